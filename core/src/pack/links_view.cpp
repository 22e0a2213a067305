#include "base/bits.h"
#include "base/msgpack_bin.h"
#include "pack/links.h"
#include "pack/links_coding.h"
#include "pack/section_error.h"

namespace termdex {

Result<EntryLists> read_links(std::span<const std::uint8_t> section, std::uint32_t entry_count) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("links", bytes.error());
  BitReader in(*bytes);
  LinksCoding coding(entry_count);
  if (!coding.for_each_code([&](PrefixCode& code) { return code.code_lengths(in); })) {
    return section_error("links", ErrorCode::malformed, "expected prefix codes before its lists");
  }
  EntryLists lists;
  lists.reserve(entry_count);
  std::vector<std::uint32_t> list;
  for (std::uint32_t i = 0; i < entry_count; ++i) {
    list.clear();
    const char* expected = nullptr;
    if (!coding.code(in, i, list)) {
      expected = "expected at most 24 other entries";
    } else if (in.overran()) {
      expected = "expected more bytes";
    } else if (lists.link_count() + list.size() > kMaxLinksPerByte * section.size()) {
      expected = "expected at most 8 links a byte";
    }
    if (expected != nullptr) {
      return section_error("links", "entry", i, ErrorCode::malformed, expected);
    }
    for (const std::uint32_t entry : list) lists.push_back(entry);
    lists.end_list();
  }
  return lists;
}

}  // namespace termdex
