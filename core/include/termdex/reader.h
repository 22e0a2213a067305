#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "termdex/body.h"
#include "termdex/pack_info.h"
#include "termdex/pack_part.h"
#include "termdex/result.h"

namespace termdex {

/// A half-open range of offsets into a UTF-8 string: bytes, until wasm/utf16.h changes them.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// A named part of a hit's score, for people who ask why.
struct Signal {
  std::string_view name;  ///< Lives as long as the program.
  double value = 0;
};

/// One answer to a query.
struct Hit {
  std::string id;
  std::string term;
  std::vector<std::string> aliases;
  std::string category;
  std::string via;   ///< The alias that matched better than the term; empty if the term did.
  double score = 0;  ///< Comparable within one query only; 0 to 1, higher is better.
  std::string excerpt;
  std::vector<TextRange>
      term_highlight;  ///< In `term`; ascending, never overlapping. So are the next two.
  std::vector<TextRange> via_highlight;
  std::vector<TextRange> excerpt_highlight;
  std::vector<Signal> signals;  ///< Filled when SearchOptions::explain.
};

struct SearchOptions {
  std::size_t limit = 10;  ///< Hits returned at most.
  std::size_t offset = 0;  ///< Of the best hits, how many are left out: page by page through all.
  std::string category;    ///< Only entries of this category, compared folded; empty for all.
  std::string letter;      ///< Only entries under this letter ("#" for signs and digits).
  bool facets = false;     ///< Fill SearchResults::facets.
  bool suggest = true;     ///< Fill SearchResults::suggestions where nothing is found.
  bool explain = false;
};

/// A line of an index: an entry without its definition.
struct ListedEntry {
  std::string id;
  std::string term;
  std::vector<std::string> aliases;
  std::string category;
};

/// A query's hits under each letter and category that has some, in the order of PackInfo.
///
/// Those of a letter honour the category that was asked for, not the letter, and those of a
/// category the letter, not the category: they tell what choosing another would give.
struct Facets {
  std::vector<Count> letters;
  std::vector<Count> categories;
};

struct SearchResults {
  std::string query;
  std::size_t total = 0;         ///< Entries that matched, on all pages.
  bool total_is_exact = true;    ///< False where `total` is a floor.
  bool full_text = true;         ///< False while definitions are missing: only heads are searched.
  std::vector<Hit> hits;         ///< Best first.
  std::optional<Facets> facets;  ///< With SearchOptions::facets.
  /// Where the query has no hit, with or without a filter: what may have been meant, the likeliest
  /// first, at most 3.
  std::vector<ListedEntry> suggestions;
};

struct ListOptions {
  std::string letter;    ///< As in SearchOptions; empty or "All" for all.
  std::string category;  ///< As in SearchOptions.
  std::size_t page = 1;  ///< From 1; a page past the last is empty.
  std::size_t per_page = 50;
};

struct ListPage {
  std::size_t page = 1;
  std::size_t pages = 0;
  std::size_t per_page = 50;
  std::size_t total = 0;  ///< Entries under the letter and category, on all pages.
  std::vector<ListedEntry> entries;
};

/// A term that an entry points to; `id` is empty when no entry has it.
struct SeeAlso {
  std::string id;
  std::string term;
};

/// An entry that is linked with another.
struct LinkedEntry {
  std::string id;
  std::string term;
};

/// The entries that lead to another.
struct UsedBy {
  std::size_t total = 0;
  /// At most 50: those that refer to it or have it in their `see` before those whose text only
  /// mentions it; among these, what most others lead to first.
  std::vector<LinkedEntry> entries;
};

struct EntryOptions {
  bool links = true;  ///< Fill Entry::used_by, mentions and related.
};

struct Entry {
  std::string id;
  std::string term;
  std::vector<std::string> aliases;
  std::string category;
  std::vector<SeeAlso> see;
  Body body;
  // Empty before the stage is whole, and of packs of format 0.
  UsedBy used_by;
  std::vector<LinkedEntry> mentions;  ///< In its text, but not as references; in the order there.
  std::vector<LinkedEntry> related;   ///< At most 8, the nearest first.
};

struct AnnotateOptions {
  /// Also heads of one ordinary word ("system", "is"): see Reader::annotate.
  bool ordinary = false;
};

/// A head that stands in a text.
struct Annotation {
  std::uint32_t text = 0;   ///< Which of the texts.
  TextRange range;          ///< In that text.
  std::uint32_t entry = 0;  ///< Which of Annotations::entries.

