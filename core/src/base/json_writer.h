#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace termdex {

/// Appends one JSON value to a string; puts the commas. Calls must nest as JSON does.
///
/// Text that is not UTF-8 gets U+FFFD in place of each bad byte, so the result always parses.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(std::uint64_t value);
  /// Six decimals at most, the same characters on every platform. `value` must be in ±10^12.
  JsonWriter& decimal(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quote(std::string_view text);

  std::string text_;
};

}  // namespace termdex
