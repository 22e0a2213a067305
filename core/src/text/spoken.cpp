#include "text/spoken.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

// From alpha, as the code chart has them; a final sigma is folded to the other.
constexpr std::array<std::string_view, 25> kGreek = {
    "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",  "theta", "iota",
    "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",   "rho",   "sigma",
    "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega"};

// The name of a word that is one Greek letter.
std::string_view greek_name(std::string_view word) {
  if (word.size() != 2) return "";
  std::size_t at = 0;
  const char32_t letter = decode_utf8(word, at);
  return letter >= 0x3B1 && letter <= 0x3C9 ? kGreek[letter - 0x3B1] : "";
}

char32_t point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_utf8(text, at) : U' ';
}

bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }

// What is said for `sign` between two other points.
std::string_view said(char32_t before, char32_t sign, char32_t after) {
  if (sign == '#') return is_word_point(before) ? sign_name(sign) : "hash";
  if (sign != '.') return sign_name(sign);
  if (!is_word_point(after)) return "";
  return is_digit(before) && is_digit(after) ? "point" : "dot";
}

// Whether there may be something to say.
bool has_name(std::string_view head) {
  constexpr std::string_view kSigns = "+#*&@%=/.";
  return std::any_of(head.begin(), head.end(), [&](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || kSigns.find(byte) != std::string_view::npos;
  });
}

// `head` in words alone; unchanged where there is nothing to say.
std::string spoken(std::string_view head) {
  std::string text;
  std::size_t copied = 0;
  const auto say = [&](std::string_view name, std::size_t begin, std::size_t end) {
    if (name.empty()) return;
    text += head.substr(copied, begin - copied);
    text += ' ';
    text += name;
    text += ' ';
    copied = end;
  };
  WordCursor words(head);
  bool more = words.next();
  char32_t before = U' ';
  for (std::size_t at = 0; at < head.size();) {
    while (more && words.word().end <= at) more = words.next();
    const std::size_t begin = at;
    if (more && words.word().begin == at) {
      if (const std::string_view name = greek_name(words.word().text); !name.empty()) {
        at = words.word().end;
        say(name, begin, at);
        before = U'x';
        continue;
      }
    }
    const char32_t point = decode_utf8(head, at);
    say(said(before, point, point_at(head, at)), begin, at);
    // "C##": the second sign is behind a letter, too.
    if (point != '#') before = point;
  }
  text += head.substr(copied);
  return text;
}

}  // namespace

std::string_view sign_name(char32_t sign) noexcept {
  switch (sign) {
    case '+': return "plus";
    case '#': return "sharp";
    case '*': return "star";
    case '&': return "and";
    case '@': return "at";
    case '%': return "percent";
    case '=': return "equals";
    case '/': return "slash";
    default: return "";
  }
}

std::string spoken_key(std::string_view head) {
  if (!has_name(head)) return "";
  const std::string text = spoken(head);
  return text == head ? "" : head_key(text, tokenize(text));
}

}  // namespace termdex
