#include "text/id_form.h"

#include <cstddef>

#include "base/utf8.h"
#include "text/slug.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxSlugBytes = 120;

std::string short_slug(std::string_view text) {
  return std::string(utf8_prefix(slug(text), kMaxSlugBytes));
}

}  // namespace

std::string id_form(std::string_view term, std::string_view category, std::string_view alias,
                    IdForm form) {
  std::string id = short_slug(term);
  if (form >= IdForm::with_category && !category.empty()) id += "-" + short_slug(category);
  if (form >= IdForm::with_alias && !alias.empty()) id += "-" + short_slug(alias);
  return id;
}

}  // namespace termdex
