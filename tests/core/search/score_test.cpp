#include "search/score.h"

#include <doctest/doctest.h>

#include <string_view>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// A term that is the query, letter by letter.
ScoreParts perfect() {
  return {.words = 1,
          .share = 1,
          .whole = 1,
          .completeness = 1,
          .order = 1,
          .start = 1,
          .brevity = 0.5F,
          .begins = true,
          .exact = true,
          .as_typed = true,
          .familiar = 1,
          .spacing = 1};
}

WordWeights equal_weights(std::size_t words) {
  WordWeights weights;
  for (std::size_t i = 0; i < words; ++i) weights.shares[i] = 1.0F / static_cast<float>(words);
  return weights;
}

// Whatever speaks for an answer, but that the query is the head or its beginning.
ScoreParts random_parts(Random& random) {
  const auto part = [&] { return static_cast<float>(random.below(1001)) / 1000.0F; };
  ScoreParts parts;
  parts.words = part();
  parts.share = part();
  parts.whole = part();
  parts.brevity = part();
  parts.familiar = part();
  parts.spacing = part();
  parts.prior = part();
  parts.marks = part();
  parts.alias = random.one_in(2);
  return parts;
}

}  // namespace

TEST_SUITE("search/score") {
  TEST_CASE("the best there is scores 1 at most") {
    ScoreParts parts = perfect();
    parts.prior = 1;
    CHECK(static_cast<float>(score(parts)) <= kScoreUnits);
    CHECK(static_cast<float>(score(parts)) > 0.99F * kScoreUnits);
  }

  TEST_CASE("an exact head is first, then one that begins so, whatever else speaks for others") {
    Random random(23);
    for (int round = 0; round < 5000; ++round) {
      ScoreParts exact = random_parts(random);
      exact.exact = exact.begins = true;
      exact.marks = 1;
      ScoreParts begins = random_parts(random);
      begins.begins = begins.as_typed = true;
      begins.initials = random.one_in(2);
      CHECK(score(exact) > score(begins));
      begins.marks = 1;
      begins.alias = false;
      ScoreParts other = random_parts(random);
      other.prior = begins.prior;
      CHECK(score(begins) >= score(other));
    }
  }

  TEST_CASE("of heads that begin so the shorter is first, those with other signs are behind") {
    ScoreParts begins = perfect();
    begins.exact = false;
    ScoreParts shorter = begins;
    shorter.brevity = 0.7F;
    ScoreParts other_signs = shorter;
    other_signs.as_typed = false;
    CHECK(score(shorter) > score(begins));
    CHECK(score(begins) > score(other_signs));
  }

  TEST_CASE("brevity falls with the letters of the head: 1 for none, a half for 16") {
    CHECK(brevity_of(0) == 1);
    CHECK(brevity_of(16) == 0.5F);
    CHECK(brevity_of(17) < brevity_of(16));
    CHECK(brevity_of(65'535) > 0);
  }

  TEST_CASE("initials come before what is only similar, behind a short head that begins so") {
    Random random(32);
    ScoreParts initials{.words = 0, .share = 1, .initials = true};
    ScoreParts begins{.brevity = brevity_of(5), .begins = true, .as_typed = true};
    CHECK(score(begins) > score(initials));
    begins.brevity = brevity_of(16);
    CHECK(score(initials) > score(begins));
    for (int round = 0; round < 1000; ++round) {
      ScoreParts other = random_parts(random);
      other.prior = 0;
      CHECK(score(initials) > score(other));
    }
  }

  TEST_CASE("an abbreviation that is in use comes before heads of two letters, behind exact ones") {
    ScoreParts spelled{.words = 0, .share = 1, .initials = true, .abbreviates = true};
    ScoreParts begins{.brevity = brevity_of(2), .begins = true, .as_typed = true};
    CHECK(score(spelled) >= score(begins));
    ScoreParts exact{.begins = true, .exact = true};
    CHECK(score(exact) > score(spelled));
  }

  TEST_CASE("no score without a head is above the most that is said of it") {
    Random random(47);
    for (int round = 0; round < 5000; ++round) {
      const std::size_t count = 1 + random.below(4);
      WordWeights weights;
      BodyMatch body;
      float all = 0;
      for (std::size_t i = 0; i < count; ++i) {
        all += weights.shares[i] = 0.01F + static_cast<float>(random.below(1000)) / 1000;
        body.words[i] = random.one_in(3) ? 0 : static_cast<float>(random.below(1001)) / 1000;
        if (body.words[i] > 0 && random.one_in(2))
          body.as_typed |= static_cast<std::uint16_t>(1U << i);
      }
      for (float& share : weights.shares) share /= all;
      ScoreParts parts = judge(nullptr, &body, weights, count);
      parts.prior = static_cast<float>(random.below(1001)) / 1000;
      CHECK(score(parts) <= most_without_head(body, weights, count));
    }
  }

  TEST_CASE("each signal adds to the score of an answer that is not perfect") {
    struct Row {
      std::string_view signal;
      float ScoreParts::*part;
    };
    ScoreParts some{.words = 0.5F, .share = 0.5F, .whole = 0.6F};
    some.marks = some.familiar = some.spacing = some.prior = 0.5F;
    const auto check_more = [&](const Row& row) {
      CAPTURE(row.signal);
      ScoreParts more = some;
      more.*row.part += 0.2F;
      CHECK(score(more) > score(some));
    };
    for (const Row& row :
         {Row{"whole", &ScoreParts::whole}, Row{"prior", &ScoreParts::prior},
          Row{"familiar", &ScoreParts::familiar}, Row{"spacing", &ScoreParts::spacing},
          Row{"marks", &ScoreParts::marks}}) {
      check_more(row);
    }
    some.whole = 0;
    check_more({"words", &ScoreParts::words});
    check_more({"share", &ScoreParts::share});
  }

  TEST_CASE("exact, as typed and term each come before what lacks them") {
    ScoreParts not_typed = perfect();
    not_typed.as_typed = false;
    ScoreParts not_exact = not_typed;
    not_exact.exact = false;
    ScoreParts alias = perfect();
    alias.alias = true;
    CHECK(score(perfect()) > score(not_typed));
    CHECK(score(not_typed) > score(not_exact));
    CHECK(score(perfect()) > score(alias));
    CHECK(score(alias) > score(not_exact));
  }

  TEST_CASE("a word counts where it is answered better, and in share once") {
    HeadMatch head;
    head.words = {1, 0};
    head.order = 1;
    BodyMatch body;
    body.words = {0.5F, 0.5F};
    const ScoreParts parts = judge(&head, &body, equal_weights(2), 2);
    CHECK(parts.share == 1);
    CHECK(parts.head == doctest::Approx(0.5));
    CHECK(parts.body == doctest::Approx(0.5));
    const ScoreParts only_head = judge(&head, nullptr, equal_weights(2), 2);
    CHECK(only_head.share == doctest::Approx(0.5));
    CHECK(only_head.words < parts.words);
    const ScoreParts only_body = judge(nullptr, &body, equal_weights(2), 2);
    CHECK(only_body.share == 1);
    CHECK(only_body.head == 0);
  }

  TEST_CASE("words that stand together as typed are worth more, in the head or the definition") {
    BodyMatch body;
    body.words = {0.5F, 0.5F};
    body.as_typed = 1;
    const ScoreParts mistyped = judge(nullptr, &body, equal_weights(2), 2);
    body.as_typed = 3;
    const ScoreParts together = judge(nullptr, &body, equal_weights(2), 2);
    CHECK(mistyped.together == doctest::Approx(0.5));
    CHECK(together.together == doctest::Approx(1));
    CHECK(together.words > mistyped.words);
    HeadMatch head;
    head.words = {1, 1};
    head.as_typed = 1;
    const ScoreParts one = judge(&head, nullptr, equal_weights(2), 2);
    head.as_typed = 3;
    const ScoreParts both = judge(&head, nullptr, equal_weights(2), 2);
    CHECK(both.words > one.words);
    // What the head has not may stand in the definition.
    head.words = {1, 0};
    head.as_typed = 1;
    body.words = {0, 0.5F};
    body.as_typed = 2;
    CHECK(judge(&head, &body, equal_weights(2), 2).together == doctest::Approx(1));
    // One word is never together with another.
    body.words = {0.5F};
    body.as_typed = 1;
    const ScoreParts alone = judge(nullptr, &body, equal_weights(1), 1);
    body.as_typed = 0;
    CHECK(alone.words == doctest::Approx(judge(nullptr, &body, equal_weights(1), 1).words));
  }

  TEST_CASE("a head is complete by the words of the query that it has") {
    HeadMatch head;
    head.words = {1, 0};
    head.completeness = 1;
    CHECK(judge(&head, nullptr, equal_weights(2), 2).completeness == 0.5F);
    head.words = {1, 0.5F};
    CHECK(judge(&head, nullptr, equal_weights(2), 2).completeness == 1);
  }

  TEST_CASE("a word that tells more moves the score more") {
    WordWeights weights;
    weights.shares = {0.75F, 0.25F};
    HeadMatch first;
    first.words = {1, 0};
    HeadMatch second;
    second.words = {0, 1};
    CHECK(judge(&first, nullptr, weights, 2).share == doctest::Approx(0.75));
    CHECK(score(judge(&first, nullptr, weights, 2)) > score(judge(&second, nullptr, weights, 2)));
  }

  TEST_CASE(
      "a head answered as a whole or by its initials has the whole share, without words too") {
    HeadMatch head;
    head.whole = 0.5F;
    CHECK(judge(&head, nullptr, {}, 0).share == 1);
    head.whole = 0;
    CHECK(judge(&head, nullptr, {}, 0).share == 0);
    head.initials = true;
    CHECK(judge(&head, nullptr, {}, 0).share == 1);
  }

  TEST_CASE("every part is explained under its own name") {
    const auto signals = explain(perfect());
    CHECK(signals.size() == 20);
    for (std::size_t i = 0; i < signals.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) CHECK(signals[i].name != signals[j].name);
    }
  }
}
