#include "base/json_writer.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::string string_of(std::string_view text) {
  JsonWriter out;
  out.string(text);
  return out.take();
}

std::string decimal_of(double value) {
  JsonWriter out;
  out.decimal(value);
  return out.take();
}

// The text that a string of JSON means; only the escapes that the writer uses.
std::string unquoted(std::string_view json) {
  std::string text;
  for (std::size_t i = 1; i + 1 < json.size(); ++i) {
    if (json[i] != '\\') {
      text += json[i];
    } else if (json[++i] == 'n') {
      text += '\n';
    } else if (json[i] == 'u') {
      text += static_cast<char>(std::stoi(std::string(json.substr(i + 1, 4)), nullptr, 16));
      i += 4;
    } else {
      text += json[i];
    }
  }
  return text;
}

}  // namespace

TEST_SUITE("base/json_writer") {
  TEST_CASE("values are nested with commas where they are due") {
    JsonWriter out;
    out.begin_object().key("a").begin_array().end_array();
    out.key("b").begin_array().number(1).null().boolean(true).boolean(false).end_array();
    out.key("").begin_object().end_object().key("c").string(":").key("d").string("{").end_object();
    CHECK(out.take() == R"({"a":[],"b":[1,null,true,false],"":{},"c":":","d":"{"})");
  }

  TEST_CASE("what may not stand in a string is escaped") {
    CHECK(string_of("\"\\/\n\t") == "\"\\\"\\\\/\\n\\u0009\"");
    CHECK(string_of(std::string_view("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\\u007f\"");
    CHECK(string_of("é漢😀") == "\"é漢😀\"");
  }

  TEST_CASE("bytes that are not UTF-8 become a replacement character each") {
    CHECK(string_of("a\xFFz") == "\"a\uFFFDz\"");
    CHECK(string_of("\xED\xA0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");
    CHECK(string_of("\uFFFD") == "\"\uFFFD\"");
  }

  TEST_CASE("any text comes back from its string") {
    Random random(53);
    for (int round = 0; round < 2000; ++round) {
      const std::string text =
          random.unicode(20) + std::string(1, static_cast<char>(random.below(128)));
      CHECK(unquoted(string_of(text)) == text);
      const std::string json = string_of(random.bytes(20));
      CHECK(first_invalid_utf8(json) == json.size());
    }
  }

  TEST_CASE("decimals have six places at most and no trailing zeros") {
    struct Row {
      double value;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{0, "0"}, Row{-0.0, "0"}, Row{1, "1"}, Row{0.5, "0.5"}, Row{-0.25, "-0.25"},
          Row{0.000001, "0.000001"}, Row{0.0000004, "0"}, Row{-0.0000004, "0"}, Row{0.9999999, "1"},
          Row{1.0 / 3, "0.333333"}, Row{100.001, "100.001"}, Row{1e12, "1000000000000"},
          Row{-1e12, "-1000000000000"}}) {
      CAPTURE(row.expected);
      CHECK(decimal_of(row.value) == row.expected);
    }
  }

  TEST_CASE("whole numbers are written to the last") {
    JsonWriter out;
    out.number(~std::uint64_t{0});
    CHECK(out.take() == "18446744073709551615");
  }
}
