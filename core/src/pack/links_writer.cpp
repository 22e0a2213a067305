#include "base/msgpack_writer.h"
#include "base/range_coder.h"
#include "pack/links.h"
#include "pack/links_coding.h"

namespace termdex {

std::vector<std::uint8_t> write_links(const EntryLists& mentions) {
  RangeEncoder out;
  LinksCoding coding(static_cast<std::uint32_t>(mentions.size()));
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    std::vector<std::uint32_t> list(mentions[i].begin(), mentions[i].end());
    static_cast<void>(coding.code(out, i, list));
  }
  return MsgpackWriter().bin(out.finish(mentions.link_count() / kMaxLinksPerByte)).take();
}

}  // namespace termdex
