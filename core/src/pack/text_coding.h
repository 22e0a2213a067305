#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/letter_code.h"
#include "base/prefix_code.h"
#include "pack/format.h"

namespace termdex {

/// Texts of a section of format 1, for writing and for reading, with a bound on what they come to
/// together: few bytes can tell of many. A coder is a Tally, a BitWriter or a BitReader.
class TextCoding {
 public:
  /// `budget`: what spent() may come to.
  explicit TextCoding(std::uint64_t budget) : budget_(budget) {}

  /// Bytes of all texts so far, and kBytesPerText for each of them and of what else was spent.
  [[nodiscard]] std::uint64_t spent() const noexcept { return spent_; }

  /// What is left of the budget.
  [[nodiscard]] std::uint64_t left() const noexcept { return budget_ - spent_; }

  /// Counts `things` with `bytes` of text of their own; false beyond the budget.
  [[nodiscard]] bool spend(std::size_t bytes, std::uint32_t things = 1) noexcept {
    spent_ += bytes + kBytesPerText * things;
    return spent_ <= budget_;
  }

  /// A text of which the first `known` bytes are coded. False where a decoder meets more than
  /// `max_bytes`, or goes beyond the budget.
  template <typename Coder>
  [[nodiscard]] bool text(Coder& coder, const LetterCode& letters, std::string& text,
                          std::size_t known, std::size_t max_bytes) {
    return letters.code(coder, text, known, max_bytes) && spend(text.size());
  }

  /// A text that may begin as another does; `shared` is the code of how many bytes do.
  template <typename Coder>
  [[nodiscard]] bool behind(Coder& coder, const LetterCode& letters, std::string& text,
                            std::string_view other, const NumberCode& shared,
                            std::size_t max_bytes) {
    std::size_t known = 0;
    while (known < text.size() && known < other.size() && text[known] == other[known]) ++known;
    known = shared.code(coder, static_cast<std::uint32_t>(known));
    if (known > other.size()) return false;
    if (text.size() < known) text = other.substr(0, known);
    return this->text(coder, letters, text, known, max_bytes);
  }

 private:
  std::uint64_t budget_;
  std::uint64_t spent_ = 0;
};

}  // namespace termdex
