#include "base/json_writer.h"

#include <array>
#include <cmath>

#include "base/utf8.h"

namespace termdex {

namespace {

// What stands for itself in a string.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

}  // namespace

// A comma is due after any value; the text written so far says whether one ended here.
void JsonWriter::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  quote(text);
  return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
  separate();
  text_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::decimal(double value) {
  separate();
  const auto millionths = static_cast<std::uint64_t>(std::llround(std::abs(value) * 1e6));
  if (value < 0 && millionths != 0) text_ += '-';
  text_ += std::to_string(millionths / 1000000);
  std::string fraction = std::to_string(1000000 + millionths % 1000000).substr(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (!fraction.empty()) text_ += '.' + fraction;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  text_ += "null";
  return *this;
}

void JsonWriter::quote(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  text_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    text_.append(text, plain, at - plain);
    if (at == text.size()) break;
    const std::size_t begin = at;
    const char32_t point = decode_utf8(text, at);
    if (point == '"' || point == '\\') {
      text_ += '\\';
      text_ += static_cast<char>(point);
    } else if (point == '\n') {
      text_ += "\\n";
    } else if (point < 0x20 || point == 0x7F) {
      text_ += "\\u00";
      text_ += kHex[point >> 4U];
      text_ += kHex[point & 0xFU];
    } else if (point == kReplacement) {
      append_utf8(text_, kReplacement);
    } else {
      text_ += text.substr(begin, at - begin);
    }
  }
  text_ += '"';
}

}  // namespace termdex
