#include "search/word_collector.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "support/random.h"
#include "text/tokenize.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("search/word_collector") {
  TEST_CASE("nothing added is nothing found") {
    WordCollector words;
    words.add(0, " !? ");
    const WordIndex index = words.finish();
    CHECK(index.words.size() == 0);
    CHECK(index.starts == std::vector<std::uint32_t>{0});
  }

  TEST_CASE("a word that got a number and was never added is not found") {
    WordCollector words;
    CHECK(words.number_of("a") == 0);
    words.add(0, "b");
    const WordIndex index = words.finish();
    REQUIRE(index.words.size() == 1);
    CHECK(index.words[0] == "b");
  }

  TEST_CASE("words are sorted, and counted an entry over all its texts") {
    WordCollector words;
    words.add(1, "b a");
    words.add(1, "B");
    words.add(4, "b");
    const WordIndex index = words.finish();
    REQUIRE(index.words.size() == 2);
    CHECK(index.words[0] == "a");
    CHECK(std::vector<Posting>(index.of(1).begin(), index.of(1).end()) ==
          std::vector<Posting>{{1, 2}, {4, 1}});
  }

  TEST_CASE("entries come in any order, postings in theirs") {
    WordCollector words;
    words.add(7, "a b");
    words.add(0, "a");
    words.add(3, "b a b");
    const WordIndex index = words.finish();
    CHECK(std::vector<Posting>(index.of(0).begin(), index.of(0).end()) ==
          std::vector<Posting>{{0, 1}, {3, 1}, {7, 1}});
    CHECK(std::vector<Posting>(index.of(1).begin(), index.of(1).end()) ==
          std::vector<Posting>{{3, 2}, {7, 1}});
  }

  TEST_CASE("every word of random texts is posted as often as it stands there") {
    Random random(44);
    for (int round = 0; round < 100; ++round) {
      std::map<std::string, std::map<std::uint32_t, std::uint32_t>> expected;
      WordCollector words;
      for (std::uint32_t i = 0; i < 8; ++i) {
        const std::string text = random.unicode(60);
        words.add(i, text);
        for (const Word& word : tokenize(text)) ++expected[word.text][i];
      }
      const WordIndex index = words.finish();
      REQUIRE(index.words.size() == expected.size());
      std::size_t at = 0;
      for (const auto& [word, postings] : expected) {
        CHECK(index.words[at] == word);
        REQUIRE(index.of(at).size() == postings.size());
        for (const Posting& posting : index.of(at))
          CHECK(postings.at(posting.entry) == posting.count);
        ++at;
      }
    }
  }
}
