#include "search/whole_symbols.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "search/joining.h"
#include "support/random.h"
#include "text/tokenize.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

TextModel controls() {
  TextModel model(1);
  REQUIRE(model.row(0).set({1}));
  for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 12);
  return model;
}

TextModel model_of(const std::vector<std::string>& signs, const std::vector<std::string>& words) {
  TextModel model = controls();
  for (const std::string& text : signs) model.add_signs(text, 0, 12);
  for (const std::string& text : words) model.add_word(text, 0, 12);
  return model;
}

std::uint32_t phrase(TextModel& model, const Symbols& parts) {
  REQUIRE(model.add_phrase(parts, 12));
  return model.symbol_count() - 1;
}

void take_apart(const TextModel& model, std::uint32_t symbol, Symbols& tokens) {
  if (symbol < model.first_phrase()) {
    tokens.push_back(symbol);
    return;
  }
  for (const std::uint32_t part : model.parts(symbol)) take_apart(model, part, tokens);
}

// All that a whole text says, its words by their numbers.
struct Said {
  Symbols words;
  std::uint32_t last_word = 0;  // its symbol
  std::uint32_t characters = 0;
  bool begins_with_word = false;
  bool has_word = false;
  bool ends_sentence = false;

  friend bool operator==(const Said&, const Said&) = default;
};

// Token by token.
std::optional<Said> slow(const TextModel& model, WordCollector& words, std::uint32_t symbol) {
  Symbols tokens;
  take_apart(model, symbol, tokens);
  Said said;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i] < kControlCount) return std::nullopt;
    const std::string text(model.text(tokens[i]));
    const bool is_word = tokens[i] >= model.first_word();
    said.characters += static_cast<std::uint32_t>(text.size()) + 1;
    if (!is_word) {
      if (may_join(text)) return std::nullopt;
      said.ends_sentence = said.ends_sentence || is_sentence_end(text);
      continue;
    }
    if (is_glued(text)) return std::nullopt;
    said.ends_sentence = false;
    said.has_word = true;
    if (i == 0) said.begins_with_word = true;
    if (i + 1 == tokens.size()) {
      said.last_word = tokens[i];
      continue;
    }
    const std::vector<Word> made = tokenize(text);
    if (made.size() != 1) return std::nullopt;
    said.words.push_back(words.number_of(made[0].text));
  }
  if (said.words.size() > 255 || said.characters > 0xFFFF) return std::nullopt;
  return said;
}

std::optional<Said> fast(WholeSymbols& whole, std::uint32_t symbol) {
  const WholeText* const found = whole.find(symbol);
  if (found == nullptr) return std::nullopt;
  const auto words = whole.words(*found);
  return Said{.words = Symbols(words.begin(), words.end()),
              .last_word = found->ends_with_word ? whole.last_word(*found) : 0,
              .characters = found->characters,
              .begins_with_word = found->begins_with_word,
              .has_word = found->has_word,
              .ends_sentence = found->ends_sentence};
}

constexpr std::uint32_t kFirst = kControlCount;

}  // namespace

