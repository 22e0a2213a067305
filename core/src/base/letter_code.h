#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/bits.h"
#include "base/prefix_code.h"

namespace termdex {

class Tally;

/// Strings as they are spelled: each byte by the code of what stands before it, which is the
/// longest of some beginnings that are known (a variable order Markov model: Ron, Singer and Tishby
/// 1996, "The power of amnesia"). These make an automaton (Aho and Corasick 1975), so that a byte
/// costs two look-ups however long its context is.
///
/// Bytes that it does not know can be coded, too, for more.
class LetterCode {
 public:
  static constexpr std::size_t kMaxContexts = 4096;

  /// A context is another one with a letter behind it; the first one is empty, and is not told.
  struct Context {
    std::uint32_t before = 0;  ///< The place of the other one.
    std::uint8_t letter = 0;   ///< Its place in the alphabet.
  };

  /// A code that knows no letter.
  LetterCode();

  /// `alphabet`: bytes, ascending, 0 among them. `contexts`: ascending by both members. `codes`: of
  /// each context, the empty one first: of the letters and, behind them, of any other byte.
  LetterCode(std::vector<std::uint8_t> alphabet, std::vector<Context> contexts,
             std::vector<PrefixCode> codes);

  /// Reads the code itself. False where there is none.
  [[nodiscard]] bool read(BitReader& in);
  void write(BitWriter& out);

  /// Codes `text` behind its first `known` bytes, which the decoder has too, and its end. Bytes 0
  /// cannot be coded. False where a decoder meets more than `max_bytes`.
  template <typename Coder>
  bool code(Coder& coder, std::string& text, std::size_t known, std::size_t max_bytes) const;
  static bool code(Tally& /*tally*/, std::string& /*text*/, std::size_t /*known*/,
                   std::size_t /*max_bytes*/) {
    return true;
  }

 private:
  void link();
  // Whether any byte can be coded in every context.
  [[nodiscard]] bool is_complete() const;
  // The longest context behind this one and a letter, or a byte that is none.
  [[nodiscard]] std::uint32_t behind(std::uint32_t context, std::uint32_t letter) const noexcept {
    return letter < alphabet_.size() ? next_[context * alphabet_.size() + letter] : 0;
  }
  // The letter that a byte is, or what stands for any other where it has no code behind a context.
  [[nodiscard]] std::uint32_t known_letter(std::uint32_t context,
                                           std::uint32_t byte) const noexcept {
    const std::uint32_t letter = letters_[byte];
    const bool has_code = codes_[context].lengths()[letter] > 0;
    return has_code ? letter : static_cast<std::uint32_t>(alphabet_.size());
  }
  template <typename Coder>
  bool code_alphabet(Coder& coder);
  template <typename Coder>
  bool code_contexts(Coder& coder);
  template <typename Coder>
  bool code_lengths(Coder& coder, const std::vector<PrefixCode>& given);

  std::vector<std::uint8_t> alphabet_;
  std::array<std::uint16_t, 256> letters_{};  // of each byte; alphabet_.size() for others
  std::vector<Context> contexts_;             // from the second one on
  std::vector<PrefixCode> codes_;
  std::vector<std::uint16_t> next_;  // of each context and letter
  std::vector<std::uint16_t> ends_;  // of each context, the longest other one that it ends with
};

}  // namespace termdex
