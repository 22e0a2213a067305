#include "base/letter_coding.h"
#include "base/tally.h"

namespace termdex {

void LetterCode::write(BitWriter& out) {
  static_cast<void>(code_alphabet(out));
  static_cast<void>(code_contexts(out));
  static_cast<void>(codes_[0].code_lengths(out));
  if (contexts_.empty()) return;
  constexpr std::size_t kLengths = PrefixCode::kMostBits + 1;
  std::vector<PrefixCode> given(kLengths, PrefixCode(kLengths));
  Tally tally;
  static_cast<void>(code_lengths(tally, given));
  for (PrefixCode& code : given) {
    tally.fit(code);
    static_cast<void>(code.code_lengths(out));
  }
  static_cast<void>(code_lengths(out, given));
}

template bool LetterCode::code(BitWriter& coder, std::string& text, std::size_t known,
                               std::size_t max_bytes) const;

}  // namespace termdex