TEST_SUITE("search/whole_symbols") {
  TEST_CASE("a phrase says its words, the last of which is not complete") {
    TextModel model = model_of({". ", "("}, {"The", "cat"});
    const std::uint32_t full_stop = kFirst;
    const std::uint32_t open = kFirst + 1;
    const std::uint32_t the = kFirst + 2;
    const std::uint32_t cat = kFirst + 3;
    const std::uint32_t the_cat = phrase(model, {the, cat});
    const std::uint32_t sentence = phrase(model, {open, the_cat, full_stop, open});
    const std::uint32_t more = phrase(model, {sentence, the_cat});
    WordCollector words;
    WholeSymbols whole(model, words);
    const std::uint32_t a = words.number_of("the");
    const std::uint32_t b = words.number_of("cat");
    CHECK(whole.number_of(the) == a);
    CHECK(fast(whole, cat) == Said{{}, cat, 4, true, true, false});
    CHECK(fast(whole, full_stop) == Said{{}, 0, 3, false, false, true});
    CHECK(fast(whole, open) == Said{{}, 0, 2, false, false, false});
    CHECK(fast(whole, the_cat) == Said{{a}, cat, 8, true, true, false});
    CHECK(fast(whole, sentence) == Said{{a, b}, 0, 15, false, true, true});
    CHECK(fast(whole, more) == Said{{a, b, a}, cat, 23, false, true, false});
    CHECK(fast(whole, more) == Said{{a, b, a}, cat, 23, false, true, false});
  }

  TEST_CASE("controls, signs that may join, and words of scripts without spaces are none") {
    TextModel model = model_of({"", "'s", "+", "#", "*", "\u2019", "-"}, {"\u6F22", "a"});
    const std::uint32_t dash = kFirst + 6;
    const std::uint32_t a = kFirst + 8;
    WordCollector words;
    std::vector<std::uint32_t> symbols;
    for (std::uint32_t i = 0; i < kFirst + 8; ++i) {
      if (i == dash) continue;
      symbols.push_back(i);
      symbols.push_back(phrase(model, {a, i}));
      symbols.push_back(phrase(model, {i, a}));
      symbols.push_back(phrase(model, {a, symbols.back()}));
    }
    WholeSymbols whole(model, words);
    for (const std::uint32_t symbol : symbols) {
      CAPTURE(symbol);
      CHECK(whole.find(symbol) == nullptr);
    }
    CHECK(whole.find(dash) != nullptr);
    CHECK(whole.find(a) != nullptr);
  }

  TEST_CASE("a symbol that is several words, or none, can only be the last") {
    TextModel model = model_of({"-"}, {"x\u6F22", "\u0301", "a"});
    const std::uint32_t a = kFirst + 3;
    for (const std::uint32_t several : {kFirst + 1, kFirst + 2}) {
      const std::uint32_t last = phrase(model, {a, several});
      const std::uint32_t first = phrase(model, {several, a});
      const std::uint32_t before_signs = phrase(model, {last, kFirst});
      WordCollector words;
      WholeSymbols whole(model, words);
      CAPTURE(several);
      CHECK(whole.number_of(several) == WholeSymbols::kSeveral);
      CHECK(fast(whole, last) == slow(model, words, last));
      CHECK(whole.find(last) != nullptr);
      CHECK(whole.find(first) == nullptr);
      CHECK(whole.find(before_signs) == nullptr);
    }
  }

  TEST_CASE("a phrase has at most 32 words that are complete") {
    TextModel model = model_of({"-"}, {"a"});
    const std::uint32_t a = kFirst + 1;
    const std::uint32_t most = phrase(model, Symbols(33, a));
    const std::uint32_t too_many = phrase(model, {most, kFirst});
    const std::uint32_t more = phrase(model, Symbols(34, a));
    WordCollector words;
    WholeSymbols whole(model, words);
    CHECK(whole.find(more) == nullptr);
    CHECK(whole.find(too_many) == nullptr);
    REQUIRE(whole.find(most) != nullptr);
    CHECK(fast(whole, most)->words == Symbols(32, words.number_of("a")));
    CHECK(fast(whole, most)->last_word == a);
  }

  TEST_CASE(
      "a phrase that is not whole is taken to pieces that are, or to its parts if these are many") {
    TextModel model = model_of({"'", "-"}, {"a"});
    const std::uint32_t a = kFirst + 2;
    const std::uint32_t plain = phrase(model, {a, kFirst + 1});
    const std::uint32_t joined = phrase(model, {plain, kFirst});
    const std::uint32_t twice = phrase(model, {joined, joined});
    const std::uint32_t pieces = phrase(model, Symbols(8, twice));
    const std::uint32_t more = phrase(model, Symbols(9, twice));
    WordCollector words;
    WholeSymbols whole(model, words);
    const auto parts = [&](std::uint32_t symbol) {
      CHECK(whole.find(symbol) == nullptr);
      const auto span = whole.parts(symbol);
      return Symbols(span.begin(), span.end());
    };
    CHECK(parts(joined) == Symbols{plain, kFirst});
    CHECK(parts(twice) == Symbols{plain, kFirst, plain, kFirst});
    CHECK(parts(pieces).size() == 32);
    CHECK(parts(more) == Symbols(9, twice));
    // One that was not looked for yet.
    const auto unknown = WholeSymbols(model, words).parts(twice);
    CHECK(Symbols(unknown.begin(), unknown.end()) == Symbols{joined, joined});
  }

  TEST_CASE("a phrase has at most 65535 characters, one for each token included") {
    TextModel model = model_of({std::string(32767, '-'), std::string(32766, '-'), "-"}, {"a"});
    const std::uint32_t most = phrase(model, {kFirst, kFirst + 1});
    const std::uint32_t one_more = phrase(model, {kFirst, kFirst});
    const std::uint32_t two_more = phrase(model, {most, kFirst + 2});
    WordCollector words;
    WholeSymbols whole(model, words);
    REQUIRE(whole.find(most) != nullptr);
    CHECK(whole.find(most)->characters == 65535);
    CHECK(whole.find(one_more) == nullptr);
    CHECK(whole.find(two_more) == nullptr);
  }

  TEST_CASE("random phrases of phrases say what their tokens say, in any order asked") {
    Random random(81);
    std::size_t found = 0;
    for (int round = 0; round < 150; ++round) {
      TextModel model = model_of({". ", ", ", "-", "?\n", "'", ") "},
                                 {"The", "a", "caf\u00E9", "x\u6F22", "b2", "\u304B", "A"});
      for (int i = 0; i < 40; ++i) {
        Symbols parts;
        for (unsigned left = 2 + random.below(4); left > 0; --left) {
          const std::uint32_t least = random.one_in(40) ? 0 : kFirst;
          parts.push_back(least + random.below(model.symbol_count() - least));
        }
        static_cast<void>(model.add_phrase(parts, 12));  // some are too deep
      }
      WordCollector words;
      WholeSymbols whole(model, words);
      std::size_t wrong = 0;
      for (int i = 0; i < 100; ++i) {
        const std::uint32_t symbol = random.below(model.symbol_count());
        if (symbol >= model.first_phrase() && whole.find(symbol) != nullptr) ++found;
        if (fast(whole, symbol) != slow(model, words, symbol)) ++wrong;
      }
      CAPTURE(round);
      CHECK(wrong == 0);
    }
    CHECK(found > 500);
  }

  TEST_CASE("signs that may not join part words, whatever signs follow them") {
    std::string wrong;
    for (char first = 1; first < 127; ++first) {
      for (char second = 1; second < 127; ++second) {
        const std::string signs = {first, second};
        if (may_join(signs) || !tokenize(signs).empty()) continue;
        const std::vector<Word> words = tokenize("a" + signs + "b");
        const bool parts = words.size() == 2 && words[0].text == "a" && words[1].text == "b";
        if (!parts || tokenize("a" + signs).at(0).text != "a") wrong += signs + " ";
      }
    }
    CHECK(wrong == "");
  }
}
