#include "search/familiarity.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "search/word_collector.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<float> familiarity_of(const std::vector<std::string>& terms,
                                  const std::vector<std::string>& texts) {
  std::vector<HeadRecord> records;
  for (const std::string& term : terms) {
    records.push_back({.id = term, .term = term, .aliases = {}, .see = {}});
  }
  WordCollector words;
  for (std::uint32_t i = 0; i < texts.size(); ++i) words.add(i, texts[i]);
  return measure_familiarity(HeadIndex(records),
                             BodyIndex(words.finish(), static_cast<std::uint32_t>(texts.size())));
}

}  // namespace

TEST_SUITE("search/familiarity") {
  TEST_CASE("it is 0 for words that no definition has and 1 for those in all, by their mean") {
    const std::vector<std::string> texts(7, "word");
    const std::vector<float> found = familiarity_of({"word", "other", "word other", "!"}, texts);
    const std::vector<float> expected{1, 0, 0.5F, 0};
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == doctest::Approx(expected[i]));
  }

  TEST_CASE("it is what counting through the texts gives") {
    Random random(31);
    for (int round = 0; round < 100; ++round) {
      std::vector<std::string> texts;
      std::vector<std::map<std::string, std::uint32_t>> counts;
      for (unsigned left = 1 + random.below(9); left > 0; --left) {
        texts.push_back(random.text({"as ", "sad ", "do "}, 0, 5));
        for (counts.emplace_back(); const Word& word : tokenize(texts.back())) {
          ++counts.back()[word.text];
        }
      }
      const std::string term = random.text({"as ", "sad ", "do ", "x "}, 1, 4);
      CHECK(familiarity_of({term}, texts)[0] == doctest::Approx(slow_familiarity(term, counts)));
    }
  }
}
