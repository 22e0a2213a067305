#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/later.h"
#include "base/letter_code.h"
#include "pack/bodies.h"
#include "pack/bodies_view.h"
#include "pack/body_map.h"
#include "pack/container_view.h"
#include "pack/heads.h"
#include "pack/links.h"
#include "pack/text_model.h"
#include "pack/words.h"
#include "search/block_tokens.h"
#include "search/word_collector.h"
#include "termdex/pack_info.h"
#include "termdex/pack_part.h"
#include "termdex/result.h"

namespace termdex {

/// A pack that is opened part by part, as it arrives; each part is checked before it is used.
class Opening {
 public:
  /// A whole pack.
  ///
  /// Errors: those of begin() and supply().
  [[nodiscard]] static Result<std::unique_ptr<Opening>> open(std::span<const std::uint8_t> pack);

  /// Of a pack whose first bytes are `beginning`: its header and more.
  ///
  /// Errors: bad_magic, unsupported_version, truncated (of the header), checksum_mismatch,
  /// malformed,
  ///         too_large.
  [[nodiscard]] static Result<std::unique_ptr<Opening>> begin(
      std::span<const std::uint8_t> beginning);

  [[nodiscard]] const PackInfo& info() const noexcept { return container_.info; }
  [[nodiscard]] Stage stage() const noexcept { return stage_; }

  /// All parts that are known so far, in the order of the pack: the sections up to "blocks", and
  /// when that is there, the blocks and "links". Of format 0, one part.
  [[nodiscard]] std::vector<PackPart> parts() const;

  /// The first part that is missing.
  [[nodiscard]] std::optional<PackPart> next() const;

  /// The part that has to be supplied before the body of an entry can be read.
  [[nodiscard]] std::optional<PackPart> missing_for(std::uint32_t entry) const;

  /// Takes a part: all of its bytes. Sections in the order of the pack, blocks in any, "links"
  /// at any time behind "heads"; what is there already is passed over.
  ///
  /// Errors: malformed where no part that is due begins at `offset`, truncated and
  ///         checksum_mismatch of one, after which it can be supplied again; malformed, too_large
  ///         and truncated of what has a good hash, after which nothing more is taken.
  /// Cost:   a pass over the part; of the last one also sorting the words of all definitions.
  [[nodiscard]] std::optional<Error> supply(std::uint64_t offset, std::vector<std::uint8_t> bytes);

  [[nodiscard]] const std::vector<HeadRecord>& records() const noexcept { return records_; }

  /// Whether bodies() can show the body of an entry.
  [[nodiscard]] bool has_body(std::uint32_t entry) const;
  [[nodiscard]] const Bodies& bodies() const { return *bodies_; }

  /// The words of all definitions and categories, once the stage is whole; they are moved out.
  [[nodiscard]] WordIndex take_words() { return std::move(words_); }

  /// What links entries, once the stage is whole, moved out: the names by which their bodies refer
  /// to others, and by which others each is mentioned. Nothing of format 0.
  [[nodiscard]] WordCollector take_reference_names() { return std::move(reference_names_); }
  [[nodiscard]] EntryLists take_mentions() { return std::move(mentions_).value_or(EntryLists()); }

 private:
  explicit Opening(ContainerView container) : container_(std::move(container)) {}

  [[nodiscard]] PackPart section_part(Section section) const;
  [[nodiscard]] PackPart block_part(std::size_t block) const;
  [[nodiscard]] PackPart links_part() const;
  [[nodiscard]] PackPart plain_part() const;
  [[nodiscard]] std::optional<Error> check(const PackPart& part,
                                           std::span<const std::uint8_t> bytes) const;
  [[nodiscard]] TERMDEX_LATER std::optional<Error> take_plain(std::vector<std::uint8_t> bytes);
  [[nodiscard]] std::optional<Error> take_section(std::span<const std::uint8_t> bytes);
  [[nodiscard]] TERMDEX_LATER std::optional<Error> take_later_section(
      std::span<const std::uint8_t> bytes);
  [[nodiscard]] std::optional<Error> take_heads(std::span<const std::uint8_t> heads,
                                                std::span<const std::uint8_t> changes);
  [[nodiscard]] TERMDEX_LATER std::optional<Error> take_block(std::size_t block,
                                                              std::vector<std::uint8_t> bytes);
  [[nodiscard]] TERMDEX_LATER std::optional<Error> take_links(std::span<const std::uint8_t> bytes);
  TERMDEX_LATER void gather_if_all();
  void finish_if_whole();

  ContainerView container_;
  Stage stage_ = Stage::header;
  Section due_ = Section::heads;          // the next one, up to Section::bodies
  std::optional<Error> broken_;           // what was found in a part whose hash is good
  std::vector<std::uint8_t> base_heads_;  // the section, until there are the changes
  std::vector<std::string> base_words_;   // of the heads of the base, until there are the words
  std::vector<HeadRecord> records_;
  BodyMap body_map_;  // until the bodies take it
  LetterCode letters_;
  std::optional<TextModel> model_;   // both until the bodies take them
  std::vector<std::uint8_t> plain_;  // the sections of format 0
  std::unique_ptr<Bodies> bodies_;
  BodiesView* blocks_ = nullptr;            // the same, of format 1
  std::unique_ptr<BlockTokens> gathering_;  // while blocks are missing
  std::size_t missing_blocks_ = 0;
  std::size_t first_missing_ = 0;
  WordIndex words_;
  WordCollector reference_names_;
  std::optional<EntryLists> mentions_;  // once "links" is there
};

}  // namespace termdex
