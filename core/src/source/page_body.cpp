#include "source/page_body.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "source/masked_markdown.h"
#include "source/math_repair.h"
#include "source/page_bold.h"
#include "source/page_table.h"
#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxCodeBytes = 20'000;
constexpr std::size_t kMaxClosingBytes = 1500;
constexpr std::size_t kMaxParenthesis = 300;

// What may stand right behind the fence of a block of code.
bool is_language(std::string_view word) {
  constexpr std::array<std::string_view, 30> kLanguages = {
      "bash", "c",      "c++",     "cpp",        "css",        "cuda", "diff",  "go",
      "html", "ini",    "java",    "javascript", "js",         "json", "julia", "latex",
      "lua",  "matlab", "mermaid", "python",     "r",          "rust", "sh",    "shell",
      "sql",  "text",   "toml",    "ts",         "typescript", "yaml"};
  return std::find(kLanguages.begin(), kLanguages.end(), word) != kLanguages.end();
}

class Restorer {
 public:
  Restorer(std::string_view text, std::string_view term, const std::vector<MaskedSpan>& formulas)
      : text_(text), term_(term), formulas_(formulas) {}

  std::string restore() && {
    while (at_ < text_.size()) {
      if (is_fresh() && text_[at_] == ' ')
        ++at_;
      else if (!take_block())
        copy_word();
    }
    return std::move(out_);
  }

