#include "base/letter_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Bytes = std::vector<std::uint8_t>;
using Lengths = std::vector<std::uint8_t>;
constexpr std::size_t kMost = 1000;

PrefixCode code_of(Lengths lengths) {
  PrefixCode code(lengths.size());
  REQUIRE(code.set(std::move(lengths)));
  return code;
}

// A code with all that it is made of, for a slow look at it.
struct Spelling {
  Bytes alphabet;
  std::vector<LetterCode::Context> contexts;
  std::vector<PrefixCode> codes;
  std::vector<std::string> texts = {""};  // of the contexts

  [[nodiscard]] LetterCode code() const { return {alphabet, contexts, codes}; }

  void add(std::uint32_t before, std::uint8_t letter) {
    contexts.push_back({before, letter});
    texts.push_back(texts[before] + static_cast<char>(alphabet[letter]));
  }

  // The longest context that a text ends with, which begins behind a byte 0.
  [[nodiscard]] std::size_t context_of(const std::string& text) const {
    const std::string all = std::string(1, '\0') + text;
    std::size_t longest = 0;
    for (std::size_t i = 1; i < texts.size(); ++i) {
      if (all.ends_with(texts[i]) && texts[i].size() > texts[longest].size()) longest = i;
    }
    return longest;
  }

  // Codes a text byte by byte, with a look at all that stands before each.
  void write(BitWriter& out, const std::string& text, std::size_t known) const {
    for (std::size_t at = known; at <= text.size(); ++at) {
      const std::uint8_t byte = at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
      const PrefixCode& code = codes[context_of(text.substr(0, at))];
      const auto found = std::find(alphabet.begin(), alphabet.end(), byte);
      const auto letter = static_cast<std::uint32_t>(found - alphabet.begin());
      if (letter < alphabet.size() && code.lengths()[letter] > 0) {
        code.code(out, letter);
      } else {
        code.code(out, static_cast<std::uint32_t>(alphabet.size()));
        out.bits(8, byte);
      }
    }
  }
};

// Of letters that another code has, and always of the end and of any other byte.
PrefixCode random_code(Random& random, const Lengths& shorter) {
  std::vector<std::size_t> used = {0, shorter.size() - 1};
  for (std::size_t i = 1; i + 1 < shorter.size(); ++i) {
    if (shorter[i] > 0 && random.one_in(2)) used.push_back(i);
  }
  Lengths lengths(shorter.size());
  lengths[used[0]] = lengths[used[1]] = 1;
  for (std::size_t i = 2; i < used.size(); ++i) {
    std::uint8_t& parted = lengths[used[random.below(i)]];
    lengths[used[i]] = ++parted;
  }
  return code_of(lengths);
}

Spelling random_spelling(Random& random, std::string_view letters, std::size_t most_contexts) {
  Spelling made;
  made.alphabet = {0};
  for (const char letter : letters) made.alphabet.push_back(static_cast<std::uint8_t>(letter));
  const std::size_t count = made.alphabet.size();
  const std::size_t most = random.below(most_contexts + 1);
  for (std::uint32_t i = 0; i <= made.contexts.size(); ++i) {
    for (std::uint8_t letter = 0; letter < count && made.contexts.size() < most; ++letter) {
      if (random.one_in(2)) made.add(i, letter);
    }
  }
  for (const std::string& text : made.texts) {
    // What a context ends with comes before it.
    std::size_t longest = 0;
    for (std::size_t i = 1; i < made.codes.size(); ++i) {
      const std::string& other = made.texts[i];
      if (text.ends_with(other) && other.size() > made.texts[longest].size()) longest = i;
    }
    const Lengths all(count + 1, 1);
    made.codes.push_back(
        random_code(random, made.codes.empty() ? all : made.codes[longest].lengths()));
  }
  return made;
}

std::string digits_of(const LetterCode& letters, std::string text, std::size_t known = 0) {
  BitWriter out;
  REQUIRE(letters.code(out, text, known, kMost));
  const Bytes bytes = out.finish();
  BitReader in(bytes);
  std::string back = text.substr(0, known);
  REQUIRE(letters.code(in, back, known, kMost));
  CHECK(back == text);
  BitReader again(bytes);
  std::string digits;
  while (digits.size() < in.place()) digits += again.bit() ? '1' : '0';
  return digits;
}

