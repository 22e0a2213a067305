#include "pack/heads_writer.h"

#include "base/msgpack_writer.h"

namespace termdex {

std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads) {
  MsgpackWriter out;
  for (const HeadRecord& head : heads) {
    out.array(7).text(head.id).text(head.term);
    out.array(head.aliases.size());
    for (const auto& alias : head.aliases) out.text(alias);
    out.uint(head.category).uint(head.letter).real(head.weight);
    out.array(head.see.size());
    for (const SeeTarget& target : head.see) {
      if (target.entry == SeeTarget::kNowhere) {
        out.text(target.term);
      } else {
        out.uint(target.entry);
      }
    }
  }
  return out.take();
}

}  // namespace termdex
