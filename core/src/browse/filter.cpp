#include "browse/filter.h"

#include "text/fold.h"

namespace termdex {
namespace {

std::optional<std::uint32_t> find_name(const std::vector<Count>& counts, std::string_view name) {
  const std::string folded = fold(name);
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    if (fold(counts[i].name) == folded) return i;
  }
  return std::nullopt;
}

}  // namespace

Filter::Filter(const PackInfo& info, std::string_view letter, std::string_view category) {
  if (!letter.empty() && fold(letter) != "all") {
    letter_ = find_name(info.letters, letter);
    if (!letter_) impossible_ = true;
  }
  if (!category.empty()) {
    category_ = find_name(info.categories, category);
    if (category_) {
      ++*category_;
    } else {
      impossible_ = true;
    }
  }
}

}  // namespace termdex
