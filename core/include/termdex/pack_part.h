#pragma once

#include <cstdint>
#include <string>

namespace termdex {

/// How far a pack has arrived, and so what a reader can answer.
enum class Stage : std::uint8_t {
  header,  ///< Only what PackInfo says.
  heads,   ///< Terms and aliases can be searched, the index can be browsed.
  text,    ///< Also the definitions of the blocks that are there.
  whole,   ///< All parts are there: the full text can be searched.
};

/// A piece of a pack that is checked and used as soon as it is there: a section or a block.
struct PackPart {
  std::string section;
  std::uint64_t offset = 0;  ///< From the pack's first byte.
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;  ///< XXH3-64 of the bytes: in two packs, equal parts have equal hashes.
  bool have = false;       ///< Whether it has been supplied.
};

}  // namespace termdex
