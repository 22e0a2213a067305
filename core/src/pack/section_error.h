#pragma once

#include <cstddef>
#include <string_view>

#include "termdex/result.h"

namespace termdex {

/// What is wrong in a section: "section heads: expected …".
[[nodiscard]] Error section_error(std::string_view section, ErrorCode code, std::string_view what);

/// What is wrong in one of its items: "section heads, entry 7: expected …".
[[nodiscard]] Error section_error(std::string_view section, std::string_view item,
                                  std::size_t number, ErrorCode code, std::string_view what);

/// The same of an error that does not tell where it is.
[[nodiscard]] inline Error section_error(std::string_view section, const Error& error) {
  return section_error(section, error.code, error.detail);
}

}  // namespace termdex
