#include "annotate/ordinary_words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace termdex;

std::vector<HeadRecord> records(std::size_t count, std::string_view head) {
  std::vector<HeadRecord> all(count);
  for (std::size_t i = 0; i < count; ++i) {
    all[i].term = std::string(head) + " t" + std::to_string(i) + "x";
  }
  return all;
}

}  // namespace

TEST_SUITE("annotate/ordinary_words") {
  TEST_CASE("one or two letters, numbers and the commonest words of English are ordinary") {
    struct Row {
      std::string_view word;
      bool expected;
    };
    const OrdinaryWords words({}, "en-GB");
    for (const Row& row :
         {Row{"a", true}, Row{"is", true}, Row{"80", true}, Row{"802", true}, Row{"the", true},
          Row{"values", true}, Row{"wafer", false}, Row{"bit", false}, Row{"c#", false},
          Row{"é", false}, Row{"機械", false}, Row{"x25", false}}) {
      CAPTURE(row.word);
      CHECK(words.contains(row.word) == row.expected);
    }
  }

  TEST_CASE("words of English are ordinary only in English, which is also that of no language") {
    CHECK(OrdinaryWords({}, "").contains("field"));
    CHECK_FALSE(OrdinaryWords({}, "de").contains("field"));
    CHECK(OrdinaryWords({}, "de").contains("is"));
  }

  TEST_CASE("a word that 24 heads have with others is ordinary, with 23 it is not") {
    CHECK(OrdinaryWords(records(24, "wafer"), "en").contains("wafers"));
    CHECK_FALSE(OrdinaryWords(records(23, "wafer"), "en").contains("wafer"));
  }

  TEST_CASE("a head of one word does not make its word ordinary, however many have it") {
    std::vector<HeadRecord> all(100);
    for (HeadRecord& record : all) record.term = "wafer";
    CHECK_FALSE(OrdinaryWords(all, "en").contains("wafer"));
  }

  TEST_CASE("in large glossaries one of 256 heads has to have it") {
    std::vector<HeadRecord> all = records(40, "wafer");
    all.resize(256 * 41);
    CHECK_FALSE(OrdinaryWords(all, "en").contains("wafer"));
    all.resize(256 * 40);
    CHECK(OrdinaryWords(all, "en").contains("wafer"));
  }

  TEST_CASE("aliases count as terms do") {
    std::vector<HeadRecord> all = records(12, "wafer");
    for (HeadRecord& record : all) record.aliases = {record.term + " too"};
    CHECK(OrdinaryWords(all, "en").contains("wafer"));
  }
}
