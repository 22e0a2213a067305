#include "browse/list.h"

#include <algorithm>

#include "browse/filter.h"

namespace termdex {

ListedEntry list_entry(const HeadRecord& record, const PackInfo& info) {
  return {.id = record.id,
          .term = record.term,
          .aliases = record.aliases,
          .category = record.category == 0 ? "" : info.categories[record.category - 1].name};
}

ListPage list_entries(const std::vector<HeadRecord>& records, const PackInfo& info,
                      const ListOptions& options) {
  const Filter filter(info, options.letter, options.category);
  ListPage page{.page = std::max<std::size_t>(options.page, 1),
                .per_page = std::max<std::size_t>(options.per_page, 1)};
  for (const HeadRecord& record : records) {
    if (!filter.admits(record)) continue;
    if (page.total / page.per_page + 1 == page.page) {
      page.entries.push_back(list_entry(record, info));
    }
    ++page.total;
  }
  page.pages = page.total / page.per_page + (page.total % page.per_page == 0 ? 0 : 1);
  return page;
}

}  // namespace termdex
