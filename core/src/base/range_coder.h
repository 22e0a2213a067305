#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace termdex {

/// How likely a 1 is, learnt from the bits that were coded: faster at first.
struct AdaptiveBit {
  std::int16_t lean = 0;   // above one half, in 1/65536
  std::uint16_t seen = 0;  // up to kSlowest

  /// In 1/65536, never 0 or 1.
  [[nodiscard]] std::uint32_t one() const noexcept {
    return static_cast<std::uint32_t>(lean + 0x8000);
  }

  void learn(bool bit) noexcept {
    // The share of the n-th bit is 1/(n + 1.5), at least 1/32.
    constexpr std::uint16_t kSlowest = 30;
    constexpr std::int32_t kMost = 0x7FE0;
    const auto share = static_cast<std::int32_t>(0x20000U / (2U * seen + 3U));
    lean = static_cast<std::int16_t>(lean + ((bit ? kMost : -kMost) - lean) * share / 0x10000);
    if (seen < kSlowest) ++seen;
  }
};

/// The greatest total that a choice among weights may have.
inline constexpr std::uint32_t kMaxCoderTotal = 1U << 22U;

/// How many zeros an encoder leaves out at most.
inline constexpr std::size_t kMostLeftOut = 4;

/// Writes choices as the digits of one long fraction (range coding, Martin 1979), each with about
/// as many bits as it is unlikely.
///
/// The calls of RangeDecoder that read them have the same names and arguments, with the choice
/// left out or ignored: what is templated on the coder states a format once, for both ways.
class RangeEncoder {
 public:
  /// One of `total` equal parts beginning at `start`, `size` of them; total <= kMaxCoderTotal.
  void part(std::uint32_t start, std::uint32_t size, std::uint32_t total);

  /// A bit that is 1 with a probability of `one` in 65536, which is not 0. Returns `bit`.
  bool bit(std::uint32_t one, bool bit);

  /// A bit of a model, which learns it.
  bool bit(AdaptiveBit& model, bool value) {
    bit(model.one(), value);
    model.learn(value);
    return value;
  }

  /// A number below `count`, all equally likely. Returns `value`.
  std::uint32_t uniform(std::uint32_t count, std::uint32_t value);

  /// Bytes so far, about.
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }

  /// The bytes. Up to kMostLeftOut zeros at the end are left out, a decoder reads zeros behind the
  /// end; but there are more bytes than `at_least`.
  [[nodiscard]] std::vector<std::uint8_t> finish(std::uint64_t at_least = 0);

 private:
  void normalize();
  void shift();

  std::vector<std::uint8_t> bytes_;
  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xFFFF'FFFF;
  std::uint8_t pending_ = 0;        // a byte that a carry may still change
  std::uint64_t pending_ones_ = 0;  // bytes of 0xFF behind it
  bool begun_ = false;
};

/// Reads what RangeEncoder wrote; of other bytes it makes some choices, never an error.
///
/// Lifetime: reads the bytes.
class RangeDecoder {
 public:
  RangeDecoder() = default;
  explicit RangeDecoder(std::span<const std::uint8_t> bytes);

  /// Which of `total` parts is next; to be followed by taken() with the choice that it lies in.
  [[nodiscard]] std::uint32_t part(std::uint32_t total) {
    range_ /= total;
    const std::uint32_t part = code_ / range_;
    return part < total ? part : total - 1;
  }

  void taken(std::uint32_t start, std::uint32_t size) {
    code_ -= start * range_;
    range_ *= size;
    normalize();
  }

  bool bit(std::uint32_t one, bool /*ignored*/ = false) {
    const std::uint32_t bound = (range_ >> 16U) * one;
    const bool bit = code_ < bound;
    if (bit) {
      range_ = bound;
    } else {
      code_ -= bound;
      range_ -= bound;
    }
    normalize();
    return bit;
  }

  bool bit(AdaptiveBit& model, bool /*ignored*/ = false) {
    const bool value = bit(model.one());
    model.learn(value);
    return value;
  }

  std::uint32_t uniform(std::uint32_t count, std::uint32_t /*ignored*/ = 0) {
    if (count > kMaxCoderTotal) return uniform_of_many(count);
    if (count <= 1) return 0;
    const std::uint32_t value = part(count);
    taken(value, 1);
    return value;
  }

  /// Where a decoder is, to go on from there later.
  struct Place {
    std::uint32_t at = 0;
    std::uint32_t range = 0;
    std::uint32_t code = 0;
  };
  [[nodiscard]] Place place() const noexcept {
    return {static_cast<std::uint32_t>(at_), range_, code_};
  }
  /// A decoder of the same bytes at the place.
  RangeDecoder(std::span<const std::uint8_t> bytes, const Place& place)
      : bytes_(bytes), at_(place.at), range_(place.range), code_(place.code) {}

  /// Bytes read; more than there are if zeros were read behind the end.
  [[nodiscard]] std::size_t offset() const noexcept { return at_; }

  /// Whether more was read than an encoder can have left out.
  [[nodiscard]] bool overran() const noexcept { return at_ > bytes_.size() + kMostLeftOut; }

 private:
  std::uint32_t uniform_of_many(std::uint32_t count);

  void normalize() {
    while (range_ < 0x100'0000U) {
      range_ <<= 8U;
      code_ = code_ << 8U | next();
    }
  }

  std::uint8_t next() noexcept {
    const std::size_t at = at_++;
    return at < bytes_.size() ? bytes_[at] : std::uint8_t{0};
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::uint32_t range_ = 0xFFFF'FFFF;
  std::uint32_t code_ = 0;
};

}  // namespace termdex
