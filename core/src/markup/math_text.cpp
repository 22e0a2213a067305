#include "markup/math_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace termdex {
namespace {

struct Command {
  std::string_view name;
  std::string_view text;
};

// By name, for a binary search.
constexpr std::array kCommands = std::to_array<Command>({
    {"Delta", "Δ"},   {"Gamma", "Γ"},  {"Lambda", "Λ"}, {"Omega", "Ω"},      {"Phi", "Φ"},
    {"Pi", "Π"},      {"Psi", "Ψ"},    {"Sigma", "Σ"},  {"Theta", "Θ"},      {"alpha", "α"},
    {"approx", "≈"},  {"beta", "β"},   {"cdot", "·"},   {"cdots", "…"},      {"chi", "χ"},
    {"circ", "°"},    {"delta", "δ"},  {"dots", "…"},   {"ell", "ℓ"},        {"epsilon", "ε"},
    {"equiv", "≡"},   {"eta", "η"},    {"forall", "∀"}, {"gamma", "γ"},      {"ge", "≥"},
    {"geq", "≥"},     {"gg", "≫"},     {"in", "∈"},     {"infty", "∞"},      {"int", "∫"},
    {"kappa", "κ"},   {"lambda", "λ"}, {"ldots", "…"},  {"le", "≤"},         {"leftarrow", "←"},
    {"leq", "≤"},     {"ll", "≪"},     {"mu", "µ"},     {"nabla", "∇"},      {"ne", "≠"},
    {"neq", "≠"},     {"nu", "ν"},     {"odot", "⊙"},   {"omega", "ω"},      {"otimes", "⊗"},
    {"partial", "∂"}, {"phi", "φ"},    {"pi", "π"},     {"pm", "±"},         {"prod", "∏"},
    {"propto", "∝"},  {"psi", "ψ"},    {"rho", "ρ"},    {"rightarrow", "→"}, {"sigma", "σ"},
    {"sim", "∼"},     {"sqrt", "√"},   {"sum", "∑"},    {"tau", "τ"},        {"theta", "θ"},
    {"times", "×"},   {"to", "→"},     {"top", "ᵀ"},    {"varepsilon", "ε"}, {"varphi", "φ"},
    {"xi", "ξ"},      {"zeta", "ζ"},
});

static_assert(std::is_sorted(kCommands.begin(), kCommands.end(),
                             [](const Command& a, const Command& b) { return a.name < b.name; }));

// Commands that only say how something looks or is spaced.
constexpr std::array kSilent = std::to_array<std::string_view>(
    {"Big",    "Bigl",       "Bigr",         "bar",    "begin",  "big",    "bigl",
     "bigr",   "boldsymbol", "displaystyle", "end",    "hat",    "left",   "limits",
     "mathbb", "mathbf",     "mathcal",      "mathit", "mathrm", "mathsf", "operatorname",
     "quad",   "right",      "text",         "textbf", "tfrac",  "tilde",  "vec"});

static_assert(std::is_sorted(kSilent.begin(), kSilent.end()));

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class MathText {
 public:
  explicit MathText(std::string_view latex) : latex_(latex) {}

  std::string run() {
    while (at_ < latex_.size()) {
      const char c = latex_[at_++];
      if (c == '\\') {
        command();
      } else if (c == '{') {
        ++depth_;
      } else if (c == '}') {
        close_brace();
      } else if (c == '~' || c == '&' || c == ' ' || c == '\n' || c == '\t') {
        space();
      } else {
        text_ += c;
      }
    }
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    return std::move(text_);
  }

 private:
  void command() {
    const std::size_t begin = at_;
    while (at_ < latex_.size() && is_letter(latex_[at_])) ++at_;
    const std::string_view name = latex_.substr(begin, at_ - begin);
    if (name.empty()) {
      sign();
    } else if (name == "frac" || name == "dfrac") {
      fraction_ = depth_ + 1;
    } else if (!std::binary_search(kSilent.begin(), kSilent.end(), name)) {
      const auto* const found = std::lower_bound(
          kCommands.begin(), kCommands.end(), name,
          [](const Command& command, std::string_view n) { return command.name < n; });
      text_ += found != kCommands.end() && found->name == name ? found->text : name;
    }
  }

  // "\," and "\;" are spaces, "\\" ends a line, "\{" and "\%" are themselves.
  void sign() {
    if (at_ >= latex_.size()) return;
    const char c = latex_[at_++];
    if (c == ',' || c == ';' || c == ':' || c == '!' || c == ' ' || c == '\\') {
      space();
    } else {
      text_ += c == '|' ? std::string_view("‖") : latex_.substr(at_ - 1, 1);
    }
  }

  // Behind the first group of a fraction stands the slash.
  void close_brace() {
    if (fraction_ != 0 && depth_ == fraction_ && at_ < latex_.size() && latex_[at_] == '{') {
      text_ += '/';
      fraction_ = 0;
    }
    if (depth_ > 0) --depth_;
  }

  void space() {
    if (!text_.empty() && text_.back() != ' ') text_ += ' ';
  }

  std::string_view latex_;
  std::size_t at_ = 0;
  std::string text_;
  unsigned depth_ = 0;
  unsigned fraction_ = 0;  // depth inside the first group of the last fraction; 0 for none
};

}  // namespace

std::string math_text(std::string_view latex) { return MathText(latex).run(); }

}  // namespace termdex
