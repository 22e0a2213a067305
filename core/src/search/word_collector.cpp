#include "search/word_collector.h"

#include <cstddef>
#include <utility>

#include "text/tokenize.h"

namespace termdex {

void WordCollector::add(std::uint32_t entry, std::string_view text) {
  for (WordCursor cursor(text); cursor.next();) add(entry, number_of(cursor.word().text));
}

void WordCollector::begin(std::uint32_t entry) {
  entry_ = entry;
  if (entry >= runs_.size()) runs_.resize(entry + std::size_t{1});
  runs_[entry] = {static_cast<std::uint32_t>(found_.size()), 0};
}

WordIndex WordCollector::finish() {
  last_ = {};
  std::vector<std::uint32_t> next(words_.size());  // where the next posting of each word goes
  for (const std::uint32_t word : found_) ++next[word];
  WordIndex index;
  index.starts.reserve(words_.size() + 1);
  index.words.reserve(words_.size(), words_.bytes());
  for (const std::uint32_t number : words_.order()) {
    // A number that was asked for and never added.
    if (next[number] == 0) continue;
    index.words.push_back(words_[number]);
    index.starts.push_back(index.starts.back() + next[number]);
    next[number] = index.starts[index.starts.size() - 2];
  }
  words_ = {};
  index.postings.resize(found_.size());
  for (std::uint32_t entry = 0; entry < runs_.size(); ++entry) {
    const Run& run = runs_[entry];
    for (std::uint32_t i = run.begin; i < run.begin + run.size; ++i) {
      index.postings[next[found_[i]]++] = {entry, times_[i]};
    }
  }
  *this = {};
  return index;
}

}  // namespace termdex
