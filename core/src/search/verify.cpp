#include "termdex/verify.h"

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "pack/section_error.h"
#include "search/opening.h"
#include "text/fold.h"

namespace termdex {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

Error out_of_order(std::string_view what, const std::string& name) {
  return section_error("header", ErrorCode::malformed,
                       "expected " + std::string(what) + ", got \"" + name + "\" out of order");
}

std::optional<Error> verify_header(const PackInfo& info) {
  std::string before;
  for (const Count& letter : info.letters) {
    // "#" comes before any letter, and digits have none of their own.
    if (!before.empty() && letter.name <= before) {
      return out_of_order("ascending letters", letter.name);
    }
    before = letter.name;
  }
  before.clear();
  for (const Count& category : info.categories) {
    std::string folded = fold(category.name);
    if (folded < before) return out_of_order("categories by their folded names", category.name);
    before = std::move(folded);
  }
  return std::nullopt;
}

std::optional<Error> verify_order(const std::vector<HeadRecord>& records, const PackInfo& info) {
  Key before;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const HeadRecord& record = records[i];
    const std::uint32_t category = record.category;
    Key key(fold(record.term), category == 0 ? "" : fold(info.categories[category - 1].name),
            record.id);
    if (i > 0 && key <= before) {
      return section_error("heads", "entry", i, ErrorCode::malformed,
                           "expected entries by folded term, folded category and id, got \"" +
                               record.term + "\" out of order");
    }
    before = std::move(key);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> verify_pack(std::span<const std::uint8_t> pack) {
  const auto opening = Opening::open(pack);
  if (!opening) return opening.error();
  const PackInfo& info = (*opening)->info();
  if (auto wrong = verify_header(info)) return wrong;
  return verify_order((*opening)->records(), info);
}

}  // namespace termdex
