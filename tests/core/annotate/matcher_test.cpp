#include "annotate/matcher.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "markup/running_text.h"
#include "support/random.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/tokenize.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Records = std::vector<HeadRecord>;

// Entries with these terms; behind a term may stand "/" and an alias.
Records records(std::initializer_list<std::string_view> heads) {
  Records all;
  for (const std::string_view head : heads) {
    HeadRecord record;
    const std::size_t cut = head.find('|');
    record.term = head.substr(0, cut);
    if (cut != std::string_view::npos) record.aliases.emplace_back(head.substr(cut + 1));
    all.push_back(record);
  }
  return all;
}

std::vector<std::uint32_t> all_of(const Records& all) {
  std::vector<std::uint32_t> entries(all.size());
  std::iota(entries.begin(), entries.end(), 0U);
  return entries;
}

// What stands in the text, each behind the term that it is matched to: "network: networks".
std::vector<std::string> found(const Records& all, std::string_view text, std::uint32_t from) {
  std::vector<std::string> list;
  for (const Match& match : Matcher(all, all_of(all)).find(text, from)) {
    list.push_back(all[match.entry].term + ": " +
                   std::string(text.substr(match.begin, match.end - match.begin)));
  }
  return list;
}

// The same for the first of the heads in a text of an entry beside them.
std::string first(std::initializer_list<std::string_view> heads, std::string_view text) {
  Records all = records(heads);
  all.push_back({});
  all.back().term = "?";
  const auto list = found(all, text, static_cast<std::uint32_t>(all.size()) - 1);
  return list.empty() ? "-" : list[0];
}

std::string stem_text(const Word& word) {
  const Stem stem = stem_of(word.text);
  return word.text.substr(0, stem.bytes) + (stem.y ? "|y" : "");
}

// Every head is tried at every word, by its words alone.
std::vector<Match> slow_find(const Records& all, std::string_view text, std::uint32_t from) {
  std::vector<Match> matches;
  const std::vector<Word> words = tokenize(text);
  for (std::size_t i = 0; i < words.size();) {
    Match best;
    std::size_t longest = 0;
    unsigned best_rank = 9;
    for (std::uint32_t entry = 0; entry < all.size(); ++entry) {
      const std::string& head = all[entry].term;
      const std::vector<Word> wanted = tokenize(head);
      const std::size_t count = wanted.size();
      if (count == 0 || count < longest || i + count > words.size()) continue;
      bool good = stem_text(words[i + count - 1]) == stem_text(wanted.back());
      bool joined = true;
      for (std::size_t k = 0; good && k + 1 < count; ++k) {
        good = words[i + k].text == wanted[k].text;
        const std::uint32_t end = words[i + k].end;
        const std::string_view gap = text.substr(end, words[i + k + 1].begin - end);
        if (gap.find(kTextBreak) != std::string_view::npos) good = false;
        if (gap != " " && gap != "  " && gap != "-") joined = false;
      }
      const std::uint32_t begin = words[i].begin;
      const std::uint32_t end = words[i + count - 1].end;
      if (!joined && fold(text.substr(begin, end - begin)) != fold(head)) good = false;
      const bool shouts = count == 1 && head == "AB";
      if (count == 1 && words[i].text.size() < wanted[0].text.size()) good = false;
      if (shouts && !text.substr(begin).starts_with(head)) good = false;
      if (!good) continue;
      if (count > longest) best_rank = 9;
      longest = count;
      const unsigned rank = entry == from
                                ? 0U
                                : (text.substr(begin).starts_with(head) ? 1U : 3U) +
                                      (all[entry].category == all[from].category ? 0U : 1U);
      if (rank >= best_rank) continue;
      best_rank = rank;
      best = {.entry = entry, .is_distinct = count > 1 || shouts, .begin = begin, .end = end};
    }
    if (longest > 0 && best_rank > 0) matches.push_back(best);
    i += longest == 0 ? 1 : longest;
  }
  return matches;
}

}  // namespace

