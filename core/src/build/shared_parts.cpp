#include "build/shared_parts.h"

#include <cstddef>
#include <unordered_set>

#include "pack/container_view.h"
#include "pack/format.h"

namespace termdex {

SharedParts compare_parts(std::span<const std::uint8_t> old_pack,
                          const std::vector<Block>& old_blocks,
                          std::span<const std::uint8_t> new_pack,
                          const std::vector<Block>& new_blocks) {
  SharedParts parts;
  const auto before = open_container(old_pack);
  const auto after = open_container(new_pack);
  if (!before || !after) return parts;
  std::unordered_set<std::uint64_t> known;
  for (const SectionPlace& place : before->places) known.insert(place.hash);
  for (const Block& block : old_blocks) known.insert(block.hash);

  parts.new_bytes = new_pack.size() - after->place(Section::bodies).bytes;
  for (std::size_t i = 0; i < after->places.size(); ++i) {
    const SectionPlace& place = after->places[i];
    if (static_cast<Section>(i) != Section::bodies && known.contains(place.hash)) {
      parts.new_bytes -= place.bytes;
    }
  }
  for (const Block& block : new_blocks) {
    ++parts.blocks;
    if (known.contains(block.hash)) {
      ++parts.kept_blocks;
    } else {
      parts.new_bytes += block.bytes;
    }
  }
  return parts;
}

}  // namespace termdex
