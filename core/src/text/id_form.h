#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace termdex {

/// What the id of an entry without one may be made of, from the shortest on: what a longer form
/// adds is what tells homonyms apart.
enum class IdForm : std::uint8_t { term, with_category, with_alias };

inline constexpr std::uint8_t kIdFormCount = 3;

/// Slugs of at most 120 bytes each, joined by hyphens. `category` and `alias`, the first one, may
/// be empty.
[[nodiscard]] std::string id_form(std::string_view term, std::string_view category,
                                  std::string_view alias, IdForm form);

}  // namespace termdex
