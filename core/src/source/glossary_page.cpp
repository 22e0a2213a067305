#include "source/glossary_page.h"

#include <cstddef>
#include <utility>

#include "source/entry_list.h"
#include "source/markdown.h"
#include "source/page_body.h"
#include "source/page_heads.h"
#include "source/page_spelling.h"
#include "source/page_text.h"
#include "source/page_title.h"
#include "source/strings.h"
#include "source/text_place.h"

namespace termdex {
namespace {

struct Row {
  std::string_view head;
  std::string_view body;
  SourcePlace place;
};

// The good rows of all files; problems go to `list`.
std::vector<Row> split_rows(const std::vector<PageFile>& files, EntryList& list) {
  std::vector<Row> rows;
  for (const PageFile& file : files) {
    const std::string_view text = without_bom(file.text);
    TextPlaces places(text, file.file);
    for (const PageEntry& entry : split_page(text)) {
      const std::size_t body =
          entry.body.empty() ? 0 : static_cast<std::size_t>(entry.body.data() - text.data());
      if (!list.accept(entry.head, entry.offset, places)) continue;
      if (!list.accept(entry.body, body, places)) continue;
      rows.push_back({entry.head, entry.body, places.at(entry.offset)});
    }
  }
  return rows;
}

}  // namespace

bool is_glossary_page(std::string_view beginning) noexcept {
  return beginning.find("technical terms and definitions") != std::string_view::npos &&
         beginning.find("\nShowing page ") != std::string_view::npos;
}

Result<Source> read_pages(const std::vector<PageFile>& files) {
  EntryList list;
  const std::vector<Row> rows = split_rows(files, list);
  if (rows.empty() && list.source().problems.empty()) {
    return Error{ErrorCode::bad_source,
                 "expected a glossary page (\"… technical terms and definitions\", a bar of "
                 "letters, \"Showing page …\", then heads and definitions), got none" +
                     (files.empty() ? std::string() : " in " + files.front().file)};
  }
  std::vector<std::string_view> lines;
  PageSpelling spelling;
  for (const Row& row : rows) {
    lines.push_back(row.head);
    spelling.learn(row.body);
  }
  const std::vector<PageHead> heads = read_page_heads(lines);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    PageTitle title = make_page_title(heads[i], rows[i].body, spelling);
    SourceEntry entry;
    entry.body = parse_markdown(restore_page_body(rows[i].body, title.term));
    entry.term = std::move(title.term);
    entry.aliases = std::move(title.aliases);
    entry.category = spelling.show_category(heads[i].category);
    entry.place = rows[i].place;
    list.add(std::move(entry));
  }
  return std::move(list).take();
}

}  // namespace termdex
