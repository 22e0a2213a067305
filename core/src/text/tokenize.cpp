#include "text/tokenize.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {
namespace {

// Scripts written without spaces between words.
bool is_continuous(char32_t point) {
  return (point >= 0x3040 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF) ||
         (point >= 0x20000 && point <= 0x3FFFF) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0x0E00 && point <= 0x0EFF) || (point >= 0x1000 && point <= 0x109F) ||
         (point >= 0x1780 && point <= 0x17FF);
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Word> run() {
    while (at_ < text_.size()) {
      begin_ = at_;
      const char32_t point = decode_utf8(text_, at_);
      if (!is_word_point(point)) {
        close_word();
        previous_continuous_ = false;
      } else if (is_continuous(point)) {
        close_word();
        add_continuous(point);
      } else {
        previous_continuous_ = false;
        add_letter(point);
      }
    }
    close_word();
    return std::move(words_);
  }

 private:
  void add_letter(char32_t point) {
    if (word_.text.empty()) word_.begin = position(begin_);
    append_folded(word_.text, point);
    word_.end = position(at_);
    take_signs();
  }

  // Looks behind a letter for an apostrophe inside the word, or signs that end a name.
  void take_signs() {
    std::size_t next = at_;
    if (next >= text_.size()) return;
    const char32_t sign = decode_utf8(text_, next);
    if (is_apostrophe(sign)) {
      std::size_t behind = next;
      if (behind < text_.size() && is_word_point(decode_utf8(text_, behind))) at_ = next;
    } else if (sign == '+' || sign == '#' || sign == '*') {
      while (next < text_.size() && text_[next] == text_[at_]) ++next;
      // "a+b" and "2*x" are not names; "a*" and "c++" before a space or a comma are.
      std::size_t behind = next;
      const bool ends = next == text_.size() || !is_word_point(decode_utf8(text_, behind));
      const std::size_t signs = next - at_;
      if (!ends || signs > 2 || (sign == '*' && signs > 1)) return;
      word_.text.append(text_.substr(at_, signs));
      word_.end = position(next);
      at_ = next;
      close_word();
    }
  }

  void add_continuous(char32_t point) {
    Word word;
    append_folded(word.text, point);
    if (word.text.empty()) return;
    word.begin = position(begin_);
    word.end = position(at_);
    const std::string single = word.text;
    if (previous_continuous_) {
      word.text.insert(0, previous_text_);
      word.begin = previous_begin_;
      // The first character of a run stood alone until it had a neighbour.
      if (run_length_ == 1) words_.pop_back();
    }
    run_length_ = previous_continuous_ ? run_length_ + 1 : 1;
    words_.push_back(std::move(word));
    previous_text_ = single;
    previous_begin_ = position(begin_);
    previous_continuous_ = true;
  }

  void close_word() {
    if (!word_.text.empty()) {
      word_.text.resize(utf8_prefix(word_.text, kMaxWordBytes).size());
      words_.push_back(std::move(word_));
    }
    word_ = Word{};
  }

  static std::uint32_t position(std::size_t at) { return static_cast<std::uint32_t>(at); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the current code point
  Word word_;              // being read
  std::vector<Word> words_;
  bool previous_continuous_ = false;
  std::size_t run_length_ = 0;
  std::string previous_text_;
  std::uint32_t previous_begin_ = 0;
};

}  // namespace

std::vector<Word> tokenize(std::string_view text) { return Tokenizer(text).run(); }

std::string squeeze(const std::vector<Word>& words) {
  std::string text;
  // Overlapping pairs share a character: only what lies behind the last word's end is new.
  std::uint32_t end = 0;
  for (const Word& word : words) {
    if (word.begin >= end) {
      text += word.text;
    } else {
      std::size_t second = 0;
      static_cast<void>(decode_utf8(word.text, second));
      text.append(word.text, second);
    }
    end = word.end;
  }
  return text;
}

std::string head_key(std::string_view head, const std::vector<Word>& words) {
  return words.empty() ? fold(head) : squeeze(words);
}

}  // namespace termdex