 private:
  enum class List : std::uint8_t { none, bullets, labels, numbers };

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] char peek(std::size_t offset) const {
    return at_ + offset < text_.size() ? text_[at_ + offset] : '\0';
  }

  // What has been written of the block so far, without the blank at its end.
  [[nodiscard]] std::string_view block() const {
    return trim_end(std::string_view(out_).substr(block_begin_));
  }
  [[nodiscard]] bool is_fresh() const { return block().empty(); }
  [[nodiscard]] bool ends_sentence() const {
    std::string_view text = block();
    while (!text.empty() && std::string_view("*\")'”’").find(text.back()) != kNone) {
      text.remove_suffix(1);
    }
    return text.empty() || std::string_view(".!?").find(text.back()) != kNone;
  }
  [[nodiscard]] bool ends_with_colon() const {
    std::string_view text = block();
    while (!text.empty() && text.back() == '*') text.remove_suffix(1);
    return text.ends_with(':');
  }
  // Inside parentheses nothing begins.
  [[nodiscard]] bool is_enclosed() const {
    std::string_view text = block();
    text.remove_prefix(text.size() - std::min(text.size(), kMaxParenthesis));
    return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
  }
  // Where an item may begin that no item precedes.
  [[nodiscard]] bool may_begin_list() const { return is_fresh() || ends_with_colon(); }

  void end_block() {
    out_.resize(trim_end(out_).size());
    if (!out_.empty()) out_ += "\n\n";
    block_begin_ = out_.size();
  }
  void begin_item(std::string_view mark) {
    out_.resize(trim_end(out_).size());
    // A list right after a paragraph needs an empty line, an item after an item none.
    if (!out_.empty()) out_ += list_ == List::none ? "\n\n" : "\n";
    out_ += mark;
    block_begin_ = out_.size();
  }
  void begin_paragraph() {
    end_block();
    list_ = List::none;
  }

  bool take_block() {
    if (at_ > 0 && text_[at_ - 1] != ' ') return false;
    switch (text_[at_]) {
      case '`': return take_code();
      case '|': return take_table();
      case '-': return take_bullet();
      case '#': return take_heading();
      case '*': return take_bold();
      case kMaskBegin: return take_formula();
      default: return is_digit(text_[at_]) ? take_number() : take_closing();
    }
  }

  bool take_code() {
    if (!rest().starts_with("```")) return false;
    const std::size_t end = rest().substr(0, kMaxCodeBytes).find("```", 3);
    if (end == kNone) return false;
    std::string_view code = rest().substr(3, end - 3);
    std::string_view language = code.substr(0, std::min(code.find(' '), code.size()));
    if (!is_language(language)) language = {};
    code.remove_prefix(language.size());
    begin_paragraph();
    out_ += "```" + std::string(language) + "\n" + std::string(trim(code)) + "\n```";
    at_ += end + 3;
    end_block();
    return true;
  }

  bool take_table() {
    const PageTable table = take_page_table(rest());
    if (table.size == 0) return false;
    begin_paragraph();
    out_ += table.markdown;
    at_ += table.size;
    end_block();
    return true;
  }

  bool take_formula() {
    std::size_t after = at_;
    const MaskedSpan* formula = take_masked(text_, after, formulas_);
    if (formula == nullptr || formula->kind != MaskedSpan::Kind::display) return false;
    // Punctuation after it would be left alone on a line.
    if (after < text_.size() && text_[after] != ' ') return false;
    begin_paragraph();
    out_ += text_.substr(at_, after - at_);
    at_ = after;
    end_block();
    return true;
  }

  bool take_bullet() {
    if (!rest().starts_with("- ") || is_enclosed()) return false;
    const PageBold label = read_page_bold(rest().substr(2));
    const char next = peek(2);
    const bool is_lower = next >= 'a' && next <= 'z';
    bool begins = may_begin_list();
    bool is_nested = false;
    if (label.size > 0) {
      begins = begins || list_ != List::none || ends_sentence();
    } else if (list_ == List::bullets) {
      begins = begins || !is_lower || ends_sentence();
    } else if (list_ != List::none) {
      begins = begins || (ends_sentence() && !is_lower);
      is_nested = true;
    }
    if (!begins || next == '\0') return false;
    if (list_ == List::none) is_nested = false;
    if (list_ == List::numbers) is_nested = true;
    begin_item(!is_nested ? "- " : list_ == List::numbers ? "    - " : "  - ");
    if (list_ == List::none) list_ = label.size > 0 ? List::labels : List::bullets;
    at_ += 2;
    copy(label.size);
    return true;
  }

  bool take_number() {
    std::size_t digits = 0;
    std::uint32_t number = 0;
    while (digits < 3 && is_digit(peek(digits))) {
      number = number * 10 + static_cast<std::uint32_t>(peek(digits++) - '0');
    }
    if (peek(digits) != '.' || peek(digits + 1) != ' ' || is_enclosed()) return false;
    const bool goes_on =
        number == number_ + 1 && number > 1 && (list_ == List::numbers || is_fresh());
    const bool begins = number == 1 && (may_begin_list() || ends_sentence());
    if (!goes_on && !begins) return false;
    if (list_ != List::numbers) list_ = List::none;
    begin_item(std::to_string(number) + ". ");
    list_ = List::numbers;
    number_ = number;
    at_ += digits + 2;
    copy(read_page_bold(rest()).size);
    return true;
  }

  bool take_heading() {
    const std::size_t level = rest().find_first_not_of('#');
    if (level > 6 || peek(level) != ' ') return false;
    const std::size_t size = page_heading_size(rest().substr(level + 1));
    if (size == 0) return false;
    begin_paragraph();
    copy(level + 1 + size);
    end_block();
    return true;
  }

  bool take_bold() {
    const PageBold bold = read_page_bold(rest());
    if (bold.size == 0) return false;
    const bool is_boundary = ends_sentence();
    const bool in_list = list_ != List::none;
    const bool is_about_term = shares_word(bold.text, term_);
    switch (bold.kind) {
      case PageBold::Kind::heading:
        // Items that are no sentences end without a stop: then only what follows tells.
        if (!is_boundary && !(in_list && (bold.is_before_block || bold.is_title))) break;
        begin_paragraph();
        copy(bold.size);
        end_block();
        return true;
      case PageBold::Kind::label:
      case PageBold::Kind::sentence:
        if (!is_boundary || is_fresh()) break;
        begin_paragraph();
        break;
      case PageBold::Kind::words:
        if (is_fresh() || !in_list || !is_upper(bold.text.front())) break;
        if (is_about_term && !ends_with_small_word(block())) begin_paragraph();
        break;
    }
    copy(bold.size);
    return true;
  }

  // "Batch size is …" after the last item closes the list, and so does a last sentence "… is
  // **…**".
  bool take_closing() {
    if (list_ == List::none || is_fresh() || !ends_sentence()) return false;
    if (!begins_with_term() && !is_last_statement()) return false;
    begin_paragraph();
    copy_word();
    return true;
  }

  [[nodiscard]] bool begins_with_term() const {
    const auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
    const std::string_view here = rest().substr(0, term_.size());
    if (term_.empty() || !std::equal(here.begin(), here.end(), term_.begin(), term_.end(), same)) {
      return false;
    }
    const std::string_view after = rest().substr(term_.size());
    constexpr std::array<std::string_view, 4> kVerbs = {" is ", " are ", " represents ",
                                                        " remains "};
    return std::any_of(kVerbs.begin(), kVerbs.end(),
                       [&](std::string_view verb) { return after.starts_with(verb); });
  }

  // Whether only one bold span is left, and this sentence has it after "is" or "are".
  [[nodiscard]] bool is_last_statement() const {
    const std::string_view here = rest();
    if (here.size() > kMaxClosingBytes || !is_upper(here.front())) return false;
    const std::size_t bold = here.find("**");
    const std::string_view before = here.substr(0, bold);
    const bool says_what = before.ends_with(" is ") || before.ends_with(" are ");
    return bold != kNone && says_what && before.find(". ") == kNone && count_of(here, "**", 3) == 2;
  }

  void copy(std::size_t count) {
    out_ += rest().substr(0, count);
    at_ += std::min(count, rest().size());
  }

  // A word with the blank after it; a code span counts as part of a word.
  void copy_word() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '`') {
        const std::size_t end = text_.find('`', at_ + 1);
        copy(end == kNone || end - at_ > kMaxCodeBytes ? 1 : end + 1 - at_);
        continue;
      }
      // A lone star is a product, not emphasis: the pages have bold only.
      const bool is_bold = rest().starts_with("**") || out_.ends_with("*");
      if (c == '*' && !is_bold) out_.push_back('\\');
      copy(1);
      if (c == ' ') return;
    }
  }

  std::string_view text_;
  std::string_view term_;
  const std::vector<MaskedSpan>& formulas_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t block_begin_ = 0;
  List list_ = List::none;
  std::uint32_t number_ = 0;
};

}  // namespace

std::string restore_page_body(std::string_view flat, std::string_view term) {
  const MaskedMarkdown masked = mask_markdown(squeeze(mend_formulas(flat)));
  return unmask(Restorer(masked.text, term, masked.spans).restore(), masked.spans);
}

}  // namespace termdex
