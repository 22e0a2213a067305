#include "source/entity.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "source/strings.h"

namespace termdex {
namespace {

struct Named {
  std::string_view name;
  char32_t point;
};

// Those that people type in definitions; sorted by name for the search below.
constexpr std::array<Named, 74> kNamed = {{
    {"Delta", 0x394},  {"Gamma", 0x393},  {"Omega", 0x3A9},   {"Phi", 0x3A6},     {"Pi", 0x3A0},
    {"Psi", 0x3A8},    {"Sigma", 0x3A3},  {"alpha", 0x3B1},   {"amp", '&'},       {"apos", '\''},
    {"asymp", 0x2248}, {"beta", 0x3B2},   {"bull", 0x2022},   {"cent", 0xA2},     {"chi", 0x3C7},
    {"copy", 0xA9},    {"darr", 0x2193},  {"deg", 0xB0},      {"delta", 0x3B4},   {"divide", 0xF7},
    {"emsp", 0x2003},  {"ensp", 0x2002},  {"epsilon", 0x3B5}, {"equiv", 0x2261},  {"eta", 0x3B7},
    {"euro", 0x20AC},  {"frac12", 0xBD},  {"frac14", 0xBC},   {"gamma", 0x3B3},   {"ge", 0x2265},
    {"gt", '>'},       {"hArr", 0x21D4},  {"harr", 0x2194},   {"hellip", 0x2026}, {"infin", 0x221E},
    {"isin", 0x2208},  {"kappa", 0x3BA},  {"lambda", 0x3BB},  {"laquo", 0xAB},    {"larr", 0x2190},
    {"ldquo", 0x201C}, {"le", 0x2264},    {"lsquo", 0x2018},  {"lt", '<'},        {"mdash", 0x2014},
    {"micro", 0xB5},   {"middot", 0xB7},  {"minus", 0x2212},  {"mu", 0x3BC},      {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"ne", 0x2260},    {"omega", 0x3C9},   {"para", 0xB6},     {"phi", 0x3C6},
    {"pi", 0x3C0},     {"plusmn", 0xB1},  {"pound", 0xA3},    {"psi", 0x3C8},     {"quot", '"'},
    {"rArr", 0x21D2},  {"raquo", 0xBB},   {"rarr", 0x2192},   {"rdquo", 0x201D},  {"reg", 0xAE},
    {"rho", 0x3C1},    {"rsquo", 0x2019}, {"sect", 0xA7},     {"sigma", 0x3C3},   {"sum", 0x2211},
    {"tau", 0x3C4},    {"theta", 0x3B8},  {"times", 0xD7},    {"trade", 0x2122},
}};

// The number in "#960" or "#x3C0"; 0xFFFD for what is no character.
char32_t numeric(std::string_view digits) noexcept {
  const bool is_hex = !digits.empty() && to_lower(digits.front()) == 'x';
  if (is_hex) digits.remove_prefix(1);
  std::uint32_t point = 0;
  for (const char c : digits) {
    const auto digit = static_cast<std::uint32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
    point = point * (is_hex ? 16 : 10) + digit;
    if (point > 0x10FFFF) return kReplacement;
  }
  const bool is_control = point < 0x20 && point != '\n' && point != '\t';
  return is_control || (point >= 0xD800 && point < 0xE000) ? kReplacement : point;
}

}  // namespace

void append_entity(std::string& text, std::string_view entity) {
  if (entity.size() > 3 && entity[1] == '#') {
    return append_utf8(text, numeric(entity.substr(2, entity.size() - 3)));
  }
  const std::string_view name = entity.substr(1, entity.size() - 2);
  const auto* const found = std::lower_bound(
      kNamed.begin(), kNamed.end(), name,
      [](const Named& known, std::string_view given) { return known.name < given; });
  if (found == kNamed.end() || found->name != name) {
    text += entity;
  } else {
    append_utf8(text, found->point);
  }
}

}  // namespace termdex
