#pragma once

#include <set>
#include <string>
#include <string_view>

#include "source/entry_list.h"
#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// Reads Markdown files, one entry a file.
///
/// Front matter gives term (or title, name), aliases, category (or tags, the first of which is
/// it), see, id and weight. Without a term there the first "# heading" is it, else the file's name.
class MarkdownFiles {
 public:
  void add(std::string_view text, const std::string& file);

  [[nodiscard]] Source take() && { return std::move(list_).take(); }

 private:
  EntryList list_;
  std::set<std::string> unknown_keys_;
};

/// One Markdown file.
[[nodiscard]] Source read_markdown(std::string_view text, const std::string& file);

/// All ".md" and ".markdown" files below a folder, in the order of their paths; without README.md
/// and files whose name begins with "." or "_".
///
/// Errors: file_error, bad_source when there are none.
[[nodiscard]] Result<Source> read_markdown_folder(const std::string& folder);

}  // namespace termdex
