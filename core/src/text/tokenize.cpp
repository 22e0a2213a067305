#include "text/tokenize.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/script.h"

namespace termdex {
namespace {

// Signs that may end a name.
bool is_sign(char c) { return c == '+' || c == '#' || c == '*'; }

// Letters and digits in lower case; 0 for what is in no word. Most text is ASCII.
constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> folded{};
  for (char c = '0'; c <= '9'; ++c) folded[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    folded[static_cast<unsigned char>(c)] = c;
    folded[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return folded;
}();

// What a word may go on with that is no ASCII letter or digit.
bool may_go_on(char c) {
  return static_cast<unsigned char>(c) >= kAscii.size() || c == '\'' || is_sign(c);
}

std::uint32_t position(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

bool WordCursor::next() {
  while (at_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < kAscii.size()) {
      const char letter = kAscii[byte];
      if (letter == 0) {
        ++at_;
        in_run_ = false;
      } else if (wanted_ == nullptr || !pass_unwanted()) {
        return read_word();
      }
      continue;
    }
    std::size_t behind = at_;
    const char32_t point = decode_utf8(text_, behind);
    if (!is_word_point(point)) {
      in_run_ = false;
      at_ = behind;
    } else if (is_continuous(point)) {
      if (read_pair()) return true;
    } else if (read_word()) {
      return true;
    }
  }
  return false;
}

// False if all of it folds to nothing.
bool WordCursor::read_word() {
  in_run_ = false;
  word_.text.clear();
  word_.shared = 0;
  word_.begin = position(at_);
  while (at_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < kAscii.size()) {
      if (kAscii[byte] != 0) {
        read_ascii();
      } else {
        if (byte == '\'' && pass_apostrophe(at_ + 1)) continue;
        if (is_sign(text_[at_])) take_signs(text_[at_]);
        break;
      }
    } else {
      std::size_t behind = at_;
      const char32_t point = decode_utf8(text_, behind);
      if (is_apostrophe(point) && pass_apostrophe(behind)) continue;
      if (!is_word_point(point) || is_continuous(point)) break;
      if (word_.text.empty()) word_.begin = position(at_);
      append_folded(word_.text, point);
      at_ = behind;
      word_.end = position(at_);
    }
  }
  if (word_.text.size() > kMaxWordBytes) {
    word_.text.resize(utf8_prefix(word_.text, kMaxWordBytes).size());
  }
  return !word_.text.empty();
}

// Moves behind a word of ASCII letters alone that is not wanted.
bool WordCursor::pass_unwanted() {
  std::uint32_t letters = 0;
  std::size_t end = at_;
  for (; end < text_.size(); ++end) {
    const auto byte = static_cast<unsigned char>(text_[end]);
    if (byte >= kAscii.size() || kAscii[byte] == 0) break;
    letters |= WordFilter::letter_bit(byte);
  }
  if (end < text_.size() && may_go_on(text_[end])) return false;
  if (wanted_->admits(letters, std::min(end - at_, kMaxWordBytes))) return false;
  in_run_ = false;
  at_ = end;
  return true;
}

void WordCursor::read_ascii() {
  if (word_.text.empty()) word_.begin = position(at_);
  const std::size_t before = word_.text.size();
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte >= kAscii.size() || kAscii[byte] == 0) break;
    ++at_;
  }
  // More of a word is cut anyway.
  word_.text.append(text_.substr(begin, std::min(at_ - begin, kMaxWordBytes)));
  for (std::size_t i = before; i < word_.text.size(); ++i) {
    word_.text[i] = kAscii[static_cast<unsigned char>(word_.text[i])];
  }
  word_.end = position(at_);
}

// Where the word goes on behind it.
bool WordCursor::pass_apostrophe(std::size_t behind) {
  std::size_t next = behind;
  if (behind >= text_.size() || !is_word_point(decode_utf8(text_, next))) return false;
  at_ = behind;
  return true;
}

// Signs that end a name: "a*" and "c++" before a space or a comma do, in "a+b" and "2*x" they do
// not.
void WordCursor::take_signs(char sign) {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] == sign) ++end;
  std::size_t behind = end;
  const bool ends = end == text_.size() || !is_word_point(decode_utf8(text_, behind));
  if (!ends || end - at_ > (sign == '*' ? 1U : 2U) || word_.text.empty()) return;
  word_.text.append(text_.substr(at_, end - at_));
  at_ = end;
  word_.end = position(at_);
}

// The character at the cursor with the one before it or, where it is the first, with the next.
// False if it folds to nothing.
bool WordCursor::read_pair() {
  if (in_run_) {
    word_.text.erase(0, last_place_);
    word_.begin = position(last_begin_);
    word_.shared = position(word_.text.size());
  } else {
    word_.text.clear();
    word_.begin = position(at_);
    word_.shared = 0;
  }
  read_character();
  if (word_.text.empty()) return false;
  if (!in_run_ && at_ < text_.size()) {
    std::size_t behind = at_;
    const char32_t second = decode_utf8(text_, behind);
    if (is_continuous(second) && is_word_point(second)) read_character();
  }
  in_run_ = true;
  word_.end = position(at_);
  return true;
}

// With what is joined to it, or folds to nothing behind it.
void WordCursor::read_character() {
  last_place_ = word_.text.size();
  last_begin_ = at_;
  append_folded(word_.text, decode_utf8(text_, at_));
  const std::size_t size = word_.text.size();
  for (std::size_t behind = at_; behind < text_.size(); at_ = behind) {
    const char32_t point = decode_utf8(text_, behind);
    if (!extends_character(point)) break;
    append_folded(word_.text, point);
    if (word_.text.size() == size) continue;
    word_.text.resize(size);
    break;
  }
}

void tokenize(std::string_view text, std::vector<Word>& words) {
  std::size_t count = 0;
  for (WordCursor cursor(text); cursor.next(); ++count) {
    if (count == words.size()) words.emplace_back();
    words[count] = cursor.word();
  }
  words.resize(count);
}

std::vector<Word> tokenize(std::string_view text) {
  std::vector<Word> words;
  tokenize(text, words);
  return words;
}

std::string squeeze(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text.append(word.text, word.shared);
  return text;
}

std::string head_key(std::string_view head, const std::vector<Word>& words) {
  return words.empty() ? fold(head) : squeeze(words);
}

}  // namespace termdex
