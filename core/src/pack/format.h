#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "termdex/body.h"

// The numbers of core/FORMAT.md, for the writers and the views.
namespace termdex {

inline constexpr std::string_view kMagic = "termdex";

/// Sections in the order in which they stand in a pack: the order in which a reader needs them.
/// Packs of format 0 have heads, words and bodies; packs without a base have no changes.
enum class Section : std::uint8_t { heads, changes, words, phrases, blocks, bodies, links };

inline constexpr std::array<std::string_view, 7> kSectionNames = {
    "heads", "changes", "words", "phrases", "blocks", "bodies", "links"};

/// Whether a pack of format 1 may be without a section.
[[nodiscard]] constexpr bool is_optional(Section section) noexcept {
  return section == Section::changes;
}

[[nodiscard]] constexpr Section behind(Section section) noexcept {
  return static_cast<Section>(static_cast<unsigned>(section) + 1);
}

/// What a byte of a coded section may stand for at most: few bytes can tell of many, and a reader
/// has to know when to stop. Writers add zeros to what says more.
inline constexpr std::uint64_t kMaxExpansion = 256;
inline constexpr std::uint64_t kBytesPerText = 32;  ///< That a text counts beside its bytes.

inline constexpr std::uint64_t kMaxLinksPerByte = 8;  ///< Of the section "links".

inline constexpr std::uint32_t kMaxMentions = 24;  ///< Of one entry by others.

inline constexpr std::uint32_t kMaxPhraseWords = 4096;  ///< Words and signs that one stands for.
inline constexpr unsigned kMaxPhraseDepth = 32;         ///< 1 is a phrase of words alone.

/// What a block may stand for at most, in bytes of text and symbols.
inline constexpr std::uint32_t kMaxBlockCharacters = 0x4000'0000;
/// A writer closes a block behind the body that reaches this.
inline constexpr std::size_t kBlockBytes = 4096;

inline constexpr std::uint64_t kMaxPackBytes = 0xFFFF'FFFF;
inline constexpr std::size_t kMaxHeaderBytes = std::size_t{16} << 20U;  ///< Seal included.
inline constexpr std::size_t kMaxBodyBytes = std::size_t{4} << 20U;
inline constexpr std::size_t kMaxHeadBytes = 4096;  ///< A term, an alias, a category or an id.
inline constexpr std::size_t kMaxHeadsPerEntry = 4096;
inline constexpr std::uint32_t kMaxEntries = 1U << 24U;

/// What follows a node's kind in a body.
enum class NodeAttribute : std::uint8_t { none, text, number, entry };

[[nodiscard]] constexpr NodeAttribute attribute_of(NodeKind kind) noexcept {
  switch (kind) {
    case NodeKind::code_block:
    case NodeKind::link: return NodeAttribute::text;
    case NodeKind::heading:
    case NodeKind::ordered_list:
    case NodeKind::row:
    case NodeKind::cell: return NodeAttribute::number;
    case NodeKind::reference: return NodeAttribute::entry;
    default: return NodeAttribute::none;
  }
}

/// The largest number that a node of this kind may carry.
[[nodiscard]] constexpr std::uint32_t max_number_of(NodeKind kind) noexcept {
  switch (kind) {
    case NodeKind::heading: return 6;
    case NodeKind::ordered_list: return 999'999'999;
    case NodeKind::row: return 1;
    case NodeKind::cell: return static_cast<std::uint32_t>(Alignment::right);
    default: return 0;
  }
}

/// Whether a node of this kind ends at once, without children.
[[nodiscard]] constexpr bool is_leaf(NodeKind kind) noexcept {
  return kind == NodeKind::rule || kind == NodeKind::line_break;
}

}  // namespace termdex
