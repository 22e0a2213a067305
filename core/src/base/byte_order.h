#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace termdex {

/// The places of strings in the order of their bytes; equal strings in the order in which they are
/// given.
///
/// Cost: a sort by the first eight bytes, which tell most strings apart without a look at them.
[[nodiscard]] std::vector<std::uint32_t> byte_order(std::span<const std::string_view> strings);

}  // namespace termdex
