#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "source/entry_list.h"
#include "source/text_place.h"

namespace termdex {

/// Adds the entry of one JSON object after another, whatever separates the objects.
class JsonRows {
 public:
  /// Lifetime: borrows `text`.
  JsonRows(std::string_view text, const std::string& file) : text_(text), places_(text, file) {}

  /// Reads `text[offset, offset + size)`: an entry, or a problem at the place it is about. If it
  /// is not even JSON, gives the byte where it stops being so.
  std::optional<std::size_t> add(std::size_t offset, std::size_t size);

  /// A problem at a byte of the text.
  void error(std::size_t offset, std::string message);
  void warn(std::size_t offset, std::string message);

  [[nodiscard]] Source take() && { return std::move(list_).take(); }

 private:
  std::string_view text_;
  TextPlaces places_;
  EntryList list_;
  std::set<std::string> unknown_keys_;
};

}  // namespace termdex
