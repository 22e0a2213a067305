#include "base/letter_code.h"

#include <algorithm>

#include "base/letter_coding.h"

namespace termdex {

LetterCode::LetterCode(std::vector<std::uint8_t> alphabet, std::vector<Context> contexts,
                       std::vector<PrefixCode> codes)
    : alphabet_(std::move(alphabet)), contexts_(std::move(contexts)), codes_(std::move(codes)) {
  link();
}

LetterCode::LetterCode() : LetterCode({0}, {}, {PrefixCode(2)}) {
  static_cast<void>(codes_[0].set({1, 1}));
}

// Contexts are in the order of their lengths, so all that one ends with is linked before it.
void LetterCode::link() {
  const std::size_t letters = alphabet_.size();
  letters_.fill(static_cast<std::uint16_t>(letters));
  for (std::size_t i = 0; i < letters; ++i) letters_[alphabet_[i]] = static_cast<std::uint16_t>(i);
  const std::size_t count = contexts_.size() + 1;
  next_.assign(count * letters, 0);
  ends_.assign(count, 0);
  std::size_t child = 0;
  for (std::size_t context = 0; context < count; ++context) {
    std::uint16_t* const row = next_.data() + context * letters;
    if (context > 0) std::copy_n(next_.data() + ends_[context] * letters, letters, row);
    for (; child < contexts_.size() && contexts_[child].before == context; ++child) {
      std::uint16_t& place = row[contexts_[child].letter];
      ends_[child + 1] = place;
      place = static_cast<std::uint16_t>(child + 1);
    }
  }
}

bool LetterCode::read(BitReader& in) {
  contexts_.clear();
  if (!code_alphabet(in) || !code_contexts(in)) return false;
  link();
  codes_.assign(contexts_.size() + 1, PrefixCode(alphabet_.size() + 1));
  if (!codes_[0].code_lengths(in)) return false;
  if (contexts_.empty()) return is_complete();
  constexpr std::size_t kLengths = PrefixCode::kMostBits + 1;
  std::vector<PrefixCode> given(kLengths, PrefixCode(kLengths));
  for (PrefixCode& code : given) {
    if (!code.code_lengths(in)) return false;
  }
  return code_lengths(in, given) && is_complete();
}

bool LetterCode::is_complete() const {
  return std::all_of(codes_.begin(), codes_.end(),
                     [](const PrefixCode& code) { return code.lengths().back() > 0; });
}

template bool LetterCode::code(BitReader& coder, std::string& text, std::size_t known,
                               std::size_t max_bytes) const;

}  // namespace termdex
