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
          .exact = true,
          .as_typed = true};
}

QueryWeights equal_weights(std::size_t words) {
  QueryWeights weights;
  for (std::size_t i = 0; i < words; ++i) weights.words[i] = 1;
  weights.all = static_cast<float>(words);
  return weights;
}

ScoreParts random_parts(Random& random) {
  const auto part = [&] { return static_cast<float>(random.below(1001)) / 1000.0F; };
  ScoreParts parts;
  parts.head = part();
  parts.body = part();
  parts.words = part();
  parts.share = part();
  parts.whole = part();
  parts.completeness = part();
  parts.order = part();
  parts.start = part();
  parts.prior = part();
  parts.alias = random.one_in(2);
  return parts;
}

}  // namespace

TEST_SUITE("search/score") {
  TEST_CASE("the best there is scores 1 at most") {
    ScoreParts parts = perfect();
    parts.prior = 1;
    CHECK(score(parts) <= 1);
    CHECK(score(parts) > 0.99);
  }

  TEST_CASE("no inexact answer comes before an exact one, whatever else speaks for it") {
    Random random(23);
    for (int round = 0; round < 5000; ++round) {
      ScoreParts exact = perfect();
      exact.as_typed = false;
      exact.alias = random.one_in(2);
      exact.order = static_cast<float>(random.below(2));
      CHECK(score(exact) > score(random_parts(random)));
    }
  }

  TEST_CASE("each signal adds to the score of an answer that is not perfect") {
    struct Row {
      std::string_view signal;
      float ScoreParts::*part;
    };
    ScoreParts some{
        .words = 0.5F, .share = 0.5F, .whole = 0.6F, .completeness = 0.5F, .prior = 0.5F};
    for (const Row& row : {Row{"whole", &ScoreParts::whole}, Row{"prior", &ScoreParts::prior},
                           Row{"completeness", &ScoreParts::completeness}}) {
      CAPTURE(row.signal);
      ScoreParts more = some;
      more.*row.part += 0.2F;
      CHECK(score(more) > score(some));
    }
    some.whole = 0;
    for (const Row& row : {Row{"words", &ScoreParts::words}, Row{"share", &ScoreParts::share}}) {
      CAPTURE(row.signal);
      ScoreParts more = some;
      more.*row.part += 0.2F;
      CHECK(score(more) > score(some));
    }
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

  TEST_CASE("a score has six decimals") {
    Random random(24);
    for (int round = 0; round < 1000; ++round) {
      const double value = score(random_parts(random)) * 1e6;
      CHECK(value ==
            doctest::Approx(static_cast<double>(static_cast<long>(value + 0.5))).epsilon(1e-9));
    }
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

  TEST_CASE("a word that tells more moves the score more") {
    QueryWeights weights = equal_weights(2);
    weights.words[0] = 3;
    weights.all = 4;
    HeadMatch first;
    first.words = {1, 0};
    HeadMatch second;
    second.words = {0, 1};
    CHECK(judge(&first, nullptr, weights, 2).share == doctest::Approx(0.75));
    CHECK(score(judge(&first, nullptr, weights, 2)) > score(judge(&second, nullptr, weights, 2)));
  }

  TEST_CASE("a head answered as a whole has the whole share, without words too") {
    HeadMatch head;
    head.whole = 0.5F;
    CHECK(judge(&head, nullptr, {}, 0).share == 1);
  }

  TEST_CASE("every part is explained under its own name") {
    const auto signals = explain(perfect());
    CHECK(signals.size() == 12);
    for (std::size_t i = 0; i < signals.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) CHECK(signals[i].name != signals[j].name);
    }
  }
}
