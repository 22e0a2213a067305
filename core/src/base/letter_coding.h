#pragma once

#include <utility>

#include "base/letter_code.h"

// What letter_code.h declares for any coder.
namespace termdex {

template <typename Coder>
bool LetterCode::code(Coder& coder, std::string& text, std::size_t known,
                      std::size_t max_bytes) const {
  std::uint32_t context = behind(0, letters_[0]);
  for (std::size_t at = 0; at < known; ++at) {
    context = behind(context, letters_[static_cast<unsigned char>(text[at])]);
  }
  for (std::size_t at = known; at <= max_bytes; ++at) {
    std::uint32_t byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    std::uint32_t letter = codes_[context].code(coder, known_letter(context, byte));
    if (letter < alphabet_.size()) {
      byte = alphabet_[letter];
    } else {
      byte = coder.bits(8, byte);
      letter = letters_[byte];
    }
    if (byte == 0) {
      text.resize(at);
      return true;
    }
    if (at >= text.size()) text += '\0';
    text[at] = static_cast<char>(byte);
    context = behind(context, letter);
  }
  return false;
}

template <typename Coder>
bool LetterCode::code_alphabet(Coder& coder) {
  constexpr unsigned kGroup = 32;
  std::array<bool, 256> has{};
  for (const std::uint8_t byte : alphabet_) has[byte] = true;
  alphabet_.clear();
  for (unsigned first = 0; first < has.size(); first += kGroup) {
    std::uint32_t group = 0;
    for (unsigned i = 0; i < kGroup; ++i) group |= std::uint32_t{has[first + i]} << i;
    if (!coder.bit(group != 0)) continue;
    group = coder.bits(kGroup, group);
    for (unsigned i = 0; i < kGroup; ++i) {
      if ((group >> i & 1U) != 0) alphabet_.push_back(static_cast<std::uint8_t>(first + i));
    }
  }
  return !alphabet_.empty() && alphabet_[0] == 0;
}

// Of each context in turn, a bit before each letter that goes on with it, and one behind the last.
template <typename Coder>
bool LetterCode::code_contexts(Coder& coder) {
  const auto letters = static_cast<std::uint32_t>(alphabet_.size());
  std::size_t at = 0;
  for (std::uint32_t context = 0; context <= contexts_.size(); ++context) {
    std::uint32_t first = 0;
    while (first < letters && coder.bit(at < contexts_.size() && contexts_[at].before == context)) {
      if (at == contexts_.size()) contexts_.push_back({context, static_cast<std::uint8_t>(first)});
      if (contexts_.size() >= kMaxContexts) return false;
      Context& next = contexts_[at++];
      first += coder.uniform(letters - first, next.letter - first);
      next.letter = static_cast<std::uint8_t>(first++);
    }
  }
  return true;
}

// Given what the longest context that one ends with has for the same letter. What does not stand
// behind that does not stand behind this.
template <typename Coder>
bool LetterCode::code_lengths(Coder& coder, const std::vector<PrefixCode>& given) {
  for (std::size_t i = 1; i < codes_.size(); ++i) {
    const std::vector<std::uint8_t>& shorter = codes_[ends_[i]].lengths();
    std::vector<std::uint8_t> lengths = codes_[i].lengths();
    for (std::size_t k = 0; k < lengths.size(); ++k) {
      lengths[k] = static_cast<std::uint8_t>(
          shorter[k] == 0 ? 0 : given[shorter[k]].code(coder, lengths[k]));
    }
    if (!codes_[i].set(std::move(lengths))) return false;
  }
  return true;
}

}  // namespace termdex
