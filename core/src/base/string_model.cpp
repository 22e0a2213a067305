#include "base/string_model.h"

#include <algorithm>

#include "base/log2.h"

namespace termdex {

const StringModel::Mixing StringModel::kMixing;

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
    : shift_(32 - bits), slots_(std::size_t{1} << bits, std::uint16_t{0x8000}) {}

template <typename Self, typename Coder>
bool StringModel::walk(Self& self, Coder& coder, std::string& text, std::size_t known,
                       std::size_t max_bytes) {
  std::uint32_t last = 1;  // the last bytes
  for (std::size_t at = 0; at < known; ++at)
    last = pass(last, static_cast<unsigned char>(text[at]));
  for (std::size_t at = known; at <= max_bytes; ++at) {
    const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    // Half a byte and the other half.
    unsigned coded = 0;
    for (unsigned half = 0; half < 2; ++half) {
      auto* const near = self.slots(last & 0xFFU, half, coded, 0);
      auto* const far = self.slots(last & 0xFF'FFFFU, half, coded, 1);
      unsigned node = 1;
      for (unsigned i = 0; i < 4; ++i) {
        const bool wanted = (byte >> (7 - 4 * half - i) & 1U) != 0;
        const bool bit = coder.bit(likelihood(near[node], far[node]), wanted);
        self.learn(near[node], bit);
        self.learn(far[node], bit);
        node = node * 2 + (bit ? 1 : 0);
      }
      coded = coded * 16 + (node & 15U);
    }
    if (coded == 0) {
      text.resize(at);
      return true;
    }
    if (at >= text.size()) text += '\0';
    text[at] = static_cast<char>(coded);
    last = pass(last, coded);
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
