#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// A `see` of an entry: to an entry, or to a term that none has.
struct SeeTarget {
  static constexpr std::uint32_t kNowhere = 0xFFFF'FFFF;

  std::uint32_t entry = kNowhere;
  std::string term;  ///< Only when entry is kNowhere.

  friend bool operator==(const SeeTarget&, const SeeTarget&) = default;
};

/// All of an entry but its body: one record of the section "heads".
struct HeadRecord {
  std::string id;
  std::string term;
  std::vector<std::string> aliases;
  std::uint32_t category = 0;  ///< From 1, a place in the header's categories; 0 for none.
  std::uint32_t letter = 0;    ///< From 0, a place in the header's letters.
  double weight = 1;
  std::vector<SeeTarget> see;

  /// The term for 0, else the alias in that place, from 1.
  [[nodiscard]] const std::string& head(std::size_t number) const {
    return number == 0 ? term : aliases[number - 1];
  }

  friend bool operator==(const HeadRecord&, const HeadRecord&) = default;
};

/// Whether sizes and weight of a record are what a pack may hold.
[[nodiscard]] bool is_within_limits(const HeadRecord& head);

/// What is expected of a record of format 1 and does not hold, but for its letter; null if all
/// does.
[[nodiscard]] const char* what_is_wrong(const HeadRecord& head);

/// What is wrong with the records of a pack together: ids that are equal, counts that are not those
/// of the header.
[[nodiscard]] std::optional<Error> check_heads(const std::vector<HeadRecord>& heads,
                                               const PackInfo& info);

/// Gives each record its letter; what is wrong with them, then, together or with a letter.
[[nodiscard]] std::optional<Error> settle_heads(std::vector<HeadRecord>& heads,
                                                const PackInfo& info);

/// The different words of all terms and aliases, in the order of their bytes: words that the text
/// of a pack need not spell.
///
/// Lifetime: reads the records.
[[nodiscard]] std::vector<std::string_view> words_of_heads(const std::vector<HeadRecord>& heads);

}  // namespace termdex
