#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "termdex/result.h"

namespace termdex {

/// The first rule of core/FORMAT.md that a pack breaks; nothing if it keeps them all. Stricter than
/// Reader::open, which leaves alone what cannot make an answer wrong, such as the order of letters.
///
/// Errors: those of Reader::open.
/// Cost:   that of Reader::open, and folding each term.
[[nodiscard]] std::optional<Error> verify_pack(std::span<const std::uint8_t> pack);

}  // namespace termdex
