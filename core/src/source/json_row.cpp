#include "source/json_row.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "source/entry_list.h"
#include "source/strings.h"

namespace termdex {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxNesting = 64;

enum class Field : std::uint8_t { term, aliases, category, body, id, see, weight, unknown };

struct Key {
  std::string_view name;
  Field field;
  std::string_view expected;
};

constexpr std::array<Key, 7> kKeys = {{
    {"term", Field::term, "a string"},
    {"aliases", Field::aliases, "a string or an array of strings"},
    {"category", Field::category, "a string"},
    {"body", Field::body, "a string of Markdown"},
    {"id", Field::id, "a string"},
    {"see", Field::see, "a string or an array of strings"},
    {"weight", Field::weight, "a number above 0"},
}};

// An iterator that tells how far the parser has read, which its own positions do not.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** read) : at_(at), read_(read) {}

  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *read_ = ++at_;
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** read_;
};

// The reader's events. A false return ends the parse; complaint_ then says why.
class Handler {
 public:
  // `position` is where the parser has read to; it moves while the parser runs.
  Handler(JsonRow& row, const char* const& position, const char* begin)
      : row_(row), position_(position), begin_(begin) {}

  bool null() { return ignored() || depth_ == 1 || wrong("null"); }  // As if left out.
  bool boolean(bool) { return ignored() || wrong("true or false"); }
  bool number_integer(json::number_integer_t) { return number(0); }
  bool number_unsigned(json::number_unsigned_t value) { return number(static_cast<double>(value)); }
  bool number_float(json::number_float_t, const std::string& text) {
    return number(parse_weight(text));
  }
  static bool binary(json::binary_t&) { return false; }

  bool string(std::string& value) {
    if (depth_ == 0) return wrong("a string");
    if (ignored()) return true;
    switch (field_) {
      case Field::term: row_.entry.term = std::move(value); return true;
      case Field::category: row_.entry.category = std::move(value); return true;
      case Field::id: row_.entry.id = std::move(value); return true;
      case Field::body: row_.body = std::move(value); return true;
      case Field::aliases: row_.entry.aliases.push_back(std::move(value)); return true;
      case Field::see: row_.entry.see.push_back(std::move(value)); return true;
      default: return wrong("a string");
    }
  }

  bool start_object(std::size_t) {
    if (depth_ > 0 && !ignored()) return wrong("an object");
    return deepen();
  }
  bool end_object() { return --depth_, true; }

  bool start_array(std::size_t) {
    const bool is_list = depth_ == 1 && (field_ == Field::aliases || field_ == Field::see);
    if (!is_list && !ignored()) return wrong("an array");
    return deepen();
  }
  bool end_array() { return --depth_, true; }

  bool key(std::string& name) {
    if (depth_ > 1) return true;
    field_ = Field::unknown;
    key_at_ = read() - std::min(read(), name.size() + 2);
    for (const Key& known : kKeys) {
      if (known.name == name) field_ = known.field;
    }
    if (!seen_.insert(name).second) {
      return complain(key_at_, "the key " + in_quotes(name) + " is there twice; leave one out");
    }
    if (field_ == Field::unknown) row_.unknown_keys.push_back(name);
    return true;
  }

  bool parse_error(std::size_t, const std::string& token, const json::exception& error) {
    std::string_view reason = error.what();
    // "[json.exception.parse_error.101] parse error at …: syntax error while …; expected …"
    const std::size_t detail = reason.find(": ");
    if (detail != std::string_view::npos) reason.remove_prefix(detail + 2);
    (void)complain(read() - std::min<std::size_t>(read(), 1),
                   "this is not JSON near " + in_quotes(token) + ": " + squeeze(reason));
    row_.complaint->is_syntax = true;
    return false;
  }

 private:
  // Values inside what is not known are nobody's business.
  [[nodiscard]] bool ignored() const { return depth_ > 0 && field_ == Field::unknown; }

  bool deepen() {
    if (++depth_ <= kMaxNesting) return true;
    return complain(key_at_,
                    "values are nested more than " + std::to_string(kMaxNesting) + " deep");
  }

  bool number(double value) {
    if (ignored()) return true;
    if (field_ != Field::weight || depth_ != 1) return wrong("a number");
    row_.entry.weight = value;
    return value > 0 || wrong("a number that is not");
  }

  bool wrong(std::string_view got) {
    if (depth_ == 0) return complain(0, "expected an object {…}, got " + std::string(got));
    for (const Key& known : kKeys) {
      if (known.field == field_) {
        return complain(key_at_, "expected " + std::string(known.expected) + " for \"" +
                                     std::string(known.name) + "\", got " + std::string(got) +
                                     (depth_ > 1 ? " in an array" : ""));
      }
    }
    return complain(key_at_, "expected another value, got " + std::string(got));
  }

  [[nodiscard]] std::size_t read() const { return static_cast<std::size_t>(position_ - begin_); }

  bool complain(std::size_t offset, std::string message) {
    row_.complaint = JsonComplaint{offset, std::move(message), false};
    return false;
  }

  JsonRow& row_;
  const char* const& position_;
  const char* begin_;
  std::size_t depth_ = 0;
  Field field_ = Field::unknown;
  std::size_t key_at_ = 0;
  std::set<std::string> seen_;
};

}  // namespace

JsonRow parse_json_row(std::string_view object) {
  JsonRow row;
  const char* position = object.data();
  Handler handler(row, position, object.data());
  const char* const end = object.data() + object.size();
  json::sax_parse(Cursor(object.data(), &position), Cursor(end, &position), &handler);
  return row;
}

}  // namespace termdex
