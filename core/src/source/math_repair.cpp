#include "source/math_repair.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "source/dollar.h"
#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Letters that mean nothing else in a formula.
constexpr std::array<std::string_view, 42> kSymbols = {
    "alpha",   "beta",  "gamma",  "delta", "epsilon", "varepsilon", "zeta",  "eta",   "theta",
    "iota",    "kappa", "lambda", "mu",    "nu",      "xi",         "pi",    "rho",   "sigma",
    "tau",     "phi",   "varphi", "chi",   "psi",     "omega",      "Gamma", "Delta", "Theta",
    "Lambda",  "Xi",    "Pi",     "Sigma", "Phi",     "Psi",        "Omega", "infty", "nabla",
    "partial", "ell",   "hbar",   "cdot",  "cdots",   "ldots"};

// Operators: names that are words, too, and stay words in a subscript ("x_{max}").
constexpr std::array<std::string_view, 52> kOperators = {
    "sum",    "prod",   "int",    "lim",        "max",       "min",        "sup",    "inf",
    "log",    "ln",     "exp",    "sin",        "cos",       "tan",        "tanh",   "det",
    "times",  "div",    "pm",     "mp",         "leq",       "geq",        "neq",    "approx",
    "equiv",  "sim",    "propto", "in",         "notin",     "subset",     "cup",    "cap",
    "forall", "exists", "to",     "rightarrow", "leftarrow", "Rightarrow", "mapsto", "odot",
    "oplus",  "otimes", "circ",   "quad",       "qquad",     "mid",        "perp",   "langle",
    "rangle", "arg",    "top",    "triangle"};

// Commands with an argument: only before a brace.
constexpr std::array<std::string_view, 24> kWithArgument = {
    "frac",     "sqrt",      "hat",    "bar",    "tilde",  "vec",     "dot",        "text",
    "mathbb",   "mathcal",   "mathbf", "mathrm", "mathit", "mathsf",  "boldsymbol", "operatorname",
    "overline", "underline", "binom",  "begin",  "end",    "widehat", "underbrace", "textbf"};

// Brackets that grow, only before a bracket.
constexpr std::array<std::string_view, 2> kBrackets = {"left", "right"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether "\name" may stand before `next`.
bool is_command(std::string_view name, char next, bool in_script) {
  if (has(kSymbols, name)) return true;
  if (has(kWithArgument, name)) return next == '{' || (name == "sqrt" && next == '[');
  if (has(kBrackets, name)) return std::string_view("([{|.)]}\\").find(next) != kNone;
  return !in_script && has(kOperators, name);
}

// The letter of the escape that gives this control character, or 0.
char escape_letter(char control) noexcept {
  switch (control) {
    case '\a': return 'a';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    case '\v': return 'v';
    default: return 0;
  }
}

class FormulaMender {
 public:
  explicit FormulaMender(std::string_view latex)
      : latex_(latex), lost_all_(latex.find('\\') == kNone) {}

  std::string mend() && {
    while (at_ < latex_.size()) {
      const char c = latex_[at_];
      if (c == '\\') {
        copy_command();
      } else if (is_letter(c)) {
        copy_word();
      } else if (is_blank(c) || escape_letter(c) != 0) {
        copy_blank();
      } else {
        if (c == '{') groups_.push_back(group_kind());
        if (c == '}' && !groups_.empty()) groups_.pop_back();
        out_.push_back(c);
        ++at_;
      }
    }
    return std::string(trim(out_));
  }

 private:
  enum class Group : unsigned char { plain, script, text };

  [[nodiscard]] std::size_t word_end(std::size_t at) const noexcept {
    while (at < latex_.size() && is_letter(latex_[at])) ++at;
    return at;
  }
  [[nodiscard]] char at_or_null(std::size_t at) const noexcept {
    return at < latex_.size() ? latex_[at] : '\0';
  }

  // What the group is that opens now.
  [[nodiscard]] Group group_kind() const {
    if (in(Group::text) || out_.ends_with("\\text") || out_.ends_with("\\textbf") ||
        out_.ends_with("\\operatorname") || out_.ends_with("\\mathrm")) {
      return Group::text;
    }
    return in(Group::script) || out_.ends_with('_') ? Group::script : Group::plain;
  }
  [[nodiscard]] bool in(Group kind) const { return !groups_.empty() && groups_.back() == kind; }

  void copy_command() {
    const std::size_t end = std::max(word_end(at_ + 1), std::min(at_ + 2, latex_.size()));
    out_ += latex_.substr(at_, end - at_);
    at_ = end;
  }

  void copy_word() {
    const std::size_t end = word_end(at_);
    const std::string_view word = latex_.substr(at_, end - at_);
    if (at_ == 0 && take_tail(0)) return;
    if (lost_all_ && !in(Group::text) &&
        is_command(word, at_or_null(end), in(Group::script) || out_.ends_with('_'))) {
      out_.push_back('\\');
    }
    out_ += word;
    at_ = end;
  }

  // A blank, which may be what is left of an escape: see whether the word after it is a tail.
  void copy_blank() {
    const char letter = escape_letter(latex_[at_]);
    ++at_;
    if (!out_.empty() && out_.back() != ' ') out_.push_back(' ');
    if (at_ < latex_.size() && is_letter(latex_[at_])) (void)take_tail(letter);
  }

  // If the word here is a command without its first letter, writes the command. A tab that became
  // a space has lost its letter: then all that an escape can stand for are tried.
  bool take_tail(char letter) {
    if (in(Group::text)) return false;
    const std::size_t end = word_end(at_);
    const std::string tail(latex_.substr(at_, end - at_));
    if (letter == 0) {
      if (tail.size() < 2 || is_command(tail, at_or_null(end), false)) return false;
      if (tail == "an" || tail == "op" || tail == "angle") return false;  // Words themselves.
    }
    const std::string letters = letter != 0 ? std::string(1, letter) : "tfnrbva";
    const auto first = std::find_if(letters.begin(), letters.end(), [&](char lost) {
      return is_command(lost + tail, at_or_null(end), false);
    });
    if (first == letters.end()) return false;
    out_ += "\\";
    out_ += *first + tail;
    at_ = end;
    return true;
  }

  std::string_view latex_;
  bool lost_all_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Group> groups_;
};

// Whether a formula begins after the dollar at `at`: right away, or with a damaged command.
bool may_open(std::string_view text, std::size_t at) {
  const std::size_t begin = at + 1;
  if (begin >= text.size()) return false;
  if (!is_blank(text[begin]) && escape_letter(text[begin]) == 0) return true;
  const std::string_view rest = text.substr(begin, 24);
  const std::string mended = mend_formula(rest.substr(0, rest.find('$')));
  return mended.starts_with('\\');
}

}  // namespace

std::string mend_formula(std::string_view latex) { return FormulaMender(latex).mend(); }

std::string mend_formulas(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t open = text.find('$'); open != kNone; open = text.find('$', open)) {
    const bool is_display = text.substr(open).starts_with("$$");
    const std::string_view mark = is_display ? "$$" : "$";
    const std::size_t begin = open + mark.size();
    const std::size_t close = text.substr(0, begin + kMaxFormulaBytes).find(mark, begin);
    const bool is_formula = close != kNone && close > begin &&
                            (is_display || (may_open(text, open) && is_formula_end(text, close) &&
                                            !is_money(text.substr(begin, close - begin))));
    if (!is_formula) {
      open = begin;
      continue;
    }
    out += text.substr(copied, begin - copied);
    out += mend_formula(text.substr(begin, close - begin));
    copied = close;
    open = close + mark.size();
  }
  return out += text.substr(copied);
}

}  // namespace termdex
