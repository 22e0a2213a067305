#include "pack/text_symbols.h"

#include "base/utf8.h"
#include "text/fold.h"
#include "text/script.h"

namespace termdex {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

}  // namespace

// A run ends where the other kind begins, at its limit, and behind each character of a script
// without spaces.
std::size_t TextCutter::end_of_run(std::size_t begin, bool word) const {
  std::size_t at = begin;
  while (at < text_.size()) {
    std::size_t behind = at;
    const char32_t point = decode_utf8(text_, behind);
    if (is_word_point(point) != word || behind - begin > kMaxTokenBytes) break;
    const bool alone = word && is_continuous(point);
    if (alone && at > begin) break;
    at = behind;
    if (alone) break;
  }
  return at;
}

bool TextCutter::next() {
  const bool behind_word = token_.is_word;
  if (at_ == text_.size()) return false;
  const std::size_t begin = at_;
  std::size_t behind = at_;
  if (!is_word_point(decode_utf8(text_, behind))) {
    const std::size_t end = end_of_run(begin, false);
    const bool one_space =
        behind_word && end - begin == 1 && text_[begin] == ' ' && end < text_.size();
    std::size_t next = end;
    if (one_space && is_word_point(decode_utf8(text_, next))) {
      const std::size_t word_end = end_of_run(end, true);
      const std::string_view word = text_.substr(end, word_end - end);
      if (!is_glued(token_.text) || !is_glued(word)) {
        at_ = word_end;
        token_ = {word, true};
        return true;
      }
    }
    at_ = end;
    token_ = {text_.substr(begin, end - begin), false};
    return true;
  }
  const std::string_view word = text_.substr(begin, end_of_run(begin, true) - begin);
  if (behind_word && !(is_glued(token_.text) && is_glued(word))) {
    token_ = {text_.substr(begin, 0), false};  // nothing, where one would expect a space
    return true;
  }
  at_ = begin + word.size();
  token_ = {word, true};
  return true;
}

bool is_glued(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_continuous(decode_utf8(word, at));
}

bool is_sentence_end(std::string_view signs) {
  return signs.size() > 1 && (signs.back() == ' ' || signs.back() == '\n') &&
         signs.find_first_of(".!?") != std::string_view::npos;
}

void Sentences::switch_case(std::string& word, std::size_t begin) const noexcept {
  if (!starts_ || !is_ascii_letter(word[begin])) return;
  for (std::size_t i = begin + 1; i < word.size(); ++i) {
    if (is_upper(word[i])) return;
  }
  word[begin] = static_cast<char>(word[begin] ^ 0x20);
}

}  // namespace termdex
