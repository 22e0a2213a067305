#include "pack/heads_view.h"

#include <algorithm>
#include <utility>

#include "base/bits.h"
#include "base/msgpack_bin.h"
#include "pack/heads_coding.h"
#include "pack/section_error.h"

namespace termdex {

Result<std::vector<HeadRecord>> read_records(std::span<const std::uint8_t> section,
                                             const PackInfo& info, LetterCode& letters) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("heads", bytes.error());
  const std::uint64_t budget = kMaxExpansion * section.size();
  if (info.entry_count > budget / kBytesPerText) {
    return section_error("heads", ErrorCode::truncated,
                         "it is too short for the entries it counts");
  }
  BitReader in(*bytes);
  HeadsCoding coding(letters, info, budget);
  const bool has_codes = letters.read(in) && coding.for_each_code([&](PrefixCode& code) {
    return code.code_lengths(in);
  });
  if (!has_codes) {
    return section_error("heads", ErrorCode::malformed, "expected prefix codes before its entries");
  }
  std::vector<HeadRecord> heads;
  heads.reserve(std::min<std::size_t>(info.entry_count, section.size()));
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
                                           const PackInfo& info, LetterCode& letters) {
  auto heads = read_records(section, info, letters);
  if (!heads) return heads.error();
  if (auto wrong = settle_heads(*heads, info)) return *std::move(wrong);
  return heads;
}

template bool HeadsCoding::code(BitReader& coder, HeadRecord& head, const HeadRecord& previous);

}  // namespace termdex
