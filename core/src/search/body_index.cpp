#include "search/body_index.h"

#include <utility>

namespace termdex {

BodyIndex::BodyIndex(WordIndex index, std::uint32_t entry_count)
    : words(std::move(index)), windows(words.words), lengths(entry_count) {
  double all = 0;
  for (const Posting& posting : words.postings) {
    lengths[posting.entry] += posting.count;
    all += posting.count;
  }
  if (all > 0) average_length = static_cast<float>(all / entry_count);
}

}  // namespace termdex
