#include "build/fixed_log2.h"

#include <cmath>

#include "base/log2.h"

namespace termdex {

FixedLog2::FixedLog2() {
  for (std::uint32_t x = 1; x <= kEntries; ++x) {
    const double scaled = log2(x) * (1U << kLog2Bits);
    logs_[x] = static_cast<std::int32_t>(std::lround(scaled));
    products_[x] = static_cast<std::int32_t>(std::lround(x * scaled));
  }
}

}  // namespace termdex
