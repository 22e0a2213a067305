#include "base/tally.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace termdex {
namespace {

// By two queues, of numbers by their counts and of what was joined: the lengths of one code, which
// may be too long.
std::vector<std::uint32_t> depths_of(const std::vector<std::uint64_t>& sorted) {
  const std::size_t leaves = sorted.size();
  std::vector<std::uint64_t> weights(sorted);
  std::vector<std::size_t> parents(2 * leaves - 1);
  std::size_t leaf = 0;
  std::size_t joined = leaves;
  const auto lightest = [&] {
    const bool is_leaf =
        leaf < leaves && (joined >= weights.size() || weights[leaf] <= weights[joined]);
    return is_leaf ? leaf++ : joined++;
  };
  while (weights.size() < parents.size()) {
    const std::size_t a = lightest();
    const std::size_t b = lightest();
    parents[a] = parents[b] = weights.size();
    weights.push_back(weights[a] + weights[b]);
  }
  std::vector<std::uint32_t> depths(parents.size());
  for (std::size_t i = parents.size() - 1; i-- > 0;) depths[i] = depths[parents[i]] + 1;
  depths.resize(leaves);
  return depths;
}

}  // namespace

std::vector<std::uint8_t> code_lengths(const std::vector<std::uint32_t>& counts, unsigned most) {
  std::vector<std::uint8_t> lengths(counts.size());
  std::vector<std::uint32_t> used;
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) used.push_back(i);
  }
  if (used.empty()) return lengths;
  if (used.size() == 1) {
    lengths[used[0]] = 1;
    return lengths;
  }
  std::stable_sort(used.begin(), used.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] < counts[b]; });
  std::vector<std::uint64_t> weights;
  weights.reserve(used.size());
  for (const std::uint32_t i : used) weights.push_back(counts[i]);
  std::vector<std::uint32_t> depths = depths_of(weights);
  // Counts nearer to one another make a flatter code.
  while (depths.front() > most) {
    for (std::uint64_t& weight : weights) weight = weight / 2 + 1;
    depths = depths_of(weights);
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    lengths[used[i]] = static_cast<std::uint8_t>(depths[i]);
  }
  return lengths;
}

void Tally::count(const PrefixCode& code, std::uint32_t value) {
  auto& counts = counts_[&code];
  if (counts.empty()) counts.resize(code.count());
  ++counts[value];
}

void Tally::fit(PrefixCode& code, bool all) const {
  const auto found = counts_.find(&code);
  std::vector<std::uint32_t> counts =
      found == counts_.end() ? std::vector<std::uint32_t>(code.count()) : found->second;
  if (all) {
    for (std::uint32_t& count : counts) count = std::max(count, 1U);
  } else if (found == counts_.end()) {
    counts[0] = 1;
  }
  static_cast<void>(code.set(code_lengths(counts, PrefixCode::kMostBits)));
}

std::uint32_t PrefixCode::code(Tally& tally, std::uint32_t value) const {
  tally.count(*this, value);
  return value;
}

}  // namespace termdex
