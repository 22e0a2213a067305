#include "pack/changes_writer.h"

#include <limits>

#include "base/bits.h"
#include "base/msgpack_writer.h"
#include "base/tally.h"
#include "pack/changes_coding.h"

namespace termdex {

std::vector<std::uint8_t> write_changes(Changes changes, const PackInfo& info,
                                        const std::vector<HeadRecord>& heads,
                                        const LetterCode& letters) {
  constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();
  Tally tally;
  ChangesCoding coding(info, kNoLimit);
  HeadsCoding records(letters, info, kNoLimit);
  static_cast<void>(coding.code_base(tally, changes.base));
  static_cast<void>(coding.code_entries(tally, changes, heads, records));
  const std::uint64_t spent = coding.spent() + records.spent();
  BitWriter out;
  const auto write_code = [&](PrefixCode& code) {
    tally.fit(code);
    return code.code_lengths(out);
  };
  coding.for_each_code(write_code);
  static_cast<void>(coding.code_base(out, changes.base));
  records.for_each_code(write_code);
  static_cast<void>(coding.code_entries(out, changes, heads, records));
  return MsgpackWriter().bin(out.finish(spent / kMaxExpansion)).take();
}

}  // namespace termdex