Bytes written(LetterCode letters) {
  BitWriter out;
  letters.write(out);
  out.bits(32, 0xFFFF'FFFF);
  return out.finish();
}

// Any bits behind a code are texts, or too long ones.
void decode_anything(const LetterCode& letters, BitReader& in) {
  for (int i = 0; i < 10; ++i) {
    std::string text;
    const bool ends = letters.code(in, text, 0, 40);
    CHECK(text.size() <= (ends ? 40 : 41));
    CHECK(text.find('\0') == std::string::npos);
  }
}

// The letters q and u, and that behind a q there is a u.
Spelling quick() {
  Spelling made;
  made.alphabet = {0, 'q', 'u'};
  made.add(0, 1);
  made.codes = {code_of({1, 2, 3, 3}), code_of({2, 3, 1, 3})};
  return made;
}

}  // namespace

TEST_SUITE("base/letter_code") {
  TEST_CASE("a code that knows no letter takes nine bits a byte and one for the end") {
    CHECK(digits_of(LetterCode(), "") == "0");
    CHECK(digits_of(LetterCode(), "a") == "1011000010");
    CHECK(digits_of(LetterCode(), "\xFF") == "1111111110");
    CHECK(digits_of(LetterCode(), "abc", 2) == "1011000110");
    CHECK(digits_of(LetterCode(), "abc", 3) == "0");
  }

  TEST_CASE("a letter takes the code of what stands before it") {
    const LetterCode letters = quick().code();
    CHECK(digits_of(letters, "") == "0");
    CHECK(digits_of(letters, "u") == "1100");
    CHECK(digits_of(letters, "qu") == "1000");
    CHECK(digits_of(letters, "qq") == "1011010");
    CHECK(digits_of(letters, "q") == "1010");
    CHECK(digits_of(letters, "x") == "111011110000");
    CHECK(digits_of(letters, "qxu") == "10111011110001100");
    CHECK(digits_of(letters, "qu", 1) == "00");
  }

  TEST_CASE("texts take the bits of the longest context, as a slow search finds it") {
    Random random(61);
    for (int round = 0; round < 150; ++round) {
      const Spelling made = random_spelling(random, random.one_in(2) ? "ab" : "abc\xC3\xA9", 30);
      const LetterCode letters = made.code();
      BitWriter out;
      BitWriter slow;
      std::vector<std::pair<std::string, std::size_t>> texts;
      for (int i = 0; i < 10; ++i) {
        std::string text = random.word("aaabbc\xC3\xA9x", 0, 12);
        const std::size_t known = random.below(text.size() + 1);
        CHECK(letters.code(out, text, known, kMost));
        made.write(slow, text, known);
        texts.emplace_back(text, known);
      }
      const Bytes bytes = out.finish();
      CAPTURE(round);
      CHECK(bytes == slow.finish());
      BitReader in(bytes);
      for (const auto& [text, known] : texts) {
        std::string back = text.substr(0, known);
        CHECK(letters.code(in, back, known, kMost));
        CHECK(back == text);
      }
      CHECK_FALSE(in.overran());
    }
  }

  TEST_CASE("a text of as many bytes as may be is read, and one more is refused") {
    for (const LetterCode& letters : {LetterCode(), quick().code()}) {
      for (const std::size_t known : {0U, 2U, 4U}) {
        std::string text = "ququ";
        BitWriter out;
        CHECK(letters.code(out, text, known, 4));
        const Bytes bytes = out.finish();
        for (const std::size_t most : {5U, 4U, 3U}) {
          BitReader in(bytes);
          std::string back = text.substr(0, known);
          CHECK(letters.code(in, back, known, most) == (most >= 4));
        }
      }
    }
  }

  TEST_CASE("what a decoder held behind the known bytes is gone") {
    const LetterCode letters = quick().code();
    const Bytes bytes = {0b1000'0000};  // "qu"
    for (const char* const before : {"", "x", "xyz and more"}) {
      BitReader in(bytes);
      std::string text = before;
      CHECK(letters.code(in, text, 0, kMost));
      CHECK(text == "qu");
    }
  }

  TEST_CASE("a code that was written reads back as one that writes the same") {
    Random random(62);
    for (int round = 0; round < 100; ++round) {
      const Spelling made = random_spelling(random, random.one_in(3) ? "" : "abcxyz\xFF", 60);
      const Bytes bytes = written(made.code());
      LetterCode back;
      BitReader in(bytes);
      CAPTURE(round);
      REQUIRE(back.read(in));
      CHECK(in.bits(32) == 0xFFFF'FFFF);
      CHECK(written(back) == bytes);
      const std::string text = random.word("abcxyz.\xFF", 0, 40);
      CHECK(digits_of(back, text) == digits_of(made.code(), text));
    }
  }

  TEST_CASE("reading replaces all that a code was") {
    const Bytes bytes = written(LetterCode());
    LetterCode letters = quick().code();
    BitReader in(bytes);
    REQUIRE(letters.read(in));
    CHECK(in.bits(32) == 0xFFFF'FFFF);
    CHECK(digits_of(letters, "qu") == digits_of(LetterCode(), "qu"));
  }

  TEST_CASE("an alphabet without a letter, or without the end, is refused") {
    for (const std::uint32_t group : {0U, 2U, 0x8000'0000U}) {
      BitWriter out;
      out.bit(group != 0);
      if (group != 0) out.bits(32, group);
      const Bytes bytes = out.finish(200);
      BitReader in(bytes);
      CHECK_FALSE(LetterCode().read(in));
    }
  }

  TEST_CASE("a code that is read can code bytes that it does not know, or is refused") {
    PrefixCode code = code_of({1, 1, 0});  // nothing stands for any other byte
    BitWriter out;
    out.bit(true);
    out.bits(32, 1);
    out.bits(2, 0);
    out.bit(true);
    out.bits(32, 2);  // the letter 'a'
    out.bits(4, 0);
    out.bits(1, 0);  // no contexts
    CHECK(code.code_lengths(out));
    const Bytes bytes = out.finish(20);
    BitReader in(bytes);
    LetterCode letters;
    if (letters.read(in)) CHECK(digits_of(letters, "ab").size() > 9);
  }

  TEST_CASE("the empty context and one less than there may be are read, one more is refused") {
    for (const std::size_t contexts : {LetterCode::kMaxContexts - 1, LetterCode::kMaxContexts}) {
      BitWriter out;
      out.bit(true);
      out.bits(32, 1);
      out.bits(7, 0);
      for (std::size_t i = 0; i < contexts; ++i) out.bit(true);
      out.bit(false);
      out.bits(9, 0x11);  // lengths of the empty context: 1 and 1
      for (std::uint32_t i = 0; i < 16; ++i) {
        out.bit(true);
        out.uniform(16, 1);
      }
      const Bytes bytes = out.finish();
      BitReader in(bytes);
      LetterCode letters;
      CHECK(letters.read(in) == (contexts < LetterCode::kMaxContexts));
      if (contexts < LetterCode::kMaxContexts) CHECK(digits_of(letters, "a") == "1011000010");
    }
  }

  TEST_CASE("any bytes are refused, or are a code that decodes anything") {
    Random random(63);
    for (int round = 0; round < 3000; ++round) {
      std::string text = "\x80" + random.bytes(60);
      const Bytes bytes(text.begin(), text.end());
      BitReader in(bytes);
      LetterCode letters;
      if (letters.read(in)) decode_anything(letters, in);
    }
  }

  TEST_CASE("a code with a bit changed is refused, or is one that decodes anything") {
    Random random(64);
    std::size_t read = 0;
    for (int round = 0; round < 400; ++round) {
      Bytes bytes = written(random_spelling(random, "abc", 6).code());
      const std::uint32_t place = random.below(bytes.size() * 8);
      bytes[place / 8] = static_cast<std::uint8_t>(bytes[place / 8] ^ 1U << place % 8);
      bytes.resize(bytes.size() + random.below(40), static_cast<std::uint8_t>(random.below(256)));
      BitReader in(bytes);
      LetterCode letters;
      if (!letters.read(in)) continue;
      ++read;
      decode_anything(letters, in);
    }
    CHECK(read > 20);
    CHECK(read < 400);
  }
}