TEST_SUITE("annotate/matcher") {
  TEST_CASE("the longest head that begins at a word is found, then the next behind it") {
    const Records all = records({"network", "neural network", "neural network model", "x"});
    CHECK(found(all, "Neural networks, a neural network model network", 3) ==
          std::vector<std::string>{"neural network: Neural networks",
                                   "neural network model: neural network model",
                                   "network: network"});
  }

  TEST_CASE("a head that begins as a longer one stops where the longer one fails") {
    CHECK(first({"neural", "neural network model"}, "a neural network") == "neural: neural");
  }

  TEST_CASE("an alias leads to its entry") {
    CHECK(first({"random-access memory|RAM"}, "some RAM") == "random-access memory: RAM");
  }

  TEST_CASE("of one word a plural is found, a singular of a plural is not") {
    struct Row {
      std::string_view head, text, expected;
    };
    for (const Row& row :
         {Row{"compiler", "two Compilers", "compiler: Compilers"},
          Row{"query", "queries", "query: queries"}, Row{"Windows", "a window", "-"},
          Row{"neural networks", "a neural network", "neural networks: neural network"},
          Row{"compiler", "compiling", "-"}}) {
      CAPTURE(row.text);
      CHECK(first({row.head}, row.text) == row.expected);
    }
  }

  TEST_CASE("one word with capitals or signs is found only as it is written") {
    struct Row {
      std::string_view head, text, expected;
    };
    for (const Row& row : {Row{"LAN", "two LANs", "LAN: LANs"}, Row{"LAN", "lan", "-"},
                           Row{"C++", "in C++.", "C++: C++"}, Row{"C++", "c++", "-"},
                           Row{".NET", "the .NET way", ".NET: .NET"}, Row{".NET", "NET", "-"},
                           Row{"TeX", "tex", "-"}, Row{"Perl", "perl", "Perl: perl"}}) {
      CAPTURE(row.text);
      CHECK(first({row.head}, row.text) == row.expected);
    }
  }

  TEST_CASE(
      "white space and a sign stand for one another, what ends a sentence stands for itself") {
    struct Row {
      std::string_view head, text, expected;
    };
    for (const Row& row :
         {Row{"front end", "a front-end", "front end: front-end"},
          Row{"front-end", "a front\n end", "front-end: front\n end"},
          Row{"front end", "in front. End", "-"}, Row{"front end", "front (end", "-"},
          Row{"J. Doe", "by J. Doe", "J. Doe: J. Doe"},
          Row{"TCP/IP", "TCP IP", "TCP/IP: TCP IP"}}) {
      CAPTURE(row.text);
      CHECK(first({row.head}, row.text) == row.expected);
    }
  }

  TEST_CASE("a sign behind one head is not that before the next") {
    Records all = records({"etc.", ".NET", "?"});
    CHECK(found(all, "etc.NET", 2) == std::vector<std::string>{"etc.: etc."});
    CHECK(found(all, "etc..NET", 2) == std::vector<std::string>{"etc.: etc.", ".NET: .NET"});
  }

  TEST_CASE("no head is found across a break") {
    std::string text = "front end";
    text[5] = kTextBreak;
    CHECK(first({"front end"}, text) == "-");
  }

  TEST_CASE("words of scripts without spaces are found inside their runs") {
    CHECK(first({"機械学習"}, "これは機械学習です") == "機械学習: 機械学習");
  }

  TEST_CASE("of homonyms the one that is written so is found, then the one of the same category") {
    Records all = records({"turkey", "Turkey", "Turkey", "x"});
    all[2].category = 1;
    CHECK(Matcher(all, all_of(all)).find("turkey", 3)[0].entry == 0);
    CHECK(Matcher(all, all_of(all)).find("Turkey", 3)[0].entry == 1);
    all[3].category = 1;
    CHECK(Matcher(all, all_of(all)).find("Turkey", 3)[0].entry == 2);
  }

  TEST_CASE("what an entry is called itself is not found in its text, nor a part of it") {
    const Records all = records({"network", "neural network", "neural network"});
    CHECK(found(all, "A neural network", 1).empty());
  }

  TEST_CASE("only heads of the given entries are found") {
    const Records all = records({"a b", "c d", "x"});
    const std::vector<std::uint32_t> one = {1};
    CHECK(Matcher(all, one).find("a b c d", 2).size() == 1);
    CHECK(Matcher(all, {}).find("a b c d", 2).empty());
    CHECK(Matcher(all, all_of(all)).find("", 2).empty());
  }

  TEST_CASE("two words, capitals and signs are distinct, one word and numbers are not") {
    Records all = records({"C++", "LAN", "X3", "a b", "Perl", "80", "c"});
    all.push_back({});
    std::string distinct;
    for (const Match& match : Matcher(all, all_of(all)).find("C++ LAN X3 a b Perl 80 c", 7)) {
      distinct += match.is_distinct ? '1' : '0';
    }
    CHECK(distinct == "1111000");
  }

  TEST_CASE("random texts have the matches that a search for every head at every word gives") {
    Random random(212);
    const auto phrase = [&](std::size_t most) {
      return random.text({"ab ", "abs ", "AB ", "cd-", "cd ", "query ", "queries. "}, 1, most);
    };
    for (int round = 0; round < 3000; ++round) {
      Records all;
      for (unsigned left = 1 + random.below(9); left > 0; --left) {
        HeadRecord record;
        record.term = fold(phrase(3));
        while (record.term.ends_with('-') || record.term.ends_with('.')) record.term.pop_back();
        if (record.term == "ab" && random.one_in(2)) record.term = "AB";
        record.category = random.below(2);
        all.push_back(record);
      }
      std::string text = phrase(12);
      if (random.one_in(3)) text[random.below(text.size())] = kTextBreak;
      const std::uint32_t from = random.below(all.size());
      CAPTURE(text);
      CAPTURE(round);
      REQUIRE(Matcher(all, all_of(all)).find(text, from) == slow_find(all, text, from));
    }
  }
}
