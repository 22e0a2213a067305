#include "pack/heads_writer.h"

#include <limits>

#include "base/bits.h"
#include "base/msgpack_writer.h"
#include "base/tally.h"
#include "pack/heads_coding.h"

namespace termdex {
namespace {

template <typename Coder>
void put_heads(Coder& out, HeadsCoding& coding, const std::vector<HeadRecord>& heads) {
  const HeadRecord none;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    HeadRecord head = heads[i];
    static_cast<void>(coding.code(out, head, i == 0 ? none : heads[i - 1]));
  }
}

}  // namespace

std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads, const PackInfo& info,
                                      LetterCode& letters) {
  constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();
  HeadsCoding coding(letters, info, kNoLimit);
  Tally tally;
  put_heads(tally, coding, heads);
  BitWriter out;
  letters.write(out);
  coding.for_each_code([&](PrefixCode& code) {
    tally.fit(code);
    return code.code_lengths(out);
  });
  const std::uint64_t counted = coding.spent();
  put_heads(out, coding, heads);
  return MsgpackWriter().bin(out.finish((coding.spent() - counted) / kMaxExpansion)).take();
}

}  // namespace termdex
