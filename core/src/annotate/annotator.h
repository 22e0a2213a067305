#pragma once

#include <string_view>
#include <vector>

#include "annotate/matcher.h"
#include "annotate/ordinary_words.h"
#include "base/later.h"
#include "pack/heads.h"

namespace termdex {

/// Finds what a text that is not of the glossary means by its heads.
///
/// In an English glossary verbs are found in -ing and -ed, too. Of one word that is no distinct one
/// (matcher.h) ordinary words are left out, and those of at most kShortBytes have to be written as
/// the head is, but for a capital at the beginning: "Ada" is not "ada".
///
/// Lifetime: reads the records.
class Annotator {
 public:
  static constexpr std::size_t kShortBytes = 3;

  /// Cost: sorting three hashes for each word of the heads.
  TERMDEX_LATER Annotator(const std::vector<HeadRecord>& records, std::string_view language);

  /// In the order of the text.
  ///
  /// @param ordinary Finds ordinary words, too.
  [[nodiscard]] std::vector<Match> find(std::string_view text, bool ordinary) const;

 private:
  [[nodiscard]] bool is_meant(const Match& match, std::string_view found, bool ordinary) const;

  const std::vector<HeadRecord>& records_;
  Matcher matcher_;
  Matcher::Verbs verbs_;
  OrdinaryWords ordinary_;
};

}  // namespace termdex
