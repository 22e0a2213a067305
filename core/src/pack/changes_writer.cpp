#include "pack/changes_writer.h"

#include <limits>

#include "base/msgpack_writer.h"
#include "base/range_coder.h"
#include "pack/changes_coding.h"

namespace termdex {

std::vector<std::uint8_t> write_changes(Changes changes, const PackInfo& info,
                                        const std::vector<HeadRecord>& heads, StringModel strings) {
  RangeEncoder out;
  ChangesCoding coding(info, std::numeric_limits<std::uint64_t>::max());
  coding.code_base(out, changes.base, StringModel(kStringModelBits));
  coding.code_entries(out, changes, heads, strings);
  return MsgpackWriter().bin(out.finish(coding.spent() / kMaxExpansion)).take();
}

}  // namespace termdex
