#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_numbers.h"
#include "pack/words.h"

namespace termdex {

/// Gathers the words of one entry after another into the index of all definitions.
class WordCollector {
 public:
  /// Adds the words of a text. Those of an entry follow one another; entries come in any order.
  ///
  /// Cost: one look-up a word.
  void add(std::uint32_t entry, std::string_view text);

  /// The number of a word, which is folded. It is in the index if it is added.
  std::uint32_t number_of(std::string_view word) {
    const std::uint32_t number = words_.number_of(word);
    if (number == last_.size()) last_.emplace_back();
    return number;
  }

  /// Adds a word by its number.
  void add(std::uint32_t entry, std::uint32_t word) {
    if (entry != entry_) begin(entry);
    Last& last = last_[word];
    if (last.entry == entry) {
      std::uint8_t& times = times_[last.found];
      times = static_cast<std::uint8_t>(times + (times < Posting::kMostTimes ? 1 : 0));
      return;
    }
    last = {entry, static_cast<std::uint32_t>(found_.size())};
    found_.push_back(word);
    times_.push_back(1);
    ++runs_[entry].size;
  }

  /// The words sorted, with their postings; nothing is left of them here.
  [[nodiscard]] WordIndex finish();

 private:
  // Where a word was met last: all that adding it again looks at, close together.
  struct Last {
    std::uint32_t entry = 0xFFFF'FFFF;
    std::uint32_t found = 0;
  };
  // What was found in an entry.
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  void begin(std::uint32_t entry);

  StringNumbers words_;
  std::vector<Last> last_;             // of each word
  std::uint32_t entry_ = 0xFFFF'FFFF;  // the one whose words are added
  std::vector<Run> runs_;              // of each entry
  // Words of all entries, and how often they stand there: the most of all, so they grow without a
  // copy.
  std::deque<std::uint32_t> found_;
  std::deque<std::uint8_t> times_;
};

}  // namespace termdex
