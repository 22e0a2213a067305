#include "pack/heads_writer.h"

#include <limits>

#include "base/msgpack_writer.h"
#include "base/range_coder.h"
#include "pack/heads_coding.h"

namespace termdex {

std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads, const PackInfo& info,
                                      StringModel& strings) {
  RangeEncoder out;
  HeadsCoding coding(strings, info, std::numeric_limits<std::uint64_t>::max());
  HeadRecord previous;
  for (HeadRecord head : heads) {
    coding.code(out, head, previous);
    previous = std::move(head);
  }
  return MsgpackWriter().bin(out.finish(coding.spent() / kMaxExpansion)).take();
}

}  // namespace termdex
