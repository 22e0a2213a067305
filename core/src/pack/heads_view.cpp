#include "pack/heads_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/msgpack_bin.h"
#include "base/range_coder.h"
#include "base/utf8.h"
#include "pack/heads_coding.h"
#include "pack/section_error.h"
#include "text/letter.h"

namespace termdex {
namespace {

bool is_text(const HeadRecord& head) {
  for (std::size_t i = 0; i <= head.aliases.size(); ++i) {
    if (!is_utf8(head.head(i))) return false;
  }
  return is_utf8(head.id) && std::all_of(head.see.begin(), head.see.end(),
                                         [](const SeeTarget& see) { return is_utf8(see.term); });
}

}  // namespace

Result<std::vector<HeadRecord>> read_heads(std::span<const std::uint8_t> section,
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
    const auto letter =
        std::find_if(info.letters.begin(), info.letters.end(),
                     [&, name = letter_of(head.term)](const Count& l) { return l.name == name; });
    const char* expected = nullptr;
    if (!read) {
      expected = "expected counts and texts within their bounds";
    } else if (in.overran()) {
      expected = "expected more bytes";
    } else if (!is_within_limits(head)) {
      expected = "expected texts of 1 to 4,096 bytes and a finite weight above 0";
    } else if (!is_text(head)) {
      expected = "expected UTF-8";
    } else if (letter == info.letters.end()) {
      expected = "expected a term under a letter of the header";
    }
    if (expected != nullptr) {
      return section_error("heads", "entry", i, ErrorCode::malformed, expected);
    }
    head.letter = static_cast<std::uint32_t>(letter - info.letters.begin());
    heads.push_back(std::move(head));
  }
  if (const auto wrong = check_heads(heads, info)) return *wrong;
  return heads;
}

}  // namespace termdex
