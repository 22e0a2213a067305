#include "browse/facets.h"

#include <cstddef>

namespace termdex {
namespace {

void count_one(std::vector<std::uint32_t>& counts, std::uint32_t number) {
  if (number >= counts.size()) counts.resize(number + std::size_t{1});
  ++counts[number];
}

// `first` is the number of the first name.
std::vector<Count> named(const std::vector<std::uint32_t>& counts, const std::vector<Count>& names,
                         std::size_t first) {
  std::vector<Count> result;
  for (std::size_t number = first; number < counts.size(); ++number) {
    if (counts[number] > 0) result.push_back({names[number - first].name, counts[number]});
  }
  return result;
}

}  // namespace

void FacetCounts::add(const HeadRecord& record, const Filter& filter) {
  if (filter.admits_category(record)) count_one(letters_, record.letter);
  if (filter.admits_letter(record)) count_one(categories_, record.category);
}

std::vector<Count> FacetCounts::letters(const PackInfo& info) const {
  return named(letters_, info.letters, 0);
}

std::vector<Count> FacetCounts::categories(const PackInfo& info) const {
  return named(categories_, info.categories, 1);
}

}  // namespace termdex
