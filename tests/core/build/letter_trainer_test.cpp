#include "build/letter_trainer.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/tally.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Bytes = std::vector<std::uint8_t>;
using Texts = std::vector<std::string>;
constexpr std::size_t kMost = 10'000;

std::vector<SpelledText> spelled(const Texts& texts) {
  std::vector<SpelledText> result;
  for (const std::string& text : texts) result.push_back({text});
  return result;
}

// The code itself, and texts spelled by it, all of which is read again. Gives the bits of the
// texts.
std::uint64_t spell(LetterCode letters, const std::vector<SpelledText>& texts) {
  BitWriter out;
  letters.write(out);
  for (const SpelledText& text : texts) {
    std::string copy(text.text);
    CHECK(letters.code(out, copy, text.known, kMost));
  }
  const Bytes bytes = out.finish();
  BitReader in(bytes);
  LetterCode read;
  REQUIRE(read.read(in));
  const std::uint64_t begin = in.place();
  std::size_t wrong = 0;
  for (const SpelledText& text : texts) {
    std::string back(text.text.substr(0, text.known));
    if (!read.code(in, back, text.known, kMost) || back != text.text) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK_FALSE(in.overran());
  return in.place() - begin;
}

Bytes written(LetterCode letters) {
  BitWriter out;
  letters.write(out);
  return out.finish();
}

// The code of the same letters that looks at nothing before them.
LetterCode without_contexts(const Texts& texts) {
  std::vector<std::uint32_t> counts(256);
  for (const std::string& text : texts) {
    ++counts[0];
    for (const char byte : text) ++counts[static_cast<unsigned char>(byte)];
  }
  Bytes alphabet;
  std::vector<std::uint32_t> used;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    alphabet.push_back(static_cast<std::uint8_t>(i));
    used.push_back(counts[i]);
  }
  used.push_back(1);
  PrefixCode code(used.size());
  REQUIRE(code.set(code_lengths(used, PrefixCode::kMostBits)));
  return {alphabet, {}, {code}};
}

Texts random_texts(Random& random, std::size_t count) {
  Texts texts;
  while (texts.size() < count) {
    texts.push_back(random.text({"tion", "qu", "the", "é", "漢", "a", "b", "-", "😀"}, 0, 8));
  }
  return texts;
}

}  // namespace

TEST_SUITE("build/letter_trainer") {
  TEST_CASE("bytes are shared up to the first that differs") {
    CHECK(shared_bytes("", "") == 0);
    CHECK(shared_bytes("abc", "abd") == 2);
    CHECK(shared_bytes("ab", "abc") == 2);
    CHECK(shared_bytes("abc", "abc") == 3);
    CHECK(shared_bytes("x", "abc") == 0);
    CHECK(shared_bytes("é", "è") == 1);
  }

  TEST_CASE("without texts there is a code, by which anything can be spelled") {
    CHECK(written(train_letters({})) == written(LetterCode()));
    CHECK(spell(train_letters({}), {{"any", 0}}) == 28);
  }

  TEST_CASE("texts that were seen and others, with letters that were not, come back") {
    Random random(71);
    for (int round = 0; round < 10; ++round) {
      const Texts seen = random_texts(random, random.below(300));
      Texts others = random_texts(random, 100);
      for (int i = 0; i < 100; ++i) others.push_back(random.unicode(20));
      for (std::string& text : others) std::erase(text, '\0');
      const LetterCode letters = train_letters(spelled(seen));
      static_cast<void>(spell(letters, spelled(seen)));
      static_cast<void>(spell(letters, spelled(others)));
      std::vector<SpelledText> parts = spelled(others);
      for (SpelledText& text : parts) text.known = random.below(text.text.size() + 1);
      static_cast<void>(spell(letters, parts));
      static_cast<void>(spell(train_letters(parts), parts));
    }
  }

  TEST_CASE("the same texts give the same code, byte by byte") {
    Random random(72);
    const Texts texts = random_texts(random, 800);
    const Texts copy = texts;
    CHECK(written(train_letters(spelled(texts))) == written(train_letters(spelled(copy))));
  }

  TEST_CASE("the order of the texts changes nothing") {
    Random random(73);
    const Texts texts = random_texts(random, 500);
    const Texts turned(texts.rbegin(), texts.rend());
    CHECK(written(train_letters(spelled(texts))) == written(train_letters(spelled(turned))));
  }

  TEST_CASE("a letter that always follows another takes one bit") {
    Texts texts;
    for (int i = 0; i < 500; ++i) texts.emplace_back("qu");
    const std::uint64_t bits = spell(train_letters(spelled(texts)), spelled(texts));
    CHECK(bits == 500 * 3);
    CHECK(spell(LetterCode(), spelled(texts)) == 500 * 19);
  }

  TEST_CASE("contexts save more than they take") {
    Random random(74);
    for (const std::size_t count : {20U, 100U, 400U, 1500U}) {
      const Texts texts = random_texts(random, count);
      const LetterCode trained = train_letters(spelled(texts));
      const LetterCode plain = without_contexts(texts);
      const std::uint64_t bits = spell(trained, spelled(texts)) + 8 * written(trained).size();
      const std::uint64_t without = spell(plain, spelled(texts)) + 8 * written(plain).size();
      CAPTURE(count);
      CHECK(bits <= without + 16);
      if (count >= 400) CHECK(bits * 10 < without * 7);
    }
  }

  TEST_CASE("letters without any order have no contexts") {
    Random random(75);
    Texts texts;
    for (int i = 0; i < 400; ++i) texts.push_back(random.word("abcdefgh", 30, 30));
    const LetterCode trained = train_letters(spelled(texts));
    // What can be foreseen is where a text begins, and no more than that.
    CHECK(written(trained).size() < written(without_contexts(texts)).size() + 60);
  }

  TEST_CASE("what is known of a text is looked at, and not counted") {
    std::vector<SpelledText> texts;
    const Texts both = {"xxxxxxxxxxa", "yyyyyyyyyyb"};
    for (std::size_t i = 0; i < 400; ++i) texts.push_back({both[i % 2], 10});
    // Behind x there is an a, behind y a b, and then the end.
    CHECK(spell(train_letters(texts), texts) == 400 * 2);
  }

  TEST_CASE("letters of very many texts are a code that can be read") {
    Random random(76);
    Texts texts;
    for (int i = 0; i < 4000; ++i) {
      texts.push_back(random.text({"ab", "ra", "ca", "da", "bra", "xy", "zzy", "q", "ß", "ü", "ion",
                                   "ment", "able", "is", "un", "re", "Ж", "漢字"},
                                  1, 9));
    }
    const std::uint64_t bits = spell(train_letters(spelled(texts)), spelled(texts));
    CHECK(bits * 10 < spell(without_contexts(texts), spelled(texts)) * 8);
  }
}