  friend bool operator==(const Annotation&, const Annotation&) = default;
};

struct Annotations {
  std::vector<LinkedEntry> entries;  ///< Each once, in the order in which the texts name them.
  std::vector<Annotation> matches;   ///< In the order of the texts, never overlapping.
};

/// Answers questions about one packed glossary.
///
/// The bytes are checked before they are used, in open() or supply(); queries cannot fail.
///
/// Thread safety: concurrent const calls are safe.
class Reader {
 public:
  /// Checks all of a pack.
  ///
  /// Errors: bad_magic, unsupported_version, truncated, checksum_mismatch, malformed, too_large.
  /// Cost:   a few passes over the pack.
  [[nodiscard]] static Result<Reader> open(std::span<const std::uint8_t> pack);

  /// A reader of a pack that arrives in parts, of which there are the first bytes: the header, and
  /// maybe more, which is left alone.
  ///
  /// Errors: as open(); truncated while the header is not all there.
  [[nodiscard]] static Result<Reader> begin(std::span<const std::uint8_t> beginning);

  [[nodiscard]] Stage stage() const noexcept;

  /// The parts that are known so far, in the order of the pack; blocks of definitions are, once the
  /// sections before them are there.
  [[nodiscard]] std::vector<PackPart> parts() const;

  /// The first part that is missing, or nothing.
  [[nodiscard]] std::optional<PackPart> next_part() const;

  /// The first part that entry() needs for this id or term and that is missing, or nothing.
  [[nodiscard]] std::optional<PackPart> part_of(std::string_view id_or_term) const;

  /// Takes a part, all of its bytes: sections in the order of the pack, blocks in any order. What
  /// is there already is passed over.
  ///
  /// Errors: malformed where no part that is due begins at `offset`, truncated and
  ///         checksum_mismatch of one, after which it can be supplied again; malformed, too_large
  ///         and truncated of what has a good hash, after which nothing more is taken.
  /// Cost:   a pass over the part; with the heads and with the last one, sorting their words.
  [[nodiscard]] std::optional<Error> supply(std::uint64_t offset, std::vector<std::uint8_t> bytes);

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  [[nodiscard]] const PackInfo& info() const noexcept;

  /// The best entries for what a reader has typed so far: exact, prefix and typo search at
  /// once over terms, aliases, categories and bodies. The last word may be unfinished. Before the
  /// stage is whole, over terms and aliases; before it is heads, nothing is found.
  ///
  /// `query` may be any bytes. Ties keep the order of the index, so that pages neither overlap nor
  /// leave a hit out.
  [[nodiscard]] SearchResults search(std::string_view query,
                                     const SearchOptions& options = {}) const;

  /// One page of the index, in the order of the folded terms.
  [[nodiscard]] ListPage list(const ListOptions& options = {}) const;

  /// The entry with this id or, failing that, the first in index order with this term or alias
  /// (folded); nothing if there is none. While a part_of() it is missing, its body is empty.
  [[nodiscard]] std::optional<Entry> entry(std::string_view id_or_term,
                                           const EntryOptions& options = {}) const;

  /// The heads that stand in texts which are not of the glossary: at each word the longest, also in
  /// the plural and the genitive, and in an English glossary in -ing and -ed, in any case. None
  /// goes from one text into the next.
  ///
  /// Heads of one word with two capitals, a digit or a sign ("ROM", "C++"), and of at most three
  /// letters, have to be written as they are. Left out, unless they are asked for, are heads of one
  /// ordinary word: of one or two letters, a number, one of the commonest words of English, or a
  /// word that 24 heads and one of 256 have with others. Nothing is found before the stage is
  /// heads.
  ///
  /// The texts may be any bytes. Of each, 4 MiB are read.
  ///
  /// Cost: of the first call, sorting the words of all heads; then about four look-ups a word, and
  /// three more for what may be a verb.
  [[nodiscard]] Annotations annotate(std::span<const std::string_view> texts,
                                     const AnnotateOptions& options = {}) const;

 private:
  struct State;
  explicit Reader(std::unique_ptr<State> state) noexcept;

  std::unique_ptr<State> state_;
};

}  // namespace termdex
