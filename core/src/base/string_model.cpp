#include "base/string_model.h"

#include <algorithm>

#include "base/log2.h"

namespace termdex {

const StringModel::Mixing StringModel::kMixing;

namespace {

// Bytes by how many halves they take: one for those of the first table, two for the others that are
// here, three for the rest. A 13, 14 or 15 in the first half says which.
constexpr std::string_view kTableA("\0eaitonrslc d", 13);
constexpr std::string_view kTableB("mpuhgbyfvkwxzjq-", 16);
constexpr std::string_view kTableC("SCAPMDTIBRELFNOG", 16);

struct Halves {
  std::uint8_t first = 15;
  std::uint8_t second = 0;
};

constexpr std::array<Halves, 256> kHalves = [] {
  std::array<Halves, 256> halves{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    halves[byte].second = static_cast<std::uint8_t>(byte >> 4U);
  }
  for (std::uint8_t i = 0; i < 16; ++i) {
    if (i < kTableA.size()) halves[static_cast<unsigned char>(kTableA[i])] = {i, 0};
    halves[static_cast<unsigned char>(kTableB[i])] = {13, i};
    halves[static_cast<unsigned char>(kTableC[i])] = {14, i};
  }
  return halves;
}();

}  // namespace

StringModel::Mixing::Mixing() {
  constexpr double kScale = 256 * 0.69314718055994531;
  constexpr double kMost = 2047;
  for (std::size_t p = 1; p < stretched.size(); ++p) {
    const auto likely = static_cast<double>(p);
    const double odds =
        kScale * (log2(likely) - log2(static_cast<double>(stretched.size()) - likely));
    stretched[p] =
        static_cast<std::int16_t>(std::clamp(odds, -kMost, kMost) + (odds < 0 ? -0.5 : 0.5));
  }
  stretched[0] = -static_cast<std::int16_t>(kMost);
  // The other way round, by looking up: odds in 1/256 to likelihoods in 1/65536, never 0 or 1.
  std::size_t p = 1;
  for (std::size_t i = 0; i < squashed.size(); ++i) {
    const auto odds = static_cast<std::int32_t>(i) - kMostOdds / 64;
    while (p + 1 < stretched.size() && stretched[p] < odds) ++p;
    squashed[i] = static_cast<std::uint16_t>(p * 16);
  }
}

StringModel::StringModel(unsigned bits)
    : shift_(32 - bits), slots_(std::size_t{1} << bits, kUnseen) {}

template <typename Self, typename Coder>
unsigned StringModel::walk_half(Self& self, Coder& coder, std::uint32_t last, unsigned before,
                                unsigned half) {
  auto* const near = self.slots(last & 0xFFU, before, 0);
  auto* const far = self.slots(last & 0xFF'FFFFU, before, 1);
  unsigned node = 1;
  for (unsigned i = 4; i-- > 0;) {
    const bool bit = coder.bit(likelihood(near[node], far[node]), (half >> i & 1U) != 0);
    self.learn(near[node], bit);
    self.learn(far[node], bit);
    node = node * 2 + (bit ? 1 : 0);
  }
  return node - 16;
}

template <typename Self, typename Coder>
unsigned StringModel::walk_byte(Self& self, Coder& coder, std::uint32_t last, unsigned byte) {
  const Halves wanted = kHalves[byte];
  const unsigned first = walk_half(self, coder, last, 0, wanted.first);
  if (first < kTableA.size()) return static_cast<unsigned char>(kTableA[first]);
  const unsigned second = walk_half(self, coder, last, 1 + first, wanted.second);
  if (first == 13) return static_cast<unsigned char>(kTableB[second]);
  if (first == 14) return static_cast<unsigned char>(kTableC[second]);
  return second * 16 + walk_half(self, coder, last, 17 + second, byte & 15U);
}

template <typename Self, typename Coder>
bool StringModel::walk(Self& self, Coder& coder, std::string& text, std::size_t known,
                       std::size_t max_bytes) {
  std::uint32_t last = 1;  // the last bytes
  for (std::size_t at = 0; at < known; ++at) {
    last = last << 8U | static_cast<unsigned char>(text[at]);
  }
  for (std::size_t at = known; at <= max_bytes; ++at) {
    const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    const unsigned coded = walk_byte(self, coder, last, byte);
    if (coded == 0) {
      text.resize(at);
      return true;
    }
    if (at >= text.size()) text += '\0';
    text[at] = static_cast<char>(coded);
    last = last << 8U | coded;
  }
  return false;
}

template bool StringModel::walk(StringModel& self, RangeEncoder& coder, std::string& text,
                                std::size_t known, std::size_t max_bytes);
template bool StringModel::walk(StringModel& self, RangeDecoder& coder, std::string& text,
                                std::size_t known, std::size_t max_bytes);
template bool StringModel::walk(const StringModel& self, RangeEncoder& coder, std::string& text,
                                std::size_t known, std::size_t max_bytes);
template bool StringModel::walk(const StringModel& self, RangeDecoder& coder, std::string& text,
                                std::size_t known, std::size_t max_bytes);

}  // namespace termdex
