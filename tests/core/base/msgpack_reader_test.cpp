#include "base/msgpack_reader.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/msgpack_writer.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Kind = MsgpackToken::Kind;
using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// "ok", "end", or the name of the error.
std::string outcome(const Bytes& bytes) {
  MsgpackReader reader(bytes);
  const auto read = reader.next();
  if (!read) return std::string(to_string(read.error().code));
  return *read ? "ok" : "end";
}

Bytes nested_arrays(unsigned depth) {
  MsgpackWriter out;
  for (unsigned i = 0; i < depth; ++i) out.array(1);
  out.nil();
  return out.take();
}

// Writes a random value and the tokens that it should give.
void write_value(Random& random, unsigned depth, MsgpackWriter& out,
                 std::vector<MsgpackToken>& tokens, std::vector<std::string>& texts) {
  const unsigned kind = random.below(depth < kMaxMsgpackDepth ? 6 : 4);
  const std::uint64_t number = random.below(1U << 31U) >> random.below(31);
  switch (kind) {
    case 0:
      out.nil();
      tokens.push_back({});
      return;
    case 1:
      out.uint(number << 8U);
      tokens.push_back({.kind = Kind::uint, .number = number << 8U});
      return;
    case 2: {
      const double value = static_cast<double>(number) + 0.5;
      out.real(value);
      tokens.push_back({.kind = Kind::real, .real = value});
      return;
    }
    case 3:
      texts.push_back(random.unicode(40));
      out.text(texts.back());
      tokens.push_back({.kind = Kind::text});
      return;
    default: break;
  }
  const unsigned count = random.below(5);
  tokens.push_back({.kind = kind == 4 ? Kind::array : Kind::map, .number = count});
  if (kind == 4) {
    out.array(count);
  } else {
    out.map(count);
  }
  for (unsigned i = 0; i < count * (kind == 4 ? 1 : 2); ++i) {
    write_value(random, depth + 1, out, tokens, texts);
  }
}

}  // namespace

TEST_SUITE("base/msgpack_reader") {
  TEST_CASE("random values come back as they were written") {
    Random random(54);
    for (int round = 0; round < 1000; ++round) {
      MsgpackWriter out;
      std::vector<MsgpackToken> expected;
      std::vector<std::string> texts;
      write_value(random, 0, out, expected, texts);
      const Bytes bytes = out.take();
      MsgpackReader reader(bytes);
      const auto read = reader.next();
      REQUIRE(read);
      REQUIRE(reader.tokens().size() == expected.size());
      std::size_t text = 0;
      for (std::size_t i = 0; i < expected.size(); ++i) {
        const MsgpackToken& token = reader.tokens()[i];
        REQUIRE(token.kind == expected[i].kind);
        CHECK(token.number == expected[i].number);
        CHECK(token.real == expected[i].real);
        if (token.kind == Kind::text) CHECK(token.text == texts[text++]);
      }
      CHECK(reader.offset() == bytes.size());
      CHECK_FALSE(*reader.next());
    }
  }

  TEST_CASE("numbers are read in any width, written in the shortest") {
    const std::uint64_t borders[] = {0,      0x7F,    0x80,       0xFF,       0x100,
                                     0xFFFF, 0x10000, 0xFFFFFFFF, 0x100000000};
    const std::size_t sizes[] = {1, 1, 2, 2, 3, 3, 5, 5, 9};
    for (std::size_t i = 0; i < std::size(borders); ++i) {
      MsgpackWriter out;
      out.uint(borders[i]);
      CHECK(out.bytes().size() == sizes[i]);
    }
    const Bytes five = bytes_of(std::string_view("\xCF\0\0\0\0\0\0\0\x05", 9));
    MsgpackReader reader(five);
    REQUIRE(reader.next());
    CHECK(reader.tokens()[0].number == 5);
  }

  TEST_CASE("types that no pack holds are malformed") {
    struct Row {
      std::string_view what;
      std::string_view bytes;
    };
    for (const Row& row :
         {Row{"false", "\xC2"}, Row{"true", "\xC3"}, Row{"a negative fixint", "\xFF"},
          Row{"a negative int8", "\xD0\x80"}, Row{"a signed 5", "\xD0\x05"},
          Row{"binary", "\xC4\x01x"}, Row{"an extension", "\xD4\x01x"},
          Row{"a long extension", "\xC7\x01\x01x"}, Row{"a type never used", "\xC1"},
          Row{"text that is not UTF-8", "\xA1\xFF"},
          Row{"text with a surrogate", "\xA3\xED\xA0\x80"}, Row{"a boolean inside", "\x91\xC3"}}) {
      CAPTURE(row.what);
      CHECK(outcome(bytes_of(row.bytes)) == "malformed");
    }
  }

  TEST_CASE("a count or a length without bytes behind it is truncated, and costs no memory") {
    using namespace std::string_view_literals;
    for (const std::string_view bytes :
         {"\xDD\xFF\xFF\xFF\xFF"sv, "\xDF\xFF\xFF\xFF\xFF"sv, "\xDB\xFF\xFF\xFF\xFF"sv,
          "\xDD\xFF\xFF\xFF\xFF\xC0\xC0"sv, "\xA5magi"sv, "\x92\xC0"sv, "\x81\xC0"sv, "\xCF\0\0"sv,
          "\xCB\0"sv, "\xD9"sv}) {
      CHECK(outcome(bytes_of(bytes)) == "truncated");
    }
    CHECK(outcome({}) == "end");
  }

  TEST_CASE("values nest as deep as the limit and no deeper") {
    CHECK(outcome(nested_arrays(kMaxMsgpackDepth)) == "ok");
    CHECK(outcome(nested_arrays(kMaxMsgpackDepth + 1)) == "malformed");
    CHECK(outcome(Bytes(1'000'000, 0x91)) == "malformed");
  }

  TEST_CASE("arrays side by side do not add to the depth") {
    MsgpackWriter out;
    out.array(100);
    for (int i = 0; i < 50; ++i) out.array(0).array(1).map(0);
    CHECK(outcome(out.take()) == "ok");
  }

  TEST_CASE("any bytes are read to an end or an error") {
    Random random(55);
    for (int round = 0; round < 5000; ++round) {
      const Bytes bytes = bytes_of(random.bytes(60));
      MsgpackReader reader(bytes);
      std::size_t before = 0;
      for (auto read = reader.next(); read && *read; read = reader.next()) {
        REQUIRE(reader.offset() > before);
        CHECK(reader.tokens().size() <= reader.offset() - before);
        before = reader.offset();
      }
    }
  }

  TEST_CASE("a cursor that was asked for something else fails for good") {
    const MsgpackToken tokens[] = {{.kind = Kind::uint, .number = 7},
                                   {.kind = Kind::text, .text = "x"}};
    TokenCursor in(tokens);
    CHECK(in.text().empty());
    CHECK_FALSE(in.ok());
    CHECK(in.uint() == 0);
    CHECK(in.done());
    TokenCursor good(tokens);
    CHECK(good.real() == 7);
    CHECK(good.text() == "x");
    CHECK(good.ok());
    CHECK(good.done());
    CHECK(good.uint() == 0);
    CHECK_FALSE(good.ok());
  }

  TEST_CASE("an index is below its limit") {
    const MsgpackToken tokens[] = {{.kind = Kind::uint, .number = 7}};
    CHECK(TokenCursor(tokens).index(8) == 7);
    TokenCursor over(tokens);
    CHECK(over.index(7) == 0);
    CHECK_FALSE(over.ok());
  }
}
