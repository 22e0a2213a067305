#pragma once

#include <cstdint>
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

/// What the header of a pack says; nothing of it needs the sections.
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
};

}  // namespace termdex
