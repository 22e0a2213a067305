#include "search/excerpt.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

Excerpt excerpt_with(std::string_view text, std::string_view query_text,
                     std::uint16_t wanted_words) {
  const Query query = parse_query(query_text);
  return make_excerpt(text, query, WordMatcher(query), wanted_words);
}

Excerpt excerpt(std::string_view text, std::string_view query_text, bool look_inside = true) {
  const auto words = parse_query(query_text).words.size();
  const auto every_word = static_cast<std::uint16_t>((1U << words) - 1);
  return excerpt_with(text, query_text, look_inside ? every_word : 0);
}

std::string filler(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "filler ";
  return text;
}

}  // namespace

TEST_SUITE("search/excerpt") {
  TEST_CASE("a short text is shown whole, on one line") {
    CHECK(excerpt("One.\nTwo\tthree.\n", "x").text == "One. Two three.");
    CHECK(excerpt("", "x").text.empty());
    CHECK(excerpt(" \n\t ", "x").text.empty());
  }

  TEST_CASE("a text that is cut ends with an ellipsis behind a whole word") {
    const std::string text = excerpt(filler(100), "x").text;
    CHECK(text.ends_with("filler\u2026"));
    CHECK(text.size() <= 186);
    CHECK(text.size() > 90);
  }

  TEST_CASE("a word far inside is shown with what stands before it, when looked for") {
    const std::string text = filler(100) + "needle " + filler(100);
    const Excerpt inside = excerpt(text, "needle");
    CHECK(inside.text.starts_with("\u2026"));
    CHECK(inside.text.ends_with("\u2026"));
    REQUIRE(inside.highlight.size() == 1);
    const TextRange range = inside.highlight[0];
    CHECK(inside.text.substr(range.begin, range.end - range.begin) == "needle");
    const Excerpt beginning = excerpt(text, "needle", false);
    CHECK(beginning.text.starts_with("filler"));
    CHECK(beginning.highlight.empty());
  }

  TEST_CASE("a word far inside is found with its first letter wrong, too") {
    CHECK(excerpt(filler(100) + "needle " + filler(100), "meedle").highlight.size() == 1);
  }

  TEST_CASE("the place with most words of the query is shown") {
    const std::string text = "alpha " + filler(100) + "alpha beta " + filler(100);
    CHECK(excerpt(text, "alpha beta").highlight.size() == 2);
  }

  TEST_CASE("only words that are wanted are looked for, and no further than to all of them") {
    const std::string text = "category " + filler(60) + "the kernel, a category " + filler(60);
    CHECK(excerpt_with(text, "cat kernel", 2).text.find("kernel") != std::string::npos);
    CHECK(excerpt_with(text, "cat kernel", 1).text.starts_with("category filler"));
    CHECK(excerpt_with(text, "cat kernel", 3).text.find("kernel, a category") != std::string::npos);
    const std::string twice = filler(60) + "kernel " + filler(60) + "kernel cat";
    CHECK(excerpt_with(twice, "cat kernel", 2).highlight.size() == 1);
    CHECK(excerpt_with(twice, "cat kernel", 3).highlight.size() == 2);
  }

  TEST_CASE("more of a text than it needs changes nothing") {
    Random random(36);
    for (int round = 0; round < 200; ++round) {
      const bool look_inside = random.one_in(2);
      std::string text;
      while (text.size() < 10'000) text += random.text({"é ", "needle", "\n \t", "x", "漢"}, 1, 9);
      const std::string_view enough = utf8_prefix(text, excerpt_source_bytes(look_inside ? 3 : 0));
      CHECK(excerpt(enough, "needle x", look_inside).text ==
            excerpt(text, "needle x", look_inside).text);
    }
  }

  TEST_CASE("a text that goes on where no more is read ends with an ellipsis") {
    const std::string text = std::string(370, ' ') + "x" + filler(100);
    CHECK(excerpt(text, "x", false).text == "xfiller fi\u2026");
  }

  TEST_CASE("any text gives whole characters and a bounded length") {
    Random random(34);
    for (int round = 0; round < 500; ++round) {
      const std::string text = random.unicode(600);
      const Excerpt made = excerpt(text, random.unicode(6), random.one_in(2));
      CAPTURE(text);
      CHECK(first_invalid_utf8(made.text) == made.text.size());
      CHECK(made.text.size() <= 186);
      for (const TextRange& range : made.highlight) CHECK(range.end <= made.text.size());
    }
  }

  TEST_CASE("a text without spaces is cut between characters") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "漢";
    const Excerpt made = excerpt(text, "x");
    CHECK(first_invalid_utf8(made.text) == made.text.size());
    CHECK(made.text.ends_with("\u2026"));
  }
}
