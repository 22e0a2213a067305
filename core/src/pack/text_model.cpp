#include "pack/text_model.h"

#include <algorithm>
#include <numeric>

namespace termdex {
namespace {

// 2 to the power of n / 2, rounded.
constexpr std::array<std::uint32_t, TextModel::kMaxLikelihood + 1> kWeights = [] {
  std::array<std::uint32_t, TextModel::kMaxLikelihood + 1> weights{};
  for (std::uint32_t n = 0; n <= TextModel::kMaxLikelihood; ++n) {
    const std::uint32_t even = 1U << (n / 2);
    weights[n] = n % 2 == 0 ? even : (even * 46341U + 16384U) >> 15U;
  }
  return weights;
}();

}  // namespace

std::uint32_t TextModel::weight_of(std::uint32_t likelihood) noexcept {
  return kWeights[likelihood];
}

void TextModel::add(Symbol symbol, Detail detail) {
  symbols_.push_back(symbol);
  details_.push_back(detail);
}

void TextModel::add_control(std::uint32_t word_class, std::uint32_t exponent) {
  const auto of = static_cast<std::uint8_t>(word_class);
  add({.first_class = of, .last_class = of}, {.exponent = static_cast<std::uint8_t>(exponent)});
}

void TextModel::add_text(std::string_view text, bool is_marked, std::uint32_t word_class,
                         std::uint32_t exponent) {
  const auto of = static_cast<std::uint8_t>(word_class);
  add({.begin = static_cast<std::uint32_t>(texts_.size()),
       .size = static_cast<std::uint16_t>(text.size() & 0x7FFFU),
       .is_marked = is_marked,
       .first_class = of,
       .last_class = of},
      {.exponent = static_cast<std::uint8_t>(exponent)});
  texts_ += text;
  first_phrase_ = symbol_count();
}

void TextModel::add_signs(std::string_view text, std::uint32_t word_class, std::uint32_t exponent) {
  add_text(text, is_sentence_end(text), word_class, exponent);
  first_word_ = symbol_count();
}

void TextModel::add_word(std::string_view text, std::uint32_t word_class, std::uint32_t exponent) {
  add_text(text, is_glued(text), word_class, exponent);
}

bool TextModel::add_phrase(std::span<const std::uint32_t> parts, std::uint32_t exponent) {
  if (parts.size() < 2) return false;
  Detail detail{.words = 0, .exponent = static_cast<std::uint8_t>(exponent)};
  std::uint32_t words = 0;
  for (const std::uint32_t part : parts) {
    if (part >= symbol_count()) return false;
    words += details_[part].words;
    if (words > kMaxPhraseWords || details_[part].depth >= kMaxPhraseDepth) return false;
    detail.depth = std::max<std::uint8_t>(detail.depth, details_[part].depth + 1);
  }
  detail.words = static_cast<std::uint16_t>(words);
  add({.begin = static_cast<std::uint32_t>(parts_.size()),
       .size = static_cast<std::uint16_t>(parts.size() & 0x7FFFU),
       .first_class = symbols_[parts.front()].first_class,
       .last_class = symbols_[parts.back()].last_class},
      detail);
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  return true;
}

// Each has one at least; the largest gives or takes what is over.
void TextModel::share(std::span<const std::uint64_t> weights, std::span<std::uint16_t> starts) {
  const std::uint64_t total = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  std::vector<std::uint32_t> shares;
  std::uint32_t sum = 0;
  for (const std::uint64_t weight : weights) {
    const std::uint64_t share = total == 0 ? 0 : weight * kShares / total;
    shares.push_back(std::max(static_cast<std::uint32_t>(share), 1U));
    sum += shares.back();
  }
  const auto largest = [&]() -> std::uint32_t& {
    return *std::max_element(shares.begin(), shares.end());
  };
  if (sum < kShares) largest() += kShares - sum;
  for (; sum > kShares; --sum) --largest();
  std::uint32_t start = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    starts[i] = static_cast<std::uint16_t>(start);
    start += shares[i];
  }
  starts[shares.size()] = static_cast<std::uint16_t>(start);
}

void TextModel::set_row(std::uint32_t word_class, std::span<const std::uint8_t> likelihoods) {
  std::vector<std::uint64_t> weights;
  for (const std::uint8_t likelihood : likelihoods) weights.push_back(kWeights[likelihood]);
  const std::size_t stride = classes_.size() + 1;
  share(weights, std::span(rows_).subspan(word_class * stride, stride));
}

void TextModel::settle() {
  for (Class& of : classes_) of.first.fill(0);
  for (std::uint32_t i = 0; i < symbol_count(); ++i) {
    details_[i].place = classes_[symbols_[i].first_class].first[details_[i].exponent]++;
  }
  std::uint32_t place = 0;
  for (Class& of : classes_) {
    std::array<std::uint64_t, kMaxExponent + 1> weights{};
    for (std::size_t e = 0; e < weights.size(); ++e) {
      const std::uint32_t count = of.first[e];
      weights[e] = std::uint64_t{count} << e;
      of.first[e] = place;
      place += count;
    }
    of.first.back() = place;
    share(weights, of.starts);
  }
  members_.resize(symbol_count());
  for (std::uint32_t i = 0; i < symbol_count(); ++i) {
    const Class& of = classes_[symbols_[i].first_class];
    members_[of.first[details_[i].exponent] + details_[i].place] = i;
  }
}

// Which share the next part lies in, by halving, without a branch that could be guessed wrong.
inline std::uint32_t TextModel::choose(RangeDecoder& in, std::span<const std::uint16_t> starts) {
  const std::uint32_t part = in.part(kShares);
  const std::uint16_t* base = starts.data();
  for (std::size_t count = starts.size() - 1; count > 1; count -= count / 2) {
    base += count / 2 * static_cast<std::size_t>(base[count / 2] <= part);
  }
  in.taken(base[0], static_cast<std::uint32_t>(base[1] - base[0]));
  return static_cast<std::uint32_t>(base - starts.data());
}

std::uint32_t TextModel::decode(RangeDecoder& in, std::uint32_t behind_class) const {
  const Class& of = classes_[choose(in, row(behind_class))];
  const std::uint32_t exponent = choose(in, of.starts);
  const std::uint32_t first = of.first[exponent];
  const std::uint32_t count = of.first[exponent + 1U] - first;
  // No encoder chooses what has no members.
  if (count == 0) return symbol_of(Control::end_body);
  return members_[first + in.uniform(count)];
}

}  // namespace termdex
