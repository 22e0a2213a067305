#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pack/heads.h"

namespace termdex {

/// Finds the entry that a piece of text names: by id, else by term, else by alias.
///
/// Lifetime: reads the records.
class HeadNames {
 public:
  /// Cost: folding and sorting all heads.
  explicit HeadNames(const std::vector<HeadRecord>& heads);

  /// Among homonyms the one in the category of entry `from`, else the first in the index; never
  /// `from` itself.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name, std::uint32_t from) const;

  /// The same among entries that have the name.
  [[nodiscard]] std::optional<std::uint32_t> nearest(const std::vector<std::uint32_t>& named,
                                                     std::uint32_t from) const;

  /// All entries that have the name as their id; if there are none, as their term; else as an
  /// alias. In the order of the index: all that find() chooses from for most entries.
  [[nodiscard]] std::vector<std::uint32_t> find_all(std::string_view name) const;

 private:
  enum class By : std::uint8_t { id, term, alias };

  // A hash of the name and of what it names by, in the upper forty bits.
  static std::uint64_t hash_of(By by, std::string_view name);
  [[nodiscard]] bool has(std::uint32_t entry, By by, std::string_view name) const;
  // In the order of the index.
  [[nodiscard]] std::vector<std::uint32_t> named(By by, std::string_view name) const;

  const std::vector<HeadRecord>& heads_;
  std::vector<std::uint64_t> keys_;  // sorted: hashes, each with an entry in the lower bits
};

}  // namespace termdex
