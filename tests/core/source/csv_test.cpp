#include "source/csv.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::ErrorCode;
using termdex::read_csv;
using termdex::Source;
using termdex::testing::heads;
using termdex::testing::outline;
using termdex::testing::places;
using termdex::testing::terms;

Source read(std::string_view text, char delimiter = ',') {
  auto source = read_csv(text, "a.csv", delimiter);
  REQUIRE(source);
  return *std::move(source);
}

}  // namespace

TEST_SUITE("source/csv") {
  TEST_CASE("every column finds its place under its usual names") {
    const auto source = read(
        "Title,Description,Synonyms,Tags,Slug,See Also,Rank\n"
        "Batch size,**B** is,minibatch; mini-batch,training;other,bs,Epoch|Step,3\n");
    REQUIRE(source.entries.size() == 1);
    const auto& entry = source.entries[0];
    CHECK(heads(entry) == "Batch size | minibatch | mini-batch | (training)");
    CHECK(outline(entry.body) == "p[strong[B] is]");
    CHECK(entry.id == "bs");
    CHECK(entry.see == std::vector<std::string>{"Epoch", "Step"});
    CHECK(entry.weight == 3);
    CHECK(source.problems.empty());
  }

  TEST_CASE("quotes hold separators, line ends and quotes") {
    const auto source = read("term,body\r\n\"a, b\",\"one\n\ntwo \"\"x\"\"\"\r\nc,d\r\n");
    REQUIRE(terms(source) == "a, b, c");
    CHECK(outline(source.entries[0].body) == "p[one] p[two \"x\"]");
    CHECK(source.entries[1].place.line == 5);
  }

  TEST_CASE("a list in a cell is split at semicolons or bars, else at commas") {
    const auto source = read("term,body,aliases\na,x,\"b, c; d\"\ne,x,\"f, g\"\nh,x,i|j\n");
    REQUIRE(source.entries.size() == 3);
    CHECK(heads(source.entries[0]) == "a | b, c | d");
    CHECK(heads(source.entries[1]) == "e | f | g");
    CHECK(heads(source.entries[2]) == "h | i | j");
  }

  TEST_CASE("a category may have a comma, tags are a list") {
    CHECK(read("term,body,category\na,x,\"Test, yield\"\n").entries[0].category == "Test, yield");
    CHECK(read("term,body,tags\na,x,\"Test, yield\"\n").entries[0].category == "Test");
  }

  TEST_CASE("a byte order mark and other delimiters change nothing") {
    CHECK(terms(read("\xEF\xBB\xBFterm;definition\na;x\n", ';')) == "a");
    CHECK(terms(read("term\tdefinition\na\tx, y\n", '\t')) == "a");
  }

  TEST_CASE("a bad row is reported where it is wrong and loses no other") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{"a", "3:1 error"},
             Row{"a,b", "3:1 error"},
             Row{"a,b,c,d", "3:1 error"},
             Row{",b,1", "3:1 error"},
             Row{"a,b,-1", "3:5 error"},
             Row{"a,b,0", "3:5 error"},
             Row{"é,b,heavy", "3:5 error"},
             Row{"a,b,1e", "3:5 error"},
             Row{"a,\"b", "3:3 error"},
             Row{"a,\"b\"c,1", "3:3 error"},
             Row{"ä,\xFF,1", "3:3 error"},
             Row{",,", ""},
             Row{"", ""},
         }) {
      CAPTURE(row.given);
      const auto source =
          read("term,body,weight\nfirst,x,1\n" + std::string(row.given) + "\nlast,x,1\n");
      CHECK(terms(source) == "first, last");
      CHECK(places(source) == row.expected);
    }
  }

  TEST_CASE("a quote that is never closed loses one row") {
    const auto source = read("term,body\na,\"open\nb,\"fine\"\nc,also fine\n");
    CHECK(terms(source) == "b, c");
    CHECK(places(source) == "2:3 error");
  }

  TEST_CASE("a column that is not used is named once") {
    const auto source = read("term,colour,body\na,red,x\nb,red,x\n");
    CHECK(places(source) == "1:6 warning");
  }

  TEST_CASE("a table without a column for the term is refused by name") {
    for (const std::string_view text : {"", "\n\n", "a,b\n1,2\n", "\"term\n1,2\n", "body\nx\n"}) {
      CAPTURE(text);
      const auto source = read_csv(text, "a.csv", ',');
      REQUIRE_FALSE(source);
      CHECK(source.error().code == ErrorCode::bad_source);
    }
  }
}
