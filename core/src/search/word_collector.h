#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "pack/words.h"

namespace termdex {

/// Gathers the words of one entry after another into the index of all definitions.
class WordCollector {
 public:
  WordCollector();

  /// Adds the words of a text. Those of an entry follow one another; entries come in any order.
  ///
  /// Cost: one look-up a word.
  void add(std::uint32_t entry, std::string_view text);

  /// The number of a word, which is folded.
  std::uint32_t number_of(std::string_view word);

  /// Adds a word by its number.
  void add(std::uint32_t entry, std::uint32_t word) {
    if (entry != entry_) begin(entry);
    Last& last = last_[word];
    if (last.entry == entry) {
      ++found_[last.found].posting.count;
      return;
    }
    last = {entry, static_cast<std::uint32_t>(found_.size())};
    found_.push_back({word, {entry, 1}});
    ++runs_[entry].size;
  }

  /// The words sorted, with their postings.
  [[nodiscard]] WordIndex finish();

 private:
  struct Collected {
    std::uint32_t begin = 0;  // of its letters
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  // Where a word was met last: all that adding it again looks at, close together.
  struct Last {
    std::uint32_t entry = 0xFFFF'FFFF;
    std::uint32_t found = 0;
  };
  struct Found {
    std::uint32_t word = 0;
    Posting posting;
  };

  [[nodiscard]] std::string_view letters(const Collected& word) const noexcept {
    return std::string_view(letters_).substr(word.begin, word.size);
  }
  // What was found in an entry.
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  void begin(std::uint32_t entry);
  void grow();

  std::string letters_;  // of all words
  std::vector<Collected> words_;
  std::vector<Last> last_;             // of each word
  std::vector<std::uint32_t> table_;   // numbers of words from 1 on, by hash; a power of two
  std::uint32_t entry_ = 0xFFFF'FFFF;  // the one whose words are added
  std::vector<Run> runs_;              // of each entry
  std::deque<Found> found_;            // grows without a copy: it is the most of all
};

}  // namespace termdex
