#include "pack/plain_heads_view.h"

#include <string>

#include "base/msgpack_reader.h"
#include "pack/format.h"
#include "pack/section_error.h"

namespace termdex {
namespace {

HeadRecord read_record(TokenCursor& in, const PackInfo& info) {
  HeadRecord head;
  if (in.array() != 7) return head;
  head.id = in.text();
  head.term = in.text();
  for (std::size_t left = in.array(); left > 0 && in.ok(); --left) {
    head.aliases.emplace_back(in.text());
  }
  head.category = in.index(info.categories.size() + 1);
  head.letter = in.index(info.letters.size());
  head.weight = in.real();
  for (std::size_t left = in.array(); left > 0 && in.ok(); --left) {
    SeeTarget target;
    if (in.is(MsgpackToken::Kind::text)) {
      target.term = in.text();
    } else {
      target.entry = in.index(info.entry_count);
    }
    head.see.push_back(std::move(target));
  }
  return head;
}

}  // namespace

Result<std::vector<HeadRecord>> read_plain_heads(std::span<const std::uint8_t> section,
                                                 const PackInfo& info) {
  // Every record takes at least ten bytes, so a false count cannot ask for much memory.
  if (info.entry_count > section.size() / 10) {
    return section_error("heads", ErrorCode::truncated,
                         "it is too short for the entries it counts");
  }
  std::vector<HeadRecord> heads;
  heads.reserve(info.entry_count);
  MsgpackReader reader(section);
  for (;;) {
    const auto read = reader.next();
    if (!read) return section_error("heads", read.error());
    if (!*read) break;
    if (heads.size() == info.entry_count) {
      return section_error("heads", "entry", heads.size(), ErrorCode::malformed,
                           "expected no more");
    }
    TokenCursor in(reader.tokens());
    HeadRecord head = read_record(in, info);
    if (!in.ok() || !in.done() || !is_within_limits(head)) {
      return section_error("heads", "entry", heads.size(), ErrorCode::malformed,
                           "expected a record of core/FORMAT.md, got another value");
    }
    heads.push_back(std::move(head));
  }
  if (heads.size() != info.entry_count) {
    return section_error("heads", ErrorCode::truncated,
                         "it has fewer entries than the header counts");
  }
  if (const auto wrong = check_heads(heads, info)) return *wrong;
  return heads;
}

}  // namespace termdex
