#include "base/bits.h"
#include "base/msgpack_writer.h"
#include "base/tally.h"
#include "pack/links.h"
#include "pack/links_coding.h"

namespace termdex {
namespace {

template <typename Coder>
void put_links(Coder& out, LinksCoding& coding, const EntryLists& mentions) {
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    std::vector<std::uint32_t> list(mentions[i].begin(), mentions[i].end());
    static_cast<void>(coding.code(out, i, list));
  }
}

}  // namespace

std::vector<std::uint8_t> write_links(const EntryLists& mentions) {
  LinksCoding coding(static_cast<std::uint32_t>(mentions.size()));
  Tally tally;
  put_links(tally, coding, mentions);
  BitWriter out;
  coding.for_each_code([&](PrefixCode& code) {
    tally.fit(code);
    return code.code_lengths(out);
  });
  put_links(out, coding, mentions);
  return MsgpackWriter().bin(out.finish(mentions.link_count() / kMaxLinksPerByte)).take();
}

}  // namespace termdex
