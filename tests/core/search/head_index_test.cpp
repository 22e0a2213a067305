#include "search/head_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "support/random.h"
#include "text/initials.h"
#include "text/tokenize.h"

namespace {

using namespace termdex;
using namespace termdex::test;

HeadRecord record(std::string_view term, std::vector<std::string> aliases = {}) {
  return {
      .id = std::string(term), .term = std::string(term), .aliases = std::move(aliases), .see = {}};
}

// Each key with its head, as "key:head".
std::vector<std::string> lines(const HeadKeys& table) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    result.push_back(std::string(table.keys[i]) + ":" + std::to_string(table.heads[i]));
  }
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("search/head_index") {
  TEST_CASE("terms and aliases are heads in the order of their entries") {
    const HeadIndex index({record("axe", {"hatchet", "chopper"}), record("bow")});
    REQUIRE(index.size() == 4);
    CHECK(index.head(2).entry == 0);
    CHECK(index.head(2).alias == 2);
    CHECK(index.head(3).entry == 1);
    CHECK(index.head(3).alias == 0);
    CHECK(index.head(2).letters == 7);
  }

  TEST_CASE("whole heads are squeezed, and sorted") {
    const HeadIndex index({record("front end"), record("Batch-size", {"!"}), record("frontend")});
    CHECK(lines(index.squeezed()) == Lines{"!:2", "batchsize:1", "frontend:0", "frontend:3"});
  }

  TEST_CASE("heads with signs have a second key, as they are spoken") {
    const HeadIndex index({record("C++"), record("R&D")});
    CHECK(lines(index.squeezed()) == Lines{"c++:0", "cplusplus:0", "randd:1", "rd:1"});
  }

  TEST_CASE("a head knows its words, its signs, and how far its key is as it is written") {
    const HeadIndex index({record("front end"), record(".NET"), record("k-means"), record("x"),
                           record("front" + std::string(300, 'x'))});
    CHECK(index.head(0).words == 2);
    CHECK_FALSE(index.head(0).has_signs);
    CHECK(index.head(0).plain == 5);
    CHECK(index.head(1).has_signs);
    CHECK(index.head(1).plain == 0);
    CHECK(index.head(2).words == 2);
    CHECK(index.head(2).has_signs);
    CHECK(index.head(2).plain == 1);
    CHECK(index.head(3).plain == 1);
    CHECK(index.head(4).plain == 64);
  }

  TEST_CASE("initials are kept for heads of three words") {
    const HeadIndex index({record("theory of everything"), record("neural network")});
    CHECK(lines(index.initials()) == Lines{"te:0", "toe:0"});
  }

  TEST_CASE("no records give empty tables") {
    const HeadIndex index(std::vector<HeadRecord>{});
    CHECK(index.size() == 0);
    CHECK(index.words().strings.size() == 0);
    CHECK(index.squeezed().keys.size() == 0);
  }

  TEST_CASE("every word of every head is posted once for each place, and nothing else") {
    Random random(18);
    for (int round = 0; round < 100; ++round) {
      std::vector<HeadRecord> records;
      for (unsigned left = random.below(12); left > 0; --left) {
        records.push_back(record(random.unicode(12), {random.text({"a ", "b ", "c"}, 1, 5)}));
      }
      std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> expected;
      std::uint32_t head = 0;
      for (const HeadRecord& given : records) {
        for (const std::string& text : {given.term, given.aliases[0]}) {
          const std::vector<Word> words = tokenize(text);
          for (std::uint32_t i = 0; i < words.size(); ++i) {
            expected.emplace_back(words[i].text, head, i);
          }
          ++head;
        }
      }
      std::sort(expected.begin(), expected.end());
      const HeadIndex index(records);
      std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> found;
      for (std::size_t word = 0; word < index.words().strings.size(); ++word) {
        for (const HeadPosting& posting : index.postings(word)) {
          found.emplace_back(index.words().strings[word], posting.head, posting.position);
        }
      }
      CAPTURE(round);
      CHECK(found == expected);
    }
  }
}
