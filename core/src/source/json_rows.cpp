#include "source/json_rows.h"

#include <utility>

#include "source/json_row.h"
#include "source/markdown.h"
#include "source/strings.h"

namespace termdex {

namespace {
constexpr std::size_t kMaxUnknownKeys = 100;
}

std::optional<std::size_t> JsonRows::add(std::size_t offset, std::size_t size) {
  const std::string_view object = text_.substr(offset, size);
  if (!list_.accept(object, offset, places_)) return offset + 1;
  JsonRow row = parse_json_row(object);
  if (row.complaint) {
    const std::size_t at = offset + row.complaint->offset;
    error(at, std::move(row.complaint->message));
    return row.complaint->is_syntax ? std::optional(at) : std::nullopt;
  }
  row.entry.place = places_.at(offset);
  for (const std::string& key : row.unknown_keys) {
    if (unknown_keys_.size() < kMaxUnknownKeys && unknown_keys_.insert(key).second) {
      list_.warn(row.entry.place, "the key " + in_quotes(key) +
                                      " is not known and is skipped, here and in later rows");
    }
  }
  row.entry.body = parse_markdown(row.body);
  list_.add(std::move(row.entry));
  return std::nullopt;
}

void JsonRows::error(std::size_t offset, std::string message) {
  list_.error(places_.at(offset), std::move(message));
}

void JsonRows::warn(std::size_t offset, std::string message) {
  list_.warn(places_.at(offset), std::move(message));
}

}  // namespace termdex
