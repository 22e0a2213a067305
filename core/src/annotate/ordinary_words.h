#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/sorted_hashes.h"
#include "pack/heads.h"

namespace termdex {

/// Whether a glossary in this language, a tag, is in English; so it is taken to be without one.
[[nodiscard]] inline bool is_english(std::string_view language) {
  return language.empty() || language.starts_with("en");
}

/// Words that say little by themselves, although a glossary may have entries for them: in a page
/// that is not about it, "is" is no Iceland, and "file" no file of an operating system.
///
/// They are words of one or two Latin letters, numbers, in English the commonest words of the
/// language, and the words that many heads are made of ("system" of FOLDOC, in 400 heads).
class OrdinaryWords {
 public:
  /// A word that stands in so many heads with others is ordinary; in large glossaries, in one of
  /// kHeadsPerOrdinary heads.
  static constexpr std::size_t kManyHeads = 24;
  static constexpr std::size_t kHeadsPerOrdinary = 256;

  /// @param language Of the glossary, as a tag; empty is taken for English.
  ///
  /// Cost: sorting a hash for each word of the heads.
  OrdinaryWords(const std::vector<HeadRecord>& records, std::string_view language);

  /// Whether a folded word, or what it is a plural of, is one.
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  SortedHashes stems_;
};

}  // namespace termdex
