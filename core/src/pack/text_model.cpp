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
  auto& members = classes_[symbol.first_class].members[detail.exponent];
  detail.place = static_cast<std::uint32_t>(members.size());
  members.push_back(symbol_count());
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

void TextModel::Shares::set(std::span<const std::uint64_t> weights) {
  const std::uint64_t total = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  std::vector<std::uint32_t> shares;
  std::uint32_t sum = 0;
  for (const std::uint64_t weight : weights) {
    const std::uint64_t share = total == 0 ? 0 : weight * kShares / total;
    shares.push_back(std::max(static_cast<std::uint32_t>(share), 1U));
    sum += shares.back();
  }
  // The largest gives or takes what is over.
  const auto largest = [&]() -> std::uint32_t& {
    return *std::max_element(shares.begin(), shares.end());
  };
  if (sum < kShares) largest() += kShares - sum;
  for (; sum > kShares; --sum) --largest();
  starts_.assign(1, 0);
  choices_.clear();
  for (std::size_t i = 0; i < shares.size(); ++i) {
    starts_.push_back(static_cast<std::uint16_t>(starts_.back() + shares[i]));
    choices_.resize(starts_.back(), static_cast<std::uint8_t>(i));
  }
}

void TextModel::set_row(std::uint32_t word_class, std::span<const std::uint8_t> likelihoods) {
  std::vector<std::uint64_t> weights;
  for (const std::uint8_t likelihood : likelihoods) weights.push_back(kWeights[likelihood]);
  rows_[word_class].set(weights);
}

void TextModel::settle() {
  for (Class& members : classes_) {
    std::array<std::uint64_t, kMaxExponent + 1> weights{};
    for (std::size_t e = 0; e < weights.size(); ++e) {
      weights[e] = std::uint64_t{members.members[e].size()} << e;
    }
    members.exponents.set(weights);
  }
}

inline std::uint32_t TextModel::Shares::decode(RangeDecoder& in) const {
  const std::uint32_t choice = choices_[in.part(kShares)];
  in.taken(starts_[choice], starts_[choice + 1U] - starts_[choice]);
  return choice;
}

std::uint32_t TextModel::decode(RangeDecoder& in, std::uint32_t behind_class) const {
  const Class& members = classes_[rows_[behind_class].decode(in)];
  const auto& choices = members.members[members.exponents.decode(in)];
  // No encoder chooses what has no members.
  if (choices.empty()) return symbol_of(Control::end_body);
  return choices[in.uniform(static_cast<std::uint32_t>(choices.size()))];
}

void TextModel::encode(RangeEncoder& out, std::uint32_t behind_class, std::uint32_t symbol) const {
  const std::uint32_t of = first_class(symbol);
  const Detail& detail = details_[symbol];
  const Class& members = classes_[of];
  rows_[behind_class].encode(out, of);
  members.exponents.encode(out, detail.exponent);
  out.uniform(static_cast<std::uint32_t>(members.members[detail.exponent].size()), detail.place);
}

}  // namespace termdex
