#include "source/json_document.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "source/json_rows.h"
#include "source/strings.h"

namespace termdex {
namespace {

// How often a broken object may send the walk back; each time costs the rest of the file.
constexpr std::size_t kMaxRestarts = 100;

// Walks over the values of a JSON text by its brackets and strings alone.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  void move(std::size_t at) { at_ = at; }
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return ended() ? '\0' : text_[at_]; }

  void skip_blanks() {
    while (!ended() && is_blank(text_[at_])) ++at_;
  }

  bool take(char c) {
    skip_blanks();
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  // Past the string that begins here; what is between its quotes.
  std::string_view take_string() {
    const std::size_t begin = ++at_;
    while (!ended() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_, text_.size());
    const std::string_view inside = text_.substr(begin, at_ - begin);
    if (!ended()) ++at_;
    return inside;
  }

  // Past one value: to the comma or bracket that ends it, at the depth where it began.
  void skip_value() {
    std::size_t depth = 0;
    while (!ended()) {
      const char c = text_[at_];
      if (c == '"') {
        (void)take_string();
        continue;
      }
      if (depth == 0 && (c == ',' || c == ']' || c == '}')) return;
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
      if (depth == 0 && (c == '}' || c == ']')) return;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// Moves to the array under "entries" of the object that begins here.
bool find_entries(Walker& walker) {
  if (!walker.take('{')) return false;
  while (!walker.ended()) {
    walker.skip_blanks();
    if (walker.peek() != '"') return false;
    const std::string_view key = walker.take_string();
    if (!walker.take(':')) return false;
    walker.skip_blanks();
    if (key == "entries") return walker.peek() == '[';
    walker.skip_value();
    if (!walker.take(',')) return false;
  }
  return false;
}

// The next line in `text[from, to)` that begins with a brace: where the object after a broken one
// most likely is.
std::size_t next_object(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t line = text.find('\n', from); line < to; line = text.find('\n', line + 1)) {
    const std::size_t at = text.find_first_not_of(" \t\r\n", line);
    if (at < to && text[at] == '{') return at;
  }
  return to;
}

void read_elements(std::string_view text, Walker& walker, JsonRows& rows) {
  if (walker.take(']')) return;
  std::size_t restarts = 0;
  while (true) {
    walker.skip_blanks();
    const std::size_t begin = walker.at();
    walker.skip_value();
    if (walker.at() == begin) {
      rows.warn(begin, walker.ended() ? "the array ends without its closing bracket; add \"]\""
                                      : "expected an object {…} here; is there a comma too many?");
    } else if (const auto broken = rows.add(begin, walker.at() - begin)) {
      // The walk went by brackets and quotes, which are what may be broken.
      const std::size_t line = text.substr(begin, *broken - begin).rfind('\n');
      const bool is_later_line = line != std::string_view::npos;
      const std::size_t next =
          next_object(text, is_later_line ? begin + line : *broken, walker.at());
      if (next < walker.at() && ++restarts <= kMaxRestarts) {
        walker.move(next);
        continue;
      }
    }
    if (walker.take(']')) return;
    if (walker.ended()) {
      if (walker.at() != begin) {
        rows.warn(walker.at(), "the array ends without its closing bracket; add \"]\"");
      }
      return;
    }
    if (walker.take(',')) continue;
    if (walker.peek() != '{') {
      return rows.error(walker.at(),
                        "expected a comma or \"]\" here; the rest of the file is not read");
    }
    rows.warn(walker.at(), "expected a comma before this object; add one");
  }
}

}  // namespace

Result<Source> read_json(std::string_view text, const std::string& file) {
  text = without_bom(text);
  Walker walker(text);
  walker.skip_blanks();
  if ((walker.peek() == '{' && !find_entries(walker)) || !walker.take('[')) {
    return Error{ErrorCode::bad_source,
                 "expected an array of objects, or an object with an array \"entries\", got " +
                     (trim(text).empty() ? std::string("an empty file")
                                         : in_quotes(trim(text).substr(0, 60))) +
                     ": " + file};
  }
  JsonRows rows(text, file);
  read_elements(text, walker, rows);
  return std::move(rows).take();
}

}  // namespace termdex
