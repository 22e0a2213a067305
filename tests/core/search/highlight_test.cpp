#include "search/highlight.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"
#include "text/fold.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// `text` with its highlights in brackets.
std::string marked(std::string_view text, std::string_view query_text) {
  const Query query = parse_query(query_text);
  std::string result;
  std::size_t at = 0;
  for (const TextRange& range : highlight(text, query, WordMatcher(query))) {
    result += std::string(text.substr(at, range.begin - at)) + "[" +
              std::string(text.substr(range.begin, range.end - range.begin)) + "]";
    at = range.end;
  }
  return result + std::string(text.substr(at));
}

bool is_border(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return at <= text.size();
  return (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80 &&
         !extends_character(decode_utf8(text, at));
}

}  // namespace

TEST_SUITE("search/highlight") {
  TEST_CASE("what answers the query is marked, and nothing else") {
    struct Row {
      std::string_view text;
      std::string_view query;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{"Neural network", "network", "Neural [network]"},
             Row{"Neural network", "nueral", "[Neural] network"},
             Row{"Hochspannungsnetzgerät", "Netzgerät", "Hochspannungs[netzgerät]"},
             Row{"Netzgeräteöse", "gerät", "Netz[gerät]eöse"},
             Row{"Überräte", "rate", "Überräte"},
             Row{"Tokenizer", "tok", "[Tok]enizer"},
             Row{"Ångström unit", "angs", "[Ångs]tröm unit"},
             Row{"e\u0301tude", "et", "[e\u0301t]ude"},
             Row{"e\u0301tude", "e", "[e\u0301]tude"},
             Row{"Straße", "strasse", "[Straße]"},
             Row{"Straße", "stras", "[Straß]e"},
             Row{"C++ and C", "c++", "[C++] and C"},
             Row{"C++", "c plus plus", "[C++]"},
             Row{".NET", "dot net", "[.NET]"},
             Row{"AT&T Bell Labs", "at and t bell labs", "[AT&T Bell Labs]"},
             Row{"C++", "c plus", "C++"},
             Row{"Moore's law", "moores", "[Moore's] law"},
             Row{"Moore's law", "moore", "[Moore]'s law"},
             Row{"O'Reillys", "oreilly", "[O'Reilly]s"},
             Row{"frontend", "front end", "[frontend]"},
             Row{"front-end", "frontend", "[front-end]"},
             Row{"a b c d e f g h i j k l m", "abcdefghijklm", "[a b c d e f g h i j k l m]"},
             Row{"機械学習", "機械", "[機械]学習"},
             Row{"机器学习", "机器学习", "[机器学习]"},
             Row{"😀 token 😀", "token", "😀 [token] 😀"},
             Row{"👩‍🔬 Labor 1️⃣", "labor 1", "👩‍🔬 [Labor] [1️⃣]"},
             Row{"STRAẞE", "strass", "[STRAẞ]E"},
             Row{"Σίσυφος", "σισυφοσ", "[Σίσυφος]"},
             Row{"Σίσυφος", "ΣΊΣ", "[Σίσ]υφος"},
             Row{"Iğdır İzmir", "izm", "Iğdır [İzm]ir"},
             Row{"DİYARBAKIR", "diyarbakır", "[DİYARBAKIR]"},
             Row{"I\u0307zmir", "i", "[I\u0307]zmir"},
             Row{"한국어 사전", "한국", "[한국]어 사전"},
             Row{"\u1112\u1161\u11AB\u1100\u116E\u11A8", "한",
                 "[\u1112\u1161\u11AB]\u1100\u116E\u11A8"},
             Row{"\u1112\u1161\u11AB", "한", "[\u1112\u1161\u11AB]"},
             Row{"ｶﾞｯｺｳ", "がっこう", "ｶﾞｯｺｳ"},
             Row{"ｶﾞｯｺｳ", "ガッコウ", "[ｶﾞｯｺｳ]"},
             Row{"ｶﾞｯｺｳ", "ガ", "[ｶﾞ]ｯｺｳ"},
             Row{"か\u3099っこう", "が", "[か\u3099]っこう"},
             Row{"東京タワー", "京タ", "東[京タ]ワー"},
             Row{"葛\U000E0100飾区", "葛", "[葛\U000E0100]飾区"},
             Row{"مُحَمَّد علي", "محمد", "[مُحَمَّد] علي"},
             Row{"مُحَمَّد", "مح", "[مُحَ]مَّد"},
             Row{"كـــتاب", "كت", "[كـــت]اب"},
             Row{"أحمد", "احمد", "[أحمد]"},
             Row{"שָׁלוֹם", "של", "[שָׁל]וֹם"},
             Row{"Tiếng Việt", "tieng vi", "[Tiếng] [Vi]ệt"},
             Row{"Tie\u0302\u0301ng", "tie", "[Tie\u0302\u0301]ng"},
             Row{"Đà Nẵng", "da nang", "[Đà] [Nẵng]"},
             Row{"กี่", "ก", "[กี่]"},
             Row{"हिन्दी शब्द", "हिन", "[हिन्]दी शब्द"},
             Row{"٣D", "3d", "[٣D]"},
             Row{"token", "", "token"},
             Row{"", "token", ""},
             Row{"!", "!", "!"},
         }) {
      CAPTURE(row.text);
      CAPTURE(row.query);
      CHECK(marked(row.text, row.query) == row.expected);
    }
  }

  TEST_CASE("in any text highlights are whole characters, in order and apart") {
    Random random(37);
    for (int round = 0; round < 4000; ++round) {
      const std::string text = random.unicode(30);
      const std::string typed =
          random.one_in(3) ? random.unicode(3) : text.substr(0, random.below(9));
      const Query query = parse_query(typed);
      CAPTURE(text);
      CAPTURE(typed);
      std::size_t end = 0;
      bool first = true;
      for (const TextRange& range : highlight(text, query, WordMatcher(query))) {
        CHECK((first || range.begin > end));
        CHECK(range.begin < range.end);
        CHECK(is_border(text, range.begin));
        CHECK(is_border(text, range.end));
        end = range.end;
        first = false;
      }
      CHECK(end <= text.size());
    }
  }

  TEST_CASE(
      "what is marked of one word folds to what was typed of it, or ends inside its last letter") {
    Random random(38);
    for (int round = 0; round < 4000; ++round) {
      const std::string word = random.text(
          {"ß", "é", "e\u0302\u0301", "Σ", "ς", "İ", "ı", "한", "أ", "م\u064F", "ạ", "œ", "x", "ﬁ"},
          1, 8);
      const std::string folded = fold(word);
      const std::string typed(utf8_prefix(folded, 1 + random.below(folded.size())));
      if (typed.empty()) continue;
      const Query query = parse_query(typed);
      const auto ranges = highlight(word, query, WordMatcher(query));
      CAPTURE(word);
      CAPTURE(typed);
      REQUIRE(ranges.size() == 1);
      CHECK(ranges[0].begin == 0);
      const std::string marked = fold(word.substr(0, ranges[0].end));
      CHECK(marked.starts_with(typed));
      CHECK(marked.size() <= typed.size() + 1);
    }
  }
}
