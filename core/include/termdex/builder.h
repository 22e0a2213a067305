#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "termdex/pack_info.h"
#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

struct BuildOptions {
  std::string title;            ///< Shown by the widget; may be empty.
  std::string language = "en";  ///< BCP 47.
  /// A pack of the glossary as it was before, whose parts are kept where nothing has changed, so
  /// that a page that has it fetches only the others. Empty: none.
  std::vector<std::uint8_t> base;
  /// Called with a step's name and how much of it is done; may be empty.
  std::function<void(std::string_view step, std::size_t done, std::size_t of)> progress;
};

/// What a pack has in common with its base.
struct SharedParts {
  std::uint32_t blocks = 0;       ///< Of definitions.
  std::uint32_t kept_blocks = 0;  ///< Of these, those that the base has, too.
  std::uint64_t new_bytes = 0;    ///< The header and the parts that the base lacks.
  /// By how much the pack would be larger than one without a base, in per cent, where that is so
  /// much that it was built without; else 0.
  std::uint32_t overgrown_percent = 0;

  friend bool operator==(const SharedParts&, const SharedParts&) = default;
};

/// A pack and what the build had to say about it.
struct BuiltPack {
  std::vector<std::uint8_t> bytes;
  PackInfo info;
  std::optional<SharedParts> shared;  ///< With BuildOptions::base.
  std::vector<Problem> problems;      ///< Duplicates, `see` that leads nowhere; warnings only.
};

/// Packs entries. The same entries and options give the same bytes on every platform.
///
/// An entry without an id gets the first of these that no other entry without an id has too: the
/// slug of its term; term and category; term, category and first alias; the last with a number, in
/// the order of the definitions. So an id depends neither on the order of the source nor on
/// unrelated entries.
///
/// An entry that a pack can't hold (a definition over 4 MiB or nested beyond kMaxNodeDepth, text
/// that is not UTF-8) is left out and is a Problem.
///
/// With a base, what a reader shows is the same as without; only the pack is up to a sixth larger,
/// as it keeps definitions that have changed beside new ones, and these in the words of the base.
/// Where it would be larger than that, it is built without.
///
/// Errors: too_large (a pack over 4 GiB), bad_source (no entries, a title that is not UTF-8); of a
///         base those of Reader::open, and unsupported_version for one of an earlier format.
/// Cost:   O(n log n) in the bytes of the source.
[[nodiscard]] Result<BuiltPack> build_pack(std::vector<SourceEntry> entries,
                                           const BuildOptions& options = {});

}  // namespace termdex
