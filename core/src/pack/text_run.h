#pragma once

#include <string>
#include <string_view>

#include "pack/text_symbols.h"

namespace termdex {

/// Puts words and signs together again that a TextCutter cut.
class TextRun {
 public:
  /// Between two words is a space, unless both are of scripts that have none.
  void add_word(std::string_view word, bool is_glued, const Sentences& sentences) {
    if (behind_word_ && !(is_glued && behind_glued_)) text_ += ' ';
    const std::size_t begin = text_.size();
    text_ += word;
    sentences.switch_case(text_, begin);
    behind_word_ = true;
    behind_glued_ = is_glued;
  }

  void add_signs(std::string_view signs) {
    text_ += signs;
    behind_word_ = false;
  }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  /// Forgets the text; what comes next is a new one.
  void clear() noexcept {
    text_.clear();
    behind_word_ = false;
  }

  /// Forgets the text, which goes on.
  void shown() noexcept { text_.clear(); }

 private:
  std::string text_;
  bool behind_word_ = false;
  bool behind_glued_ = false;
};

}  // namespace termdex
