#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace termdex {

/// A name with the number of entries under it: a letter or a category.
struct Count {
  std::string name;
  std::uint32_t entries = 0;

  friend bool operator==(const Count&, const Count&) = default;
};

struct SectionInfo {
  std::string name;
  std::uint64_t bytes = 0;

  friend bool operator==(const SectionInfo&, const SectionInfo&) = default;
};

/// What a pack that was built with a base has from that, and what it carries along.
struct BaseInfo {
  std::string hash;                ///< PackInfo::hash of the base.
  std::uint32_t kept_entries = 0;  ///< Entries that are in all as the base has them.
  std::uint32_t dead_bodies = 0;   ///< Definitions in the blocks that no entry has any more.
  std::uint64_t dead_bytes = 0;    ///< Of these, once they have been read.

  friend bool operator==(const BaseInfo&, const BaseInfo&) = default;
};

/// What the header of a pack says; nothing of it but `base` needs the sections.
struct PackInfo {
  std::uint32_t format = 0;
  std::string title;
  std::string language;
  std::uint32_t entry_count = 0;
  std::uint32_t alias_count = 0;
  std::vector<Count> letters;     ///< "#" (digits and signs) first, then in code point order.
  std::vector<Count> categories;  ///< In order of the folded name.
  std::vector<SectionInfo> sections;
  std::uint64_t pack_bytes = 0;
  std::string hash;  ///< XXH3-64 of the header, 16 hex digits: it seals the section hashes, so it
                     ///< names the content.
  std::optional<BaseInfo> base;  ///< Of a pack that was built with one, once its heads are read.
};

}  // namespace termdex
