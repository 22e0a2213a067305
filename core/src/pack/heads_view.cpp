#include "pack/heads_view.h"

#include <utility>

#include "base/msgpack_bin.h"
#include "base/range_coder.h"
#include "pack/heads_coding.h"
#include "pack/section_error.h"

namespace termdex {
Result<std::vector<HeadRecord>> read_records(std::span<const std::uint8_t> section,
                                             const PackInfo& info, StringModel& strings) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("heads", bytes.error());
  const std::uint64_t budget = kMaxExpansion * section.size();
  if (info.entry_count > budget / kBytesPerText) {
    return section_error("heads", ErrorCode::truncated,
                         "it is too short for the entries it counts");
  }
  RangeDecoder in(*bytes);
  HeadsCoding coding(strings, info, budget);
  std::vector<HeadRecord> heads;
  heads.reserve(info.entry_count);
  const HeadRecord none;
  for (std::uint32_t i = 0; i < info.entry_count; ++i) {
    HeadRecord head;
    const bool read = coding.code(in, head, i == 0 ? none : heads.back());
    const char* expected = read ? what_is_wrong(head) : HeadsCoding::kExpected;
    if (in.overran()) expected = "expected more bytes";
    if (expected != nullptr) {
      return section_error("heads", "entry", i, ErrorCode::malformed, expected);
    }
    heads.push_back(std::move(head));
  }
  return heads;
}

Result<std::vector<HeadRecord>> read_heads(std::span<const std::uint8_t> section,
                                           const PackInfo& info, StringModel& strings) {
  auto heads = read_records(section, info, strings);
  if (!heads) return heads.error();
  if (auto wrong = settle_heads(*heads, info)) return *std::move(wrong);
  return heads;
}

template bool HeadsCoding::code(RangeDecoder& coder, HeadRecord& head, const HeadRecord& previous);

}  // namespace termdex
