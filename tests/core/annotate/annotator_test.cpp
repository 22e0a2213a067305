#include "annotate/annotator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "text/fold.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<HeadRecord> records(const std::vector<std::string>& heads) {
  std::vector<HeadRecord> all(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) all[i].term = heads[i];
  return all;
}

// What is found, as it stands in the text, apart by "|".
std::string found(const std::vector<std::string>& heads, std::string_view text,
                  bool ordinary = false) {
  const std::vector<HeadRecord> all = records(heads);
  std::string list;
  for (const Match& match : Annotator(all, "en").find(text, ordinary)) {
    if (!list.empty()) list += '|';
    list += text.substr(match.begin, match.end - match.begin);
  }
  return list;
}

// Every head of ASCII letters alone at every word of a text of such words, apart by single spaces.
std::string slow_found(const std::vector<std::string>& heads, std::string_view text) {
  const auto is_word_at = [&](std::size_t begin, std::size_t end) {
    return (begin == 0 || text[begin - 1] == ' ') && (end == text.size() || text[end] == ' ');
  };
  std::string list;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t longest = 0;
    bool meant = false;
    for (const std::string& head : heads) {
      for (const std::string_view ending : {"", "s"}) {
        const std::string whole = head + std::string(ending);
        const std::string_view here = text.substr(at, whole.size());
        if (!is_word_at(at, std::min(text.size(), at + whole.size()))) continue;
        const bool several = head.find(' ') != std::string::npos;
        const bool shouts = head == "ROM";
        if (shouts ? !here.starts_with("ROM") || here != whole : fold(here) != fold(whole))
          continue;
        if (whole.size() < longest) continue;
        const bool capital = here.substr(1) == std::string_view(whole).substr(1);
        longest = whole.size();
        meant = several || shouts || (head != "the" && (head.size() > 3 || capital));
      }
    }
    if (longest == 0)
      longest = std::min(text.find(' ', at), text.size()) - at;
    else if (meant)
      list += (list.empty() ? "" : "|") + std::string(text.substr(at, longest));
    at += longest + 1;
  }
  return list;
}

}  // namespace

TEST_SUITE("annotate/annotator") {
  TEST_CASE("words of a page are found longest first, as plurals and genitives, in any case") {
    CHECK(found({"neural network", "network", "wafer", "Moore", "query"},
                "NEURAL NETWORKS on a Wafer's edge, Moore\u2019s queries, a network.") ==
          "NEURAL NETWORKS|Wafer's|Moore\u2019s|queries|network");
  }

  TEST_CASE(
      "verbs are found in their forms, unless a head is written so, or the word is ordinary") {
    CHECK(
        found({"compile", "debug", "query", "garbage collect", "bit", "get", "link", "linking"},
              "Compiling, debugged, queried; garbage collected; biting, getting, linked, linking, "
              "compiler.") == "Compiling|debugged|queried|garbage collected|linked|linking");
    const auto all = records({"link", "linking"});
    const auto matches = Annotator(all, "en").find("linked linking", false);
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].entry == 0);
    CHECK(matches[1].entry == 1);
  }

  TEST_CASE("forms of English are looked for in English glossaries alone") {
    const auto all = records({"compile", "Wafer"});
    CHECK(Annotator(all, "de").find("compiling", false).empty());
    CHECK(Annotator(all, "de").find("wafers", false).size() == 1);
    CHECK(Annotator(all, "").find("compiling", false).size() == 1);
  }

  TEST_CASE("what is written in capitals is no verb") {
    CHECK(found({"PING", "SORT"}, "pinged, sorting, SORTING").empty());
  }

  TEST_CASE("short heads stand as they are written, but for the first letter") {
    struct Row {
      std::string head;
      std::string_view text, expected;
    };
    for (const Row& row :
         {Row{"AI", "AI", "AI"}, Row{"AI", "ai", ""}, Row{"AI", "Ai", ""},
          Row{"ROM", "ROMs", "ROMs"}, Row{"ROM", "rom", ""}, Row{"bit", "bit", "bit"},
          Row{"bit", "Bits", "Bits"}, Row{"bit", "BIT", ""}, Row{"Ada", "Ada", "Ada"},
          Row{"Ada", "ada", "ada"}, Row{"Ada", "ADA", ""}, Row{"Perl", "perl", "perl"},
          Row{"GPU", "GPUs", "GPUs"}, Row{"OS", "OSs", "OSs"}, Row{"GPU", "gpus", ""},
          Row{"log", "Logged", "Logged"}, Row{"log", "LOGGED", ""}}) {
      CAPTURE(row.head);
      CAPTURE(row.text);
      CHECK(found({row.head}, row.text) == row.expected);
    }
  }

  TEST_CASE(
      "ordinary words are left out unless they are asked for, within other heads they are not") {
    CHECK(found({"is", "field", "field effect"}, "It is a field. The field effect.") ==
          "field effect");
    CHECK(found({"is", "field", "field effect"}, "It is a field. The field effect.", true) ==
          "is|field|field effect");
  }

  TEST_CASE("a text of nothing, a head of nothing and no heads give nothing") {
    CHECK(found({"wafer"}, "").empty());
    CHECK(found({}, "wafer").empty());
    CHECK(found({"!"}, "wafer!").empty());
  }

  TEST_CASE("of homonyms the first is meant, whichever entries there are") {
    const auto all = records({"wafer", "wafer"});
    const auto matches = Annotator(all, "en").find("a wafer", false);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].entry == 0);
  }

  TEST_CASE("random texts have what a look at every head at every word gives") {
    Random random(5);
    const std::vector<std::string> pool = {"ROM",       "wafer",          "the", "bit",
                                           "wafer bit", "bit wafer mask", "mask"};
    for (int round = 0; round < 2000; ++round) {
      std::vector<std::string> heads;
      for (const std::string& head : pool) {
        if (random.one_in(2)) heads.push_back(head);
      }
      std::string text = random.text(
          {"ROM ", "rom ", "wafer ", "Wafers ", "the ", "bit ", "BIT ", "Bits ", "mask ", "x "}, 1,
          12);
      text.pop_back();
      CAPTURE(text);
      CAPTURE(round);
      REQUIRE(found(heads, text) == slow_found(heads, text));
    }
  }

  TEST_CASE("any bytes give matches that lie in the text, one behind another") {
    Random random(6);
    const auto all = records({"wafer", "\xC3\xA9t\xC3\xA9", "C++", "wafer mask"});
    const Annotator annotator(all, "en");
    for (int round = 0; round < 2000; ++round) {
      std::string text = random.text({"wafer", " ", "\xC3", "\xA9", "\xED\xA0\x80", "\xFF", "C++",
                                      "mask", "\xC3\xA9t\xC3\xA9"},
                                     0, 20);
      std::uint32_t end = 0;
      for (const Match& match : annotator.find(text, true)) {
        CAPTURE(round);
        REQUIRE(match.begin >= end);
        REQUIRE(match.end > match.begin);
        REQUIRE(match.end <= text.size());
        end = match.end;
      }
    }
  }
}
