#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// A file with one or more saved pages of the reference glossary.
struct PageFile {
  std::string text;
  std::string file;
};

/// Whether a file begins like such a page: a count of "technical terms and definitions", a bar of
/// letters, "Showing page".
[[nodiscard]] bool is_glossary_page(std::string_view beginning) noexcept;

/// The entries of all pages. What a part of a head line is, alias or category, is decided by what
/// all pages together show; so more pages make better categories.
///
/// Errors: bad_source when no page is in any file.
[[nodiscard]] Result<Source> read_pages(const std::vector<PageFile>& files);

}  // namespace termdex
