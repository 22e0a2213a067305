#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
  /// Called with a step's name and how much of it is done; may be empty.
  std::function<void(std::string_view step, std::size_t done, std::size_t of)> progress;
};

/// A pack and what the build had to say about it.
struct BuiltPack {
  std::vector<std::uint8_t> bytes;
  PackInfo info;
  std::vector<Problem> problems;  ///< Duplicates, `see` that leads nowhere; warnings only.
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
/// Errors: too_large (a pack over 4 GiB), bad_source (no entries, a title that is not UTF-8).
/// Cost:   O(n log n) in the bytes of the source.
[[nodiscard]] Result<BuiltPack> build_pack(std::vector<SourceEntry> entries,
                                           const BuildOptions& options = {});

}  // namespace termdex
