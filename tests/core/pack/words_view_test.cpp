#include "pack/words_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/bits.h"
#include "base/msgpack_writer.h"
#include "base/tally.h"
#include "pack/format.h"
#include "pack/words_writer.h"
#include "support/random_model.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Texts = std::vector<std::string>;
using Levels = std::vector<std::vector<CodedPhrase>>;

std::vector<std::string_view> views(const Texts& texts) { return {texts.begin(), texts.end()}; }

struct Sections {
  Bytes words;
  Bytes phrases;
  TextModel model{1};
};

Sections write(const WordsSource& source, const Texts& head_words, const Levels& levels = {}) {
  Sections written;
  written.words = write_words(source, views(head_words), LetterCode(), written.model);
  written.phrases = write_phrases(levels, written.model);
  return written;
}

Result<TextModel> read(const Sections& sections, const Texts& head_words) {
  auto model = read_words(sections.words, views(head_words), LetterCode());
  if (!model) return model;
  if (const auto wrong = read_phrases(sections.phrases, *model)) return *wrong;
  return model;
}

std::string outcome_of(const Sections& sections, const Texts& head_words = {}) {
  const auto model = read(sections, head_words);
  return model ? "opens" : std::string(to_string(model.error().code));
}

// The words, signs and phrases of a model, a line each.
std::string described(const TextModel& model) {
  std::string lines;
  for (std::uint32_t i = kControlCount; i < model.symbol_count(); ++i) {
    if (i < model.first_phrase()) {
      lines += std::string(model.text(i));
    } else {
      for (const std::uint32_t part : model.parts(i)) lines += " " + std::to_string(part);
    }
    lines += i < model.first_word() ? " (signs)\n" : "\n";
  }
  return lines;
}

// Phrases as a builder gives them: level by level, each in the order of first parts.
Levels random_levels(Random& random, std::uint32_t symbols) {
  Levels levels;
  for (unsigned left = random.below(5); left > 0; --left) {
    auto& level = levels.emplace_back();
    for (unsigned more = 1 + random.below(9); more > 0; --more) {
      CodedPhrase phrase{.bits = random_bits(random)};
      for (unsigned parts = 2 + random.below(3); parts > 0; --parts) {
        phrase.parts.push_back(random.below(symbols));
      }
      level.push_back(phrase);
    }
    std::sort(level.begin(), level.end(),
              [](const CodedPhrase& a, const CodedPhrase& b) { return a.parts[0] < b.parts[0]; });
    symbols += static_cast<std::uint32_t>(level.size());
  }
  return levels;
}

constexpr SymbolCode kCode{0, 9};

// One class; signs, words and phrases to be added.
WordsSource small_source() {
  WordsSource source;
  source.rows = {{1}};
  source.controls.assign(kControlCount, {0, 9});
  return source;
}

}  // namespace

