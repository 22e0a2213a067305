#include "source/glossary_page.h"

namespace termdex {

bool is_glossary_page(std::string_view beginning) noexcept {
  return beginning.find("technical terms and definitions") != std::string_view::npos &&
         beginning.find("\nShowing page ") != std::string_view::npos;
}

Result<Source> read_pages(const std::vector<PageFile>& files) {
  return Error{ErrorCode::bad_source,
               "expected a glossary page, got none in " + std::to_string(files.size()) + " files"};
}

}  // namespace termdex
