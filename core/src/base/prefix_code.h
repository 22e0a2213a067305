#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/bits.h"

namespace termdex {

class Tally;

/// A code of whole bits for the numbers below a count, the likelier the shorter (Huffman 1952), in
/// canonical form: what is shorter comes first, and among those of a length what is less.
class PrefixCode {
 public:
  static constexpr unsigned kMostBits = 15;

  explicit PrefixCode(std::size_t count = 0) : lengths_(count) {}

  [[nodiscard]] std::size_t count() const noexcept { return lengths_.size(); }
  /// In bits, of each number; 0 for one that does not occur, or if it is the only one.
  [[nodiscard]] const std::vector<std::uint8_t>& lengths() const noexcept { return lengths_; }

  /// Whether a number can be coded.
  [[nodiscard]] bool has(std::uint32_t value) const noexcept {
    return lengths_[value] > 0 || (members_.empty() && value == table_[0] >> 4U);
  }

  /// Makes it the code of these lengths. False if they are those of no code: too long, or not
  /// filling all codes. Where one number only has a length, it takes no bits.
  [[nodiscard]] bool set(std::vector<std::uint8_t> lengths);

  /// Cost: a look-up; a few more steps for what is rare.
  std::uint32_t code(BitReader& in, std::uint32_t /*ignored*/ = 0) const {
    const std::uint16_t found = table_[in.peek(kTableBits)];
    if ((found & 15U) == 0) return search(in, found >> 4U);
    in.drop(found & 15U);
    return found >> 4U;
  }
  /// `value` must have a length.
  std::uint32_t code(BitWriter& out, std::uint32_t value) const;
  std::uint32_t code(Tally& tally, std::uint32_t value) const;

  /// The lengths themselves, four bits each and zeros in runs. False where a reader meets lengths
  /// of no code.
  template <typename Coder>
  [[nodiscard]] bool code_lengths(Coder& coder);

 private:
  static constexpr unsigned kTableBits = 7;
  static constexpr std::uint16_t kSearch = 0xFFF0;

  [[nodiscard]] std::uint32_t search(BitReader& in, std::uint32_t only) const;

  std::vector<std::uint8_t> lengths_;
  std::vector<std::uint16_t> members_;                               // numbers by length
  std::array<std::uint16_t, std::size_t{1} << kTableBits> table_{};  // number, and length below
  std::array<std::uint16_t, kMostBits + 2> limits_{};  // of each length, the first code beyond it
  std::array<std::uint16_t, kMostBits + 2> firsts_{};  // and the place of its first member
};

/// Codes numbers of any size below 2³², of which small ones are likelier: those under 16 by a code
/// of their own, others by the code of how many binary digits they have, and these.
class NumberCode {
 public:
  template <typename Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value = 0) const {
    const std::uint32_t kind = kinds_.code(coder, kind_of(value));
    if (kind < kSmall) return kind;
    const unsigned digits = kind - kSmall + 4;
    const std::uint32_t low = value & ((1U << digits) - 1U);
    return 1U << digits | coder.bits(digits, low);
  }

  [[nodiscard]] PrefixCode& kinds() noexcept { return kinds_; }

 private:
  static constexpr std::uint32_t kSmall = 16;

  static std::uint32_t kind_of(std::uint32_t value) noexcept {
    if (value < kSmall) return value;
    return kSmall + static_cast<std::uint32_t>(std::bit_width(value)) - 5;
  }

  PrefixCode kinds_{kSmall + 28};
};

}  // namespace termdex
