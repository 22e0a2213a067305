#include "pack/heads_view.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/msgpack_reader.h"
#include "pack/format.h"

namespace termdex {
namespace {

Error bad_record(std::size_t index, const std::string& what) {
  return {ErrorCode::malformed, "section heads, entry " + std::to_string(index) + ": " + what};
}

bool is_head(std::string_view text) { return !text.empty() && text.size() <= kMaxHeadBytes; }

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

bool within_limits(const HeadRecord& head) {
  return is_head(head.id) && is_head(head.term) && head.aliases.size() < kMaxHeadsPerEntry &&
         std::all_of(head.aliases.begin(), head.aliases.end(),
                     [](const std::string& alias) { return is_head(alias); }) &&
         std::isfinite(head.weight) && head.weight > 0;
}

// The header's counts decide what a page shows, so they have to be what the records add up to.
bool counts_hold(const std::vector<HeadRecord>& heads, const PackInfo& info) {
  std::vector<std::uint32_t> letters(info.letters.size());
  std::vector<std::uint32_t> categories(info.categories.size() + 1);
  std::uint64_t aliases = 0;
  for (const HeadRecord& head : heads) {
    ++letters[head.letter];
    ++categories[head.category];
    aliases += head.aliases.size();
  }
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != info.letters[i].entries) return false;
  }
  for (std::size_t i = 0; i < info.categories.size(); ++i) {
    if (categories[i + 1] != info.categories[i].entries) return false;
  }
  return aliases == info.alias_count;
}

}  // namespace

Result<std::vector<HeadRecord>> read_heads(std::span<const std::uint8_t> section,
                                           const PackInfo& info) {
  // Every record takes at least ten bytes, so a false count cannot ask for much memory.
  if (info.entry_count > section.size() / 10) {
    return Error{ErrorCode::truncated, "section heads is too short for the entries it counts"};
  }
  std::vector<HeadRecord> heads;
  heads.reserve(info.entry_count);
  MsgpackReader reader(section);
  for (;;) {
    const auto read = reader.next();
    if (!read) return Error{read.error().code, "section heads: " + read.error().detail};
    if (!*read) break;
    if (heads.size() == info.entry_count) return bad_record(heads.size(), "expected no more");
    TokenCursor in(reader.tokens());
    HeadRecord head = read_record(in, info);
    if (!in.ok() || !in.done() || !within_limits(head)) {
      return bad_record(heads.size(), "expected a record of core/FORMAT.md, got another value");
    }
    heads.push_back(std::move(head));
  }
  if (heads.size() != info.entry_count) {
    return Error{ErrorCode::truncated, "section heads: expected " +
                                           std::to_string(info.entry_count) + " entries, got " +
                                           std::to_string(heads.size())};
  }
  std::vector<std::string_view> ids;
  ids.reserve(heads.size());
  for (const HeadRecord& head : heads) ids.emplace_back(head.id);
  std::sort(ids.begin(), ids.end());
  if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) {
    return Error{ErrorCode::malformed, "section heads: expected different ids, got one twice"};
  }
  if (!counts_hold(heads, info)) {
    return Error{ErrorCode::malformed, "section heads: the counts of the header do not hold"};
  }
  return heads;
}

}  // namespace termdex
