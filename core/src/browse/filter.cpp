#include "browse/filter.h"

#include "text/fold.h"

namespace termdex {
namespace {

// The place of a name, or one past the last.
std::uint32_t find_name(const std::vector<Count>& counts, std::string_view name) {
  const std::string folded = fold(name);
  std::uint32_t place = 0;
  while (place < counts.size() && fold(counts[place].name) != folded) ++place;
  return place;
}

}  // namespace

Filter::Filter(const PackInfo& info, std::string_view letter, std::string_view category) {
  if (!letter.empty() && fold(letter) != "all") letter_ = find_name(info.letters, letter);
  if (!category.empty()) category_ = find_name(info.categories, category) + 1;
}

}  // namespace termdex