TEST_SUITE("pack/words_view") {
  TEST_CASE("random words and phrases come back, coded as they were") {
    Random random(91);
    const Texts head_words = {"Axe", "bow", "漢"};
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      const WordsSource source = random_words(random, head_words.size());
      const std::uint32_t symbols = write(source, head_words).model.symbol_count();
      const Sections written = write(source, head_words, random_levels(random, symbols));
      const auto model = read(written, head_words);
      REQUIRE(model);
      CHECK(described(*model) == described(written.model));
      const auto text = random_symbols(random, written.model, 200);
      CHECK(encoded(*model, text) == encoded(written.model, text));
    }
  }

  TEST_CASE("the words are signs, then words of heads that are used, then others") {
    WordsSource source = small_source();
    source.signs = {{"", kCode}, {". ", kCode}};
    source.head_words = {std::nullopt, kCode};
    source.words = {{"zebra", kCode}, {"zoo", kCode}};
    const Texts head_words = {"axe", "bow"};
    const auto model = read(write(source, head_words), head_words);
    REQUIRE(model);
    CHECK(described(*model) == " (signs)\n.  (signs)\nbow\nzebra\nzoo\n");
  }

  TEST_CASE("a word of 32 bytes opens, a longer one is malformed") {
    for (const std::size_t size : {32U, 33U}) {
      WordsSource source = small_source();
      source.words = {{std::string(size, 'x'), kCode}};
      CAPTURE(size);
      CHECK(outcome_of(write(source, {})) == (size == 32 ? "opens" : "malformed"));
    }
  }

  TEST_CASE("words that no text can have are malformed") {
    for (const std::string_view word : {"", "\xFF", "a\xC3"}) {
      WordsSource source = small_source();
      source.words = {{std::string(word), kCode}};
      CAPTURE(word);
      CHECK(outcome_of(write(source, {})) == "malformed");
    }
    WordsSource signs = small_source();
    signs.signs = {{"\x80", kCode}};
    CHECK(outcome_of(write(signs, {})) == "malformed");
  }

  TEST_CASE("as many classes as there may be open") {
    WordsSource source = small_source();
    source.rows.assign(TextModel::kMaxClasses,
                       std::vector<std::uint8_t>(TextModel::kMaxClasses, 7));
    CHECK(outcome_of(write(source, {})) == "opens");
  }

  TEST_CASE("more symbols of a class than it has codes for are malformed") {
    for (const std::uint32_t words : {27U, 28U}) {
      WordsSource source = small_source();
      source.controls.assign(kControlCount, {0, 6});
      for (std::uint32_t i = 0; i < words; ++i) {
        source.words.push_back({std::string(1, static_cast<char>('A' + i)), {0, 6}});
      }
      CAPTURE(words);
      CHECK(outcome_of(write(source, {})) == (words == 27 ? "opens" : "malformed"));
    }
    const Levels levels = {{{{0, 1}, 1}}, {{{1, 2}, 1}}};
    CHECK(outcome_of(write(small_source(), {}, levels)) == "malformed");
  }

  TEST_CASE("phrases of one level are not parts of one another") {
    const WordsSource source = small_source();
    const std::uint32_t next = kControlCount;
    CHECK(outcome_of(write(source, {}, {{{{0, 1}, 9}}, {{{next, 1}, 9}}})) == "opens");
    // The second of a level begins with the first.
    BitWriter out;
    WordsCoding coding(1, 0);
    Tally tally;
    coding.gaps.code(tally, next);
    coding.for_each_phrases_code([&](PrefixCode& code) {
      tally.fit(code);
      return code.code_lengths(out);
    });
    out.bits(32, 1);
    coding.gaps.code(out, next);
    const Bytes phrases = MsgpackWriter().bin(out.finish(100)).take();
    CHECK(outcome_of({write(source, {}).words, phrases}) == "malformed");
  }

  TEST_CASE("phrases that would stand for more words than they may are malformed") {
    // Each doubles the one before.
    for (const std::uint32_t doublings : {12U, 13U, 31U}) {
      WordsSource source = small_source();
      source.words = {{"a", kCode}};
      Levels levels;
      std::uint32_t last = kControlCount;
      for (std::uint32_t i = 0; i < doublings; ++i) {
        levels.push_back({{{last, last}, 14}});
        last = kControlCount + 1 + i;
      }
      CAPTURE(doublings);
      // The writer's model takes no more than 12 either, so what it writes behind is another text.
      if (doublings > 12) levels.resize(13);
      CHECK(outcome_of(write(source, {}, levels)) == (doublings == 12 ? "opens" : "malformed"));
    }
  }

  TEST_CASE("a section of phrases has 32 levels at most") {
    for (const std::size_t count :
         {std::size_t{kMaxPhraseDepth}, std::size_t{kMaxPhraseDepth} + 1}) {
      const Levels levels(count, {{{0, 1}, 14}});
      CAPTURE(count);
      CHECK(outcome_of(write(small_source(), {}, levels)) ==
            (count == kMaxPhraseDepth ? "opens" : "malformed"));
    }
  }

  TEST_CASE("no beginning of a section opens") {
    Random random(92);
    const Texts head_words = {"Axe", "bow"};
    const WordsSource source = random_words(random, head_words.size());
    const std::uint32_t symbols = write(source, head_words).model.symbol_count();
    const Sections whole = write(source, head_words, random_levels(random, symbols));
    for (Bytes Sections::*section : {&Sections::words, &Sections::phrases}) {
      for (std::size_t size = 0; size < (whole.*section).size(); ++size) {
        Sections cut = whole;
        (cut.*section).resize(size);
        CAPTURE(size);
        CHECK(outcome_of(cut, head_words) == (size == 0 ? "malformed" : "truncated"));
      }
    }
  }

  TEST_CASE("a count of texts or phrases that are not there is malformed") {
    const Sections good = write(small_source(), {});
    for (const std::uint32_t count : {1000U, 0x8000'0000U, 0xFFFF'FFFEU}) {
      BitWriter out;
      WordsCoding coding(1, 0);
      Tally nothing;
      coding.for_each_phrases_code([&](PrefixCode& code) {
        nothing.fit(code);
        return code.code_lengths(out);
      });
      out.bits(32, count);
      const Bytes claimed = MsgpackWriter().bin(out.finish()).take();
      CAPTURE(count);
      CHECK(outcome_of({good.words, claimed}) == "malformed");
    }
  }
}
