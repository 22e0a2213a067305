#include "source/masked_markdown.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/dollar.h"
#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxReferenceBytes = 400;
constexpr std::size_t kNone = std::string_view::npos;

class Masker {
 public:
  explicit Masker(std::string_view text) : text_(text) { out_.text.reserve(text.size()); }

  MaskedMarkdown run() && {
    while (at_ < text_.size()) {
      if ((at_ == 0 || text_[at_ - 1] == '\n') && copy_fence()) continue;
      step();
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t count) {
    count = std::min(count, text_.size() - at_);
    out_.text.append(text_.substr(at_, count));
    at_ += count;
  }

  [[nodiscard]] std::size_t run_length(std::size_t at, char c) const noexcept {
    const std::size_t end = text_.find_first_not_of(c, at);
    return (end == kNone ? text_.size() : end) - at;
  }

  // The end of the line at `at`, past its line end.
  [[nodiscard]] std::size_t line_end(std::size_t at) const noexcept {
    const std::size_t end = text_.find('\n', at);
    return end == kNone ? text_.size() : end + 1;
  }

  // The fence a line begins with, after indentation and quote marks: its position, or kNone.
  [[nodiscard]] std::size_t fence_at(std::size_t line) const noexcept {
    const std::size_t at = text_.find_first_not_of(" >\t", line);
    if (at == kNone || (text_[at] != '`' && text_[at] != '~')) return kNone;
    const std::size_t length = run_length(at, text_[at]);
    if (length < 3) return kNone;
    // A line with further backticks is a code span, not a fence.
    const std::string_view info = text_.substr(at + length, line_end(at) - at - length);
    return text_[at] == '`' && info.find('`') != kNone ? kNone : at;
  }

  bool copy_fence() {
    const std::size_t open = fence_at(at_);
    if (open == kNone || open >= line_end(at_)) return false;
    const char mark = text_[open];
    const std::size_t length = run_length(open, mark);
    copy(line_end(at_) - at_);
    while (at_ < text_.size()) {
      const std::size_t close = fence_at(at_);
      const std::size_t end = line_end(at_);
      const bool closes = close != kNone && close < end && text_[close] == mark &&
                          run_length(close, mark) >= length &&
                          trim(text_.substr(close, end - close)).size() == run_length(close, mark);
      copy(end - at_);
      if (closes) break;
    }
    return true;
  }

  // Where the paragraph around `at_` ends: formulas and code spans do not cross a blank line.
  std::size_t paragraph_end() noexcept {
    if (at_ < paragraph_end_) return paragraph_end_;
    for (std::size_t line = line_end(at_); line < text_.size(); line = line_end(line)) {
      if (trim(text_.substr(line, line_end(line) - line)).empty()) return paragraph_end_ = line;
    }
    return paragraph_end_ = text_.size();
  }

  void step() {
    const char c = text_[at_];
    if (c == '\\') return copy(2);
    if (c == '`') return copy_code();
    if (c == '$' && (mask_display() || mask_inline())) return;
    if (c == '[' && mask_reference()) return;
    if (c == '$') return copy(run_length(at_, '$'));
    const std::size_t next = text_.find_first_of("\\`$[\n", at_ + 1);
    copy((next == kNone ? text_.size() : next) - at_);
    if (at_ < text_.size() && text_[at_] == '\n') copy(1);
  }

  void copy_code() {
    const std::size_t length = run_length(at_, '`');
    const std::size_t end = paragraph_end();
    std::size_t& hopeless = hopeless_until_[std::min(length, hopeless_until_.size() - 1)];
    if (at_ >= hopeless) {
      for (std::size_t at = at_ + length; at < end;) {
        at = text_.find('`', at);
        if (at == kNone || at >= end) break;
        const std::size_t closing = run_length(at, '`');
        if (closing == length) return copy(at + closing - at_);
        at += closing;
      }
      hopeless = end;
    }
    copy(length);
  }

  bool mask_display() {
    if (run_length(at_, '$') != 2) return false;
    const std::size_t begin = at_ + 2;
    if (next_double_ != kNone && next_double_ < begin) next_double_ = text_.find("$$", begin);
    const std::size_t end = next_double_;
    if (end == kNone || end >= paragraph_end() || end - begin > kMaxFormulaBytes) return false;
    const std::string_view latex = trim(text_.substr(begin, end - begin));
    if (latex.empty()) return false;
    mask(end + 2, {MaskedSpan::Kind::display, {}, std::string(latex), {}});
    return true;
  }

  bool mask_inline() {
    const std::size_t begin = at_ + 1;
    if (run_length(at_, '$') != 1 || begin == text_.size() || is_blank(text_[begin])) return false;
    if (next_close_ <= begin) {
      next_close_ = text_.find('$', begin + 1);
      while (next_close_ != kNone && !is_formula_end(text_, next_close_)) {
        next_close_ = text_.find('$', next_close_ + 1);
      }
    }
    const std::size_t end = next_close_;
    if (end == kNone || end >= paragraph_end() || end - begin > kMaxFormulaBytes) return false;
    const std::string_view latex = text_.substr(begin, end - begin);
    if (is_money(latex)) return false;
    mask(end + 1, {MaskedSpan::Kind::math, {}, std::string(latex), {}});
    return true;
  }

  bool mask_reference() {
    if (!text_.substr(at_).starts_with("[[")) return false;
    const std::size_t begin = at_ + 2;
    const std::size_t end =
        text_.substr(0, begin + kMaxReferenceBytes).find_first_of("[]\n", begin);
    if (end == kNone || !text_.substr(end).starts_with("]]")) return false;
    if (text_.substr(end + 2).starts_with('(')) return false;  // A link whose text has brackets.
    const std::string_view inside = text_.substr(begin, end - begin);
    const std::size_t bar = inside.find('|');
    std::string target = squeeze(inside.substr(0, bar));
    std::string shown = bar == kNone ? target : squeeze(inside.substr(bar + 1));
    if (target.empty() || shown.empty()) return false;
    mask(end + 2, {MaskedSpan::Kind::reference, {}, std::move(shown), std::move(target)});
    return true;
  }

  void mask(std::size_t end, MaskedSpan span) {
    span.source = std::string(text_.substr(at_, end - at_));
    out_.text.push_back(kMaskBegin);
    out_.text += std::to_string(out_.spans.size());
    out_.text.push_back(kMaskEnd);
    out_.spans.push_back(std::move(span));
    at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t paragraph_end_ = 0;
  std::size_t next_close_ = 0;
  std::size_t next_double_ = 0;
  std::array<std::size_t, 64> hopeless_until_{};
  MaskedMarkdown out_;
};

}  // namespace

MaskedMarkdown mask_markdown(std::string_view markdown) { return Masker(markdown).run(); }

const MaskedSpan* take_masked(std::string_view text, std::size_t& at,
                              const std::vector<MaskedSpan>& spans) noexcept {
  if (text[at] != kMaskBegin) return nullptr;
  std::size_t index = 0;
  std::size_t end = at + 1;
  for (; end < text.size() && is_digit(text[end]) && index < spans.size(); ++end) {
    index = index * 10 + static_cast<std::size_t>(text[end] - '0');
  }
  if (end == text.size() || text[end] != kMaskEnd || index >= spans.size()) return nullptr;
  at = end + 1;
  return &spans[index];
}

std::string unmask(std::string_view text, const std::vector<MaskedSpan>& spans) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const MaskedSpan* span = take_masked(text, at, spans)) {
      out += span->source;
    } else {
      out.push_back(text[at++]);
    }
  }
  return out;
}

}  // namespace termdex
