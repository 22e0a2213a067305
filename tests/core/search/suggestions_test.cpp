#include "search/suggestions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "search/edit_distance.h"
#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Strings = std::vector<std::string>;

HeadRecord record(const Strings& heads) {
  return {.id = heads[0], .term = heads[0], .aliases = {heads.begin() + 1, heads.end()}, .see = {}};
}

std::string head_text(const std::vector<HeadRecord>& records, const Head& head) {
  const HeadRecord& of = records[head.entry];
  return head.alias == 0 ? of.term : of.aliases[head.alias - 1];
}

// The heads offered for a query by entries of these heads.
Strings suggested(const std::vector<Strings>& entries, std::string_view query,
                  std::size_t limit = 3) {
  std::vector<HeadRecord> records;
  for (const Strings& heads : entries) records.push_back(record(heads));
  const HeadIndex index(records);
  Strings result;
  for (const std::uint32_t head : suggest_heads(index, parse_query(query), limit)) {
    result.push_back(head_text(records, index.head(head)));
  }
  return result;
}

// The nearest heads as suggestions.h says it: all heads, all beginnings, sorted.
std::vector<std::uint32_t> slow_nearest(const std::vector<HeadRecord>& records,
                                        const HeadIndex& index, const Query& query,
                                        std::size_t limit) {
  const std::u32string typed = letters_of(query.squeezed).substr(0, EditDistance::kMaxLetters);
  std::string pattern;
  for (const char32_t letter : typed) append_utf8(pattern, letter);
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t, std::uint32_t>> near;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const std::string text = head_text(records, index.head(i));
    const std::string key = head_key(text, tokenize(text));
    const std::u32string letters = letters_of(key);
    SlowEdits slow(key, pattern);
    std::size_t edits = slow.all();
    for (std::size_t beginning = 0; beginning < letters.size(); ++beginning) {
      edits = std::min<std::size_t>(edits, slow.of_beginning(beginning) + 1);
    }
    if (edits > typed.size() * 2 / 5) continue;
    std::size_t common = 0;
    while (common < typed.size() && common < letters.size() && typed[common] == letters[common]) {
      ++common;
    }
    const std::size_t apart =
        std::max(typed.size(), letters.size()) - std::min(typed.size(), letters.size());
    near.emplace_back(edits, typed.size() - common, apart, i);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::uint32_t> heads;
  std::set<std::uint32_t> entries;
  for (const auto& offer : near) {
    const std::uint32_t head = std::get<3>(offer);
    if (heads.size() < limit && entries.insert(index.head(head).entry).second) {
      heads.push_back(head);
    }
  }
  return heads;
}

}  // namespace

TEST_SUITE("search/suggestions") {
  TEST_CASE("the nearest heads are offered, the nearest first") {
    const std::vector<Strings> entries = {
        {"Encapsulation"}, {"Polymorphism"}, {"Polymorphic"}, {"Cat"}, {"Operating system"}};
    CHECK(suggested(entries, "encapzulashun") == Strings{"Encapsulation"});
    CHECK(suggested(entries, "polymorfizm") == Strings{"Polymorphism", "Polymorphic"});
    CHECK(suggested(entries, "oprrattin sistm") == Strings{"Operating system"});
    CHECK(suggested(entries, "cqt") == Strings{"Cat"});
  }

  TEST_CASE("a head may go on where the query ends, for one edit") {
    CHECK(suggested({{"Antidisestablishmentarianism"}, {"Antidote"}}, "antydisistabqish") ==
          Strings{"Antidisestablishmentarianism"});
  }

  TEST_CASE("what is near nothing is offered nothing") {
    const std::vector<Strings> entries = {{"Neural network"}, {"Batch size"}, {"C++"}};
    for (const std::string_view query : {"xkqjz", "zzzzzzzzzz", "qwrtp sdfgh", "Москва", "機械学習",
                                         "", "  ", "x", "xy", "\xFF\xFE", "of the it"}) {
      CAPTURE(query);
      CHECK(suggested(entries, query) == Strings{});
    }
  }

  TEST_CASE("where one word is nonsense, heads with the other words are offered") {
    const std::vector<Strings> entries = {
        {"Language model"}, {"Model"}, {"Large language model"}, {"Tokenizer"}};
    CHECK(suggested(entries, "xyzzyblah model") ==
          Strings{"Model", "Language model", "Large language model"});
    CHECK(suggested(entries, "language xyzzyblah model", 2) ==
          Strings{"Language model", "Large language model"});
  }

  TEST_CASE("an entry is offered once, by the head that is nearest") {
    CHECK(suggested({{"Convolution", "Konvolution"}, {"Evolution"}}, "konvoluzhion") ==
          Strings{"Konvolution"});
    CHECK(suggested({{"Model", "Model model"}}, "xyzzyblah model") == Strings{"Model"});
  }

  TEST_CASE("at most as many are offered as asked for") {
    const std::vector<Strings> entries = {{"cat"}, {"cut"}, {"cot"}, {"cit"}, {"cet"}};
    CHECK(suggested(entries, "cqt", 0) == Strings{});
    CHECK(suggested(entries, "cqt", 2) == Strings{"cat", "cut"});
    CHECK(suggested(entries, "cqt", 99).size() == 5);
  }

  TEST_CASE("a comparison with every beginning of every head offers the same heads") {
    Random random(63);
    for (int round = 0; round < 60; ++round) {
      const auto text = [&](std::size_t least, std::size_t most) {
        return random.text({"a", "b", "c", "d", "n", "é", "机", "ж", "ab", " "}, least, most);
      };
      std::vector<HeadRecord> records;
      for (unsigned left = 1 + random.below(30); left > 0; --left) {
        records.push_back(record({text(1, 16), text(1, 12)}));
      }
      const HeadIndex index(records);
      for (int queries = 0; queries < 5; ++queries) {
        const Query query = parse_query(text(3, random.one_in(4) ? 90 : 14));
        const std::size_t limit = 1 + random.below(4);
        const auto expected = slow_nearest(records, index, query, limit);
        if (expected.empty()) continue;  // words are offered then
        CAPTURE(query.folded);
        CHECK(suggest_heads(index, query, limit) == expected);
      }
    }
  }
}
