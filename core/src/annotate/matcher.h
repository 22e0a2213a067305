#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/sorted_hashes.h"
#include "pack/heads.h"

namespace termdex {

/// A head that stands in a text.
struct Match {
  std::uint32_t entry = 0;
  std::uint32_t alias = 0;  ///< Which of its heads: HeadRecord::head.
  /// That who writes this means it: the head has two words or more, or is one with two capitals, a
  /// digit or a sign ("ASCII", "X3", "C++"), and stands in the text as it is written.
  bool is_distinct = false;
  std::uint32_t begin = 0;  ///< Bytes of the text.
  std::uint32_t end = 0;

  friend bool operator==(const Match&, const Match&) = default;
};

/// Finds heads of a glossary in running text: at each word the longest that begins there, then the
/// next behind it.
///
/// Heads match word by word, whatever the case, but for those of one word that is distinct. The
/// last word may be in the plural, and of several words in the singular; with `Verbs::english` it
/// may be the head's in -ing or -ed, where no head is written so. White space and a sign between
/// two words stand for one another; what else is between them has to be in the head.
///
/// Lifetime: reads the records.
class Matcher {
 public:
  /// Whether a text may have heads that are verbs in other forms of theirs.
  enum class Verbs : std::uint8_t { as_they_are, english };

  /// Finds the heads of `entries`.
  ///
  /// Cost: sorting two hashes a word.
  Matcher(const std::vector<HeadRecord>& records, std::span<const std::uint32_t> entries);

  /// The `from` of a text that belongs to no entry. In such a text "GPUs" is a plural, too,
  /// whatever the letters before the s.
  static constexpr std::uint32_t kNoEntry = 0xFFFF'FFFF;

  /// In the order of the text. Of homonyms one that is written as the text is, then one in the
  /// category of the entry `from`, then the first of `entries`. What `from` itself is called, too,
  /// is left out.
  ///
  /// Cost: two look-ups a word, and two more for each word by which a head goes on; up to three
  /// more for a verb.
  [[nodiscard]] std::vector<Match> find(std::string_view text, std::uint32_t from,
                                        Verbs verbs = Verbs::as_they_are) const;

 private:
  // A head.
  struct Ending {
    std::uint32_t entry;
    std::uint32_t alias;
    std::uint16_t before;      // bytes of signs before its first word
    std::uint16_t last_bytes;  // of its last word, folded
    bool has_several_words;
    bool is_distinct;
  };
  // Words of a text from one to another, all that a head may be.
  struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t last_bytes = 0;  // of the folded last word, or what it is a form of
    bool is_joined = true;         // by nothing but white space and single signs
    bool is_verb = false;          // the last word is in a form that the head has not
  };
  struct HashedWord;
  struct Base;

  static std::vector<HashedWord> hashed_words(std::string_view text, bool shouted = false,
                                              Verbs verbs = Verbs::as_they_are);
  [[nodiscard]] std::optional<Match> choose(std::uint64_t before, const HashedWord& last,
                                            std::string_view text, const Stretch& stretch,
                                            std::uint32_t from) const;
  [[nodiscard]] std::optional<Match> choose(std::uint64_t hash, std::string_view text,
                                            const Stretch& stretch, std::uint32_t from) const;
  [[nodiscard]] std::optional<Match> match(const Ending& ending, std::string_view text,
                                           const Stretch& stretch) const;

  const std::vector<HeadRecord>& records_;
  std::vector<Ending> endings_;  // in the order of their hashes, then as they were given
  SortedHashes hashes_;          // of their words, of the last one the stem
  SortedHashes beginnings_;      // of the words that heads begin with
};

}  // namespace termdex
