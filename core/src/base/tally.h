#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/prefix_code.h"

namespace termdex {

/// The lengths of the prefix code that says what was counted in the fewest bits (Huffman 1952),
/// none over `most`. What was not counted has none; equal counts give equal lengths everywhere.
///
/// Cost: a sort.
[[nodiscard]] std::vector<std::uint8_t> code_lengths(const std::vector<std::uint32_t>& counts,
                                                     unsigned most);

/// Counts what a BitWriter would be told, so that codes can be fitted to it before it writes.
class Tally {
 public:
  static std::uint32_t bits(unsigned /*count*/, std::uint32_t value) { return value; }
  static bool bit(bool value) { return value; }
  static std::uint32_t uniform(std::uint32_t /*count*/, std::uint32_t value) { return value; }

  void count(const PrefixCode& code, std::uint32_t value);

  /// Makes it the code for what was counted. `all`: also for what was not, so that it can be coded
  /// later.
  void fit(PrefixCode& code, bool all = false) const;

 private:
  std::unordered_map<const PrefixCode*, std::vector<std::uint32_t>> counts_;
};

}  // namespace termdex
