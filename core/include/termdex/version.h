#pragma once

#include <cstdint>

namespace termdex {

inline constexpr const char* kVersion = "0.1.0";

/// The pack format that build_pack writes; Reader::open takes it and all before it.
inline constexpr std::uint32_t kPackFormat = 1;

}  // namespace termdex
