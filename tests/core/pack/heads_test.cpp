#include "pack/heads.h"

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"

namespace {

using namespace termdex;

using Texts = std::vector<std::string_view>;

HeadRecord head(std::string_view id, std::string_view term, std::vector<std::string> aliases = {}) {
  return {
      .id = std::string(id), .term = std::string(term), .aliases = std::move(aliases), .see = {}};
}

}  // namespace

TEST_SUITE("pack/heads") {
  TEST_CASE("the words of heads are those of terms and aliases, each once, in byte order") {
    CHECK(words_of_heads({}).empty());
    CHECK(words_of_heads(
              {head("one", "C++ mask, the C", {"Zoo mask", "漢字", "++"}), head("two", "apple")}) ==
          Texts{"C", "Zoo", "apple", "mask", "the", "字", "漢"});
  }

  TEST_CASE("a long word of a head is cut as text is") {
    CHECK(words_of_heads({head("a", std::string(33, 'x'))}) == Texts{"x", std::string(32, 'x')});
  }

  TEST_CASE("a record of the largest sizes is within the limits, a larger one is not") {
    using Change = std::function<void(HeadRecord&)>;
    const std::string longest(kMaxHeadBytes, 'x');
    const HeadRecord largest =
        head(longest, longest, std::vector<std::string>(kMaxHeadsPerEntry - 1, longest));
    CHECK(is_within_limits(largest));
    const Change changes[] = {
        [](HeadRecord& record) { record.id += "x"; },
        [](HeadRecord& record) { record.term += "x"; },
        [](HeadRecord& record) { record.aliases[7] += "x"; },
        [](HeadRecord& record) { record.aliases.emplace_back("x"); },
        [](HeadRecord& record) { record.id.clear(); },
        [](HeadRecord& record) { record.term.clear(); },
        [](HeadRecord& record) { record.aliases[0].clear(); },
        [](HeadRecord& record) { record.weight = 0; },
        [](HeadRecord& record) { record.weight = -std::numeric_limits<double>::infinity(); },
    };
    for (std::size_t i = 0; i < std::size(changes); ++i) {
      CAPTURE(i);
      HeadRecord changed = largest;
      changes[i](changed);
      CHECK_FALSE(is_within_limits(changed));
    }
  }

  TEST_CASE("the head of number 0 is the term, others are aliases") {
    const HeadRecord record = head("a", "Axe", {"hatchet", "chopper"});
    CHECK(record.head(0) == "Axe");
    CHECK(record.head(2) == "chopper");
  }
}
