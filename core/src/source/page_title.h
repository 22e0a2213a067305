#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/page_heads.h"
#include "source/page_spelling.h"

namespace termdex {

/// The heads of one entry as they are to be shown.
struct PageTitle {
  std::string term;
  std::vector<std::string> aliases;
};

/// The term as the definition itself begins with it, if it does ("DALL-E 3", "Batch RL"), else as
/// on the head line with the abbreviations that definitions spell in capitals. What the definition
/// has in parentheses after the term is an alias if it is its expansion or abbreviation.
[[nodiscard]] PageTitle make_page_title(const PageHead& head, std::string_view body,
                                        const PageSpelling& spelling);

}  // namespace termdex
