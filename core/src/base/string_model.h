#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range_coder.h"

namespace termdex {

/// Learns short strings, a byte at a time, and tells each next bit from two contexts, the last
/// byte and the last three. Their predictions are mixed as logistic regression does (Mahoney 2005,
/// "Adaptive weighing of context models").
///
/// All in whole numbers, so that every platform codes the same bits.
class StringModel {
 public:
  /// `bits`: of the number of slots, each of two bytes, that the contexts share.
  explicit StringModel(unsigned bits);

  /// Codes `text` behind its first `known` bytes, which the decoder has too, and its end, and
  /// learns them. Bytes 0 cannot be coded. False where a decoder meets more than `max_bytes`.
  ///
  /// Cost: four bits a byte for those that are frequent in English, eight or twelve for others.
  template <typename Coder>
  bool code(Coder& coder, std::string& text, std::size_t known, std::size_t max_bytes) {
    return walk(*this, coder, text, known, max_bytes);
  }

  /// The same without learning, so that strings can be read in any order.
  template <typename Coder>
  bool code(Coder& coder, std::string& text, std::size_t known, std::size_t max_bytes) const {
    return walk(*this, coder, text, known, max_bytes);
  }

 private:
  template <typename Self, typename Coder>
  static bool walk(Self& self, Coder& coder, std::string& text, std::size_t known,
                   std::size_t max_bytes);

  // A byte as one, two or three halves.
  template <typename Self, typename Coder>
  static unsigned walk_byte(Self& self, Coder& coder, std::uint32_t last, unsigned byte);
  template <typename Self, typename Coder>
  static unsigned walk_half(Self& self, Coder& coder, std::uint32_t last, unsigned before,
                            unsigned half);

  // Sixteen slots for the four bits of half a byte, beside one another. `before` tells the halves
  // before it.
  [[nodiscard]] std::size_t place(std::uint32_t bytes, unsigned before, unsigned context) const {
    const std::uint32_t key =
        (bytes * 0x9E37'79B1U + before * 0x3D4D'51CBU + context) * 0x85EB'CA6BU;
    return (key ^ key >> 15U) * 0xC2B2'AE35U >> shift_ & ~std::size_t{15};
  }
  [[nodiscard]] std::uint16_t* slots(std::uint32_t bytes, unsigned before, unsigned context) {
    return &slots_[place(bytes, before, context)];
  }
  [[nodiscard]] const std::uint16_t* slots(std::uint32_t bytes, unsigned before,
                                           unsigned context) const {
    return &slots_[place(bytes, before, context)];
  }

  // Of a 1, in 65536.
  static std::uint32_t likelihood(std::uint16_t near, std::uint16_t far) {
    const unsigned seen = far & 15U;
    const std::int32_t odds = kMixing.stretched[near >> 4U] * kNearWeights[seen] +
                              kMixing.stretched[far >> 4U] * kFarWeights[seen];
    return kMixing.squashed[static_cast<std::size_t>(odds + Mixing::kMostOdds) / 64];
  }

  static void learn(std::uint16_t& slot, bool bit) {
    const unsigned seen = slot & 15U;
    const std::int32_t likely = slot >> 4U;
    const std::int32_t next = likely + (((bit ? 4095 : 0) - likely) * kShares[seen] >> 16U);
    slot = static_cast<std::uint16_t>(static_cast<std::uint32_t>(next) << 4U |
                                      (seen < 15 ? seen + 1 : 15));
  }
  static void learn(const std::uint16_t& /*slot*/, bool /*bit*/) {}

  // Tables of the logistic function, and what to make of the two contexts by how often the longer
  // one was seen: the weights that a search of one at a time found for the heads of FOLDOC and the
  // vocabulary of WordNet, in 1/64.
  struct Mixing {
    static constexpr std::int32_t kMostOdds = 2047 * 128;
    std::array<std::int16_t, 4096> stretched{};  // ln(p / (1 - p)) in 1/256
    std::array<std::uint16_t, 2 * kMostOdds / 64 + 1> squashed{};
    Mixing();
  };
  static const Mixing kMixing;
  static constexpr std::array<std::int32_t, 16> kNearWeights = {64, 44, 41, 41, 35, 35, 35, 35,
                                                                32, 32, 32, 29, 29, 29, 29, 26};
  static constexpr std::array<std::int32_t, 16> kFarWeights = {0,  24, 27, 33, 36, 36, 36, 36,
                                                               36, 39, 39, 39, 39, 42, 42, 45};
  // The share that the n-th time has in a likelihood, in 1/65536.
  static constexpr std::array<std::int32_t, 16> kShares = [] {
    std::array<std::int32_t, 16> shares{};
    for (std::int32_t n = 0; n < 16; ++n) {
      shares[static_cast<std::size_t>(n)] = 0x20000 / (2 * n + 3);
    }
    return shares;
  }();

  // About one half, seen 0 times; of equal bytes, so that a million slots are one fill.
  static constexpr std::uint16_t kUnseen = 0x8080;

  unsigned shift_;
  std::vector<std::uint16_t> slots_;  // likelihood of a 1 in twelve bits, times seen in four
};

}  // namespace termdex
