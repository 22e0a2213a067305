#include "search/word_collector.h"

#include <cstddef>

#include "base/byte_order.h"
#include "base/checksum.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

std::uint32_t hash_of(std::string_view word) {
  // Letters are bytes that are characters.
  return static_cast<std::uint32_t>(
      checksum({reinterpret_cast<const std::uint8_t*>(word.data()), word.size()}));
}

}  // namespace

WordCollector::WordCollector() : table_(1024) {}

void WordCollector::add(std::uint32_t entry, std::string_view text) {
  for (WordCursor cursor(text); cursor.next();) add(entry, number_of(cursor.word().text));
}

std::uint32_t WordCollector::number_of(std::string_view word) {
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const Collected& known = words_[table_[at] - 1];
    if (known.hash == hash && letters(known) == word) return table_[at] - 1;
  }
  words_.push_back({.begin = static_cast<std::uint32_t>(letters_.size()),
                    .size = static_cast<std::uint32_t>(word.size()),
                    .hash = hash});
  letters_ += word;
  last_.emplace_back();
  table_[at] = static_cast<std::uint32_t>(words_.size());
  const std::uint32_t number = table_[at] - 1;
  if (words_.size() * 2 > table_.size()) grow();
  return number;
}

void WordCollector::begin(std::uint32_t entry) {
  entry_ = entry;
  if (entry >= runs_.size()) runs_.resize(entry + std::size_t{1});
  runs_[entry] = {static_cast<std::uint32_t>(found_.size()), 0};
}

void WordCollector::grow() {
  table_.assign(table_.size() * 2, 0);
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    std::size_t at = words_[i].hash & (table_.size() - 1);
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = i + 1;
  }
}

WordIndex WordCollector::finish() {
  std::vector<std::string_view> words;
  words.reserve(words_.size());
  for (const Collected& word : words_) words.push_back(letters(word));
  std::vector<std::uint32_t> counts(words_.size());
  for (const Found& found : found_) ++counts[found.word];
  WordIndex index;
  index.starts.reserve(words_.size() + 1);
  std::vector<std::uint32_t> next(words_.size());  // where the next posting of each word goes
  for (const std::uint32_t number : byte_order(words)) {
    next[number] = index.starts.back();
    index.words.push_back(words[number]);
    index.starts.push_back(index.starts.back() + counts[number]);
  }
  index.postings.resize(found_.size());
  for (const Run& run : runs_) {
    for (std::uint32_t i = 0; i < run.size; ++i) {
      const Found& found = found_[run.begin + i];
      index.postings[next[found.word]++] = found.posting;
    }
  }
  return index;
}

}  // namespace termdex
