#include "base/range_coder.h"

#include <utility>

namespace termdex {

void RangeEncoder::part(std::uint32_t start, std::uint32_t size, std::uint32_t total) {
  range_ /= total;
  low_ += std::uint64_t{start} * range_;
  range_ *= size;
  normalize();
}

bool RangeEncoder::bit(std::uint32_t one, bool bit) {
  const std::uint32_t bound = (range_ >> 16U) * one;
  if (bit) {
    range_ = bound;
  } else {
    low_ += bound;
    range_ -= bound;
  }
  normalize();
  return bit;
}

std::uint32_t RangeEncoder::uniform(std::uint32_t count, std::uint32_t value) {
  if (count > kMaxCoderTotal) {
    uniform((count - 1) / 0x1'0000 + 1, value / 0x1'0000);
    part(value % 0x1'0000, 1, 0x1'0000);
  } else if (count > 1) {
    part(value, 1, count);
  }
  return value;
}

void RangeEncoder::normalize() {
  while (range_ < 0x100'0000U) {
    range_ <<= 8U;
    shift();
  }
}

// Moves the highest byte of the low end out. It waits until no carry can reach it.
void RangeEncoder::shift() {
  const auto high = static_cast<std::uint8_t>(low_ >> 24U);
  const bool carry = low_ >> 32U != 0;
  if (high != 0xFF || carry) {
    if (begun_) bytes_.push_back(static_cast<std::uint8_t>(pending_ + (carry ? 1 : 0)));
    bytes_.insert(bytes_.end(), static_cast<std::size_t>(pending_ones_),
                  carry ? std::uint8_t{0} : std::uint8_t{0xFF});
    pending_ones_ = 0;
    pending_ = high;
    begun_ = true;
  } else if (begun_) {
    ++pending_ones_;
  } else {
    // Nothing is before the first byte that a carry could change: the fraction is below 1.
    pending_ = high;
    begun_ = true;
  }
  low_ = low_ << 8U & 0xFFFF'FFFFU;
}

std::vector<std::uint8_t> RangeEncoder::finish(std::uint64_t at_least) {
  // Of the numbers that are left, one that ends in as many zeros as there can be.
  low_ = (low_ + range_ - 1) & ~std::uint64_t{0xFF'FFFF};
  for (int i = 0; i < 5; ++i) shift();
  // There are as many bytes now as a decoder will have read: more than four may not be missing.
  const std::size_t least = bytes_.size() - kMostLeftOut;
  while (bytes_.size() > least && bytes_.back() == 0) bytes_.pop_back();
  if (bytes_.size() <= at_least) bytes_.resize(static_cast<std::size_t>(at_least) + 1);
  return std::move(bytes_);
}

RangeDecoder::RangeDecoder(std::span<const std::uint8_t> bytes) : bytes_(bytes) {
  for (int i = 0; i < 4; ++i) code_ = code_ << 8U | next();
}

std::uint32_t RangeDecoder::uniform_of_many(std::uint32_t count) {
  const std::uint32_t high = uniform((count - 1) / 0x1'0000 + 1);
  const std::uint32_t low = part(0x1'0000);
  taken(low, 1);
  const std::uint32_t value = high * 0x1'0000 + low;
  return value < count ? value : count - 1;
}

}  // namespace termdex
