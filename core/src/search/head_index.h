#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sorted_strings.h"
#include "base/string_numbers.h"
#include "pack/heads.h"
#include "search/query.h"
#include "search/window_index.h"

namespace termdex {

/// A term or alias of an entry. Heads stand in the order of their entries, the term first.
struct Head {
  std::uint32_t entry = 0;
  std::uint32_t alias = 0;    ///< 0 for the term, else the alias's place, from 1.
  std::uint16_t letters = 0;  ///< Of all words together.
  std::uint8_t words = 0;     ///< How many, 255 at most.
  bool has_signs = false;     ///< Signs other than white space in it.
  std::uint8_t plain = 0;  ///< Bytes in which its key and fold() agree, 255 at most: no signs yet.
};

/// Whether a head has as many words as a query, or both more than a query may have.
[[nodiscard]] inline bool has_as_many_words(const Head& head, const Query& query) noexcept {
  return std::min<std::size_t>(head.words, kMaxQueryWords) == query.words.size();
}

/// That a word stands in a head, and where: 0 for its first word.
struct HeadPosting {
  std::uint32_t head = 0;
  std::uint32_t position = 0;
};

/// A table of strings that lead to heads, several heads to equal strings.
struct HeadKeys {
  SortedStrings keys;
  std::vector<std::uint32_t> heads;  ///< Of each key.
  WindowIndex windows;

  [[nodiscard]] FuzzyTable table() const noexcept { return {keys, windows}; }
};

/// Three ways from letters to heads, made from the heads of a pack when it is opened.
class HeadIndex {
 public:
  /// Cost: sorting the words of all heads.
  explicit HeadIndex(const std::vector<HeadRecord>& records);

  [[nodiscard]] const Head& head(std::uint32_t index) const noexcept { return heads_[index]; }
  [[nodiscard]] std::size_t size() const noexcept { return heads_.size(); }

  /// The different words of all heads.
  [[nodiscard]] FuzzyTable words() const noexcept { return {words_, windows_}; }
  [[nodiscard]] std::span<const HeadPosting> postings(std::size_t word) const noexcept {
    return std::span(postings_).subspan(starts_[word], starts_[word + 1] - starts_[word]);
  }

  /// Whole heads, squeezed: "neuralnetwork"; those with signs as they are spoken, too: "cplusplus".
  [[nodiscard]] const HeadKeys& squeezed() const noexcept { return squeezed_; }

  /// The letter_set of each key of squeezed().
  [[nodiscard]] const std::vector<std::uint64_t>& letter_sets() const noexcept {
    return letter_sets_;
  }

  /// First letters of heads of three words or more, as initials_of gives them.
  [[nodiscard]] const HeadKeys& initials() const noexcept { return initials_; }

 private:
  void index_words(const StringNumbers& words, const std::vector<std::uint32_t>& numbers,
                   const std::vector<HeadPosting>& postings);

  std::vector<Head> heads_;
  SortedStrings words_;
  WindowIndex windows_;
  std::vector<std::uint32_t> starts_;
  std::vector<HeadPosting> postings_;
  HeadKeys squeezed_;
  std::vector<std::uint64_t> letter_sets_;
  HeadKeys initials_;
};

}  // namespace termdex
