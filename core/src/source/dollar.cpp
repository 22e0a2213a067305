#include "source/dollar.h"

#include "source/strings.h"

namespace termdex {

bool is_money(std::string_view inside) noexcept {
  if (!is_digit(inside.front())) return false;
  if (inside.find_first_of("\\^_={}<>+*|!") != std::string_view::npos) return false;
  for (std::size_t i = 1; i < inside.size(); ++i) {
    if (is_letter(inside[i - 1]) && is_letter(inside[i])) return true;
  }
  return false;
}

bool is_formula_end(std::string_view text, std::size_t dollar) noexcept {
  const char before = text[dollar - 1];
  const char after = dollar + 1 < text.size() ? text[dollar + 1] : ' ';
  return !is_blank(before) && before != '\\' && before != '/' && before != '$' && after != '$' &&
         !is_digit(after);
}

}  // namespace termdex
