#include "build/word_collector.h"

#include <algorithm>

#include "text/tokenize.h"

namespace termdex {

void WordCollector::add(std::uint32_t entry, std::string_view text) {
  for (Word& word : tokenize(text)) {
    auto& postings = words_[std::move(word.text)];
    if (postings.empty() || postings.back().entry != entry) postings.push_back({entry, 0});
    ++postings.back().count;
  }
}

WordIndex WordCollector::finish() const {
  std::vector<const std::string*> sorted;
  sorted.reserve(words_.size());
  for (const auto& [word, postings] : words_) sorted.push_back(&word);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return *a < *b; });
  WordIndex index;
  for (const std::string* word : sorted) {
    const auto& postings = words_.at(*word);
    index.words.push_back(*word);
    index.postings.insert(index.postings.end(), postings.begin(), postings.end());
    index.starts.push_back(static_cast<std::uint32_t>(index.postings.size()));
  }
  return index;
}

}  // namespace termdex
