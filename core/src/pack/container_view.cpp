#include "pack/container_view.h"

#include <string>
#include <string_view>

#include "base/checksum.h"
#include "base/hex.h"
#include "base/msgpack_reader.h"
#include "termdex/version.h"

namespace termdex {
namespace {

Error malformed(std::string detail) { return {ErrorCode::malformed, std::move(detail)}; }

struct Header {
  PackInfo info;
  std::array<std::uint64_t, kSectionNames.size()> seals{};
};

bool expect_key(TokenCursor& in, std::string_view key) { return in.text() == key && in.ok(); }

bool read_counts(TokenCursor& in, std::string_view key, std::vector<Count>& counts) {
  if (!expect_key(in, key)) return false;
  for (std::size_t left = in.array(); left > 0 && in.ok(); --left) {
    if (in.array() != 2) return false;
    Count count{std::string(in.text()), in.index(kMaxEntries)};
    if (count.name.empty() || count.name.size() > kMaxHeadBytes) return false;
    counts.push_back(std::move(count));
  }
  return in.ok();
}

Result<Header> read_header(std::span<const MsgpackToken> tokens) {
  TokenCursor in(tokens);
  if (!in.is(MsgpackToken::Kind::map)) {
    return Error{ErrorCode::bad_magic, "expected a header map, got another MessagePack value"};
  }
  const std::size_t keys = in.map();
  if (!expect_key(in, "magic") || in.text() != kMagic) {
    return Error{ErrorCode::bad_magic, "expected the magic \"termdex\", got something else"};
  }
  Header header;
  PackInfo& info = header.info;
  if (!expect_key(in, "format")) return malformed("expected the key \"format\" in the header");
  const std::uint64_t format = in.uint();
  if (in.ok() && format > kPackFormat) {
    return Error{ErrorCode::unsupported_version,
                 "expected pack format 0 to " + std::to_string(kPackFormat) + ", got " +
                     std::to_string(format) + ": a newer termdex wrote this pack"};
  }
  info.format = static_cast<std::uint32_t>(format);
  bool good = keys == 9 && expect_key(in, "title");
  info.title = in.text();
  good = good && expect_key(in, "language");
  info.language = in.text();
  good = good && expect_key(in, "entries");
  info.entry_count = in.index(kMaxEntries);
  good = good && expect_key(in, "aliases");
  info.alias_count = in.index(std::uint64_t{kMaxEntries} * 16);
  good = good && read_counts(in, "letters", info.letters);
  good = good && read_counts(in, "categories", info.categories);
  good = good && expect_key(in, "sections") && in.array() == kSectionNames.size();
  std::uint64_t end = 0;
  for (std::size_t i = 0; good && i < kSectionNames.size(); ++i) {
    good = in.array() == 4 && in.text() == kSectionNames[i] && in.uint() == end;
    const std::uint64_t bytes = in.uint();
    header.seals[i] = in.uint();
    if (bytes > kMaxPackBytes) good = false;
    end += bytes;
    info.sections.push_back({std::string(kSectionNames[i]), bytes});
  }
  if (!good || !in.ok() || !in.done())
    return malformed("expected the header map of core/FORMAT.md, got another");
  return header;
}

}  // namespace

Result<ContainerView> open_container(std::span<const std::uint8_t> pack) {
  if (pack.size() > kMaxPackBytes) {
    return Error{ErrorCode::too_large, "expected a pack of at most 4 GiB"};
  }
  MsgpackReader reader(pack);
  if (pack.empty()) return Error{ErrorCode::truncated, "expected a pack, got no bytes"};
  // Of any other file the first byte already is not a map of up to fifteen pairs.
  if ((pack[0] & 0xF0U) != 0x80) {
    return Error{ErrorCode::bad_magic, "expected a termdex pack, got something else"};
  }
  const auto read = reader.next();
  if (!read) {
    return Error{read.error().code, "header: " + read.error().detail};
  }
  auto header = read_header(reader.tokens());
  if (!header) return header.error();
  const std::size_t header_bytes = reader.offset();

  const auto sealed = reader.next();
  TokenCursor seal_cursor(reader.tokens());
  const std::uint64_t seal = seal_cursor.uint();
  if (!sealed || !*sealed || !seal_cursor.ok()) {
    return Error{ErrorCode::truncated, "expected the seal behind the header"};
  }
  if (checksum(pack.first(header_bytes)) != seal) {
    return Error{ErrorCode::checksum_mismatch, "the header does not hash to its seal"};
  }

  ContainerView view{.info = std::move(header->info), .sections = {}};
  std::uint64_t at = reader.offset();
  for (std::size_t i = 0; i < kSectionNames.size(); ++i) {
    const std::uint64_t bytes = view.info.sections[i].bytes;
    const std::string name(kSectionNames[i]);
    if (bytes > pack.size() - at) {
      return Error{ErrorCode::truncated, "section " + name + ": expected " + std::to_string(bytes) +
                                             " bytes, got " + std::to_string(pack.size() - at)};
    }
    view.sections[i] = pack.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(bytes));
    if (checksum(view.sections[i]) != header->seals[i]) {
      return Error{ErrorCode::checksum_mismatch, "section " + name + " does not hash to its seal"};
    }
    at += bytes;
  }
  if (at != pack.size()) {
    return malformed("expected the pack to end with its last section, got " +
                     std::to_string(pack.size() - at) + " more bytes");
  }
  view.info.pack_bytes = pack.size();
  view.info.hash = hex(seal);
  return view;
}

}  // namespace termdex
