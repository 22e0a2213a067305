#include "search/familiarity.h"

#include <cstdint>

#include "base/log2.h"

namespace termdex {

std::vector<float> measure_familiarity(const HeadIndex& heads, const BodyIndex& bodies) {
  std::vector<float> sums(heads.size());
  std::vector<std::uint32_t> words(heads.size());
  const SortedStrings& known = bodies.words.words;
  const double all = log2(1 + static_cast<double>(bodies.lengths.size()));
  std::size_t at = 0;
  for (std::size_t i = 0; i < heads.words().strings.size(); ++i) {
    const auto word = heads.words().strings[i];
    while (at < known.size() && known[at] < word) ++at;
    const bool found = at < known.size() && known[at] == word;
    const double definitions = found ? static_cast<double>(bodies.words.of(at).size()) : 0;
    const auto familiarity = static_cast<float>(log2(1 + definitions) / all);
    for (const HeadPosting& posting : heads.postings(i)) {
      sums[posting.head] += familiarity;
      ++words[posting.head];
    }
  }
  for (std::size_t head = 0; head < sums.size(); ++head) {
    if (words[head] > 0) sums[head] /= static_cast<float>(words[head]);
  }
  return sums;
}

}  // namespace termdex
