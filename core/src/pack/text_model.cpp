#include "pack/text_model.h"

#include <algorithm>
#include <bit>

namespace termdex {

void TextModel::add(Symbol symbol, std::uint32_t bits) {
  symbols_.push_back(symbol);
  lengths_.push_back(static_cast<std::uint8_t>(bits));
}

void TextModel::add_control(std::uint32_t word_class, std::uint32_t bits) {
  const auto of = static_cast<std::uint8_t>(word_class);
  add({.first_class = of, .last_class = of}, bits);
}

void TextModel::add_text(std::string_view text, bool is_marked, std::uint32_t word_class,
                         std::uint32_t bits) {
  const auto of = static_cast<std::uint8_t>(word_class);
  add({.begin = static_cast<std::uint32_t>(texts_.size()),
       .size = static_cast<std::uint16_t>(text.size() & 0x7FFFU),
       .is_marked = is_marked,
       .first_class = of,
       .last_class = of},
      bits);
  texts_ += text;
  first_phrase_ = symbol_count();
}

void TextModel::add_signs(std::string_view text, std::uint32_t word_class, std::uint32_t bits) {
  add_text(text, is_sentence_end(text), word_class, bits);
  first_word_ = symbol_count();
}

void TextModel::add_word(std::string_view text, std::uint32_t word_class, std::uint32_t bits) {
  add_text(text, is_glued(text), word_class, bits);
}

bool TextModel::add_phrase(std::span<const std::uint32_t> parts, std::uint32_t bits) {
  if (parts.size() < 2) return false;
  std::uint32_t words = 0;
  std::uint32_t depth = 0;
  for (const std::uint32_t part : parts) {
    if (part >= symbol_count()) return false;
    words += extent(part).words;
    depth = std::max<std::uint32_t>(depth, extent(part).depth + 1U);
    if (words > kMaxPhraseWords) return false;
  }
  if (depth > kMaxPhraseDepth) return false;
  add({.begin = static_cast<std::uint32_t>(parts_.size()),
       .size = static_cast<std::uint16_t>(parts.size() & 0x7FFFU),
       .first_class = symbols_[parts.front()].first_class,
       .last_class = symbols_[parts.back()].last_class},
      bits);
  extents_.push_back({static_cast<std::uint16_t>(words), static_cast<std::uint16_t>(depth)});
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  return true;
}

bool TextModel::settle() {
  using Counts = std::array<std::uint32_t, kMostBits + 1>;
  std::vector<Counts> counts(classes_.size());
  for (std::uint32_t i = 0; i < symbol_count(); ++i) {
    ++counts[symbols_[i].first_class][lengths_[i]];
  }
  std::vector<Counts> next(classes_.size());  // places of members
  std::uint32_t place = 0;
  for (std::size_t c = 0; c < classes_.size(); ++c) {
    Class& of = classes_[c];
    std::uint64_t sum = 0;
    for (unsigned length = 1; length <= kMostBits; ++length) {
      sum += std::uint64_t{counts[c][length]} << (kMostBits - length);
    }
    if (sum > std::uint64_t{1} << kMostBits) return false;
    of.saved = 0;
    while (sum != 0 && sum << (of.saved + 1U) <= std::uint64_t{1} << kMostBits) ++of.saved;
    std::uint32_t code = 0;
    of.limits.fill(0);
    for (unsigned length = of.saved == 0 ? 1 : of.saved; length <= kMostBits; ++length) {
      const unsigned left = length - of.saved;  // what its codes take
      of.firsts[left] = place - (code >> (kMostBits - left));
      next[c][length] = place;
      place += counts[c][length];
      code += counts[c][length] << (kMostBits - left);
      of.limits[left] = code;
    }
    for (unsigned left = kMostBits + 1U - of.saved; left <= kMostBits; ++left) {
      of.limits[left] = code;
    }
    of.limits[kMostBits + 1] = 0xFFFF'FFFF;
    for (std::size_t i = 0; i < of.shortest.size(); ++i) {
      std::uint8_t length = 0;
      while (i << (kMostBits - kStartBits) >= of.limits[length]) ++length;
      of.shortest[i] = length;
    }
  }
  members_.resize(symbol_count());
  for (std::uint32_t i = 0; i < symbol_count(); ++i) {
    members_[next[symbols_[i].first_class][lengths_[i]]++] = i;
  }
  return true;
}

bool TextModel::can_say_all() const {
  for (const PrefixCode& row : rows_) {
    for (std::uint32_t i = 0; i < class_count(); ++i) {
      const bool has_members = classes_[i].limits[kMostBits] > 0;
      if (has_members && !row.has(i)) return false;
    }
  }
  return true;
}

void TextModel::encode(BitWriter& out, std::uint32_t behind_class, std::uint32_t symbol) const {
  const std::uint32_t word_class = first_class(symbol);
  rows_[behind_class].code(out, word_class);
  const Class& of = classes_[word_class];
  const unsigned length = lengths_[symbol] - of.saved;
  // Among those of its class and length.
  const std::uint32_t first =
      of.firsts[length] + (length == 0 ? 0 : of.limits[length - 1] >> (kMostBits - length));
  const std::uint32_t end = of.firsts[length] + (of.limits[length] >> (kMostBits - length));
  const auto* const place =
      std::lower_bound(members_.data() + first, members_.data() + end, symbol);
  if (length > 0) {
    out.bits(length, static_cast<std::uint32_t>(place - members_.data()) - of.firsts[length]);
  }
}

}  // namespace termdex
