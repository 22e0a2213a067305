#include "pack/container_view.h"

#include <string>
#include <string_view>

#include "base/checksum.h"
#include "base/hex.h"
#include "base/msgpack_reader.h"
#include "pack/section_error.h"
#include "termdex/version.h"

namespace termdex {
namespace {

Error malformed(std::string detail) { return {ErrorCode::malformed, std::move(detail)}; }

// The sections that packs of a format have, optional ones among them.
bool knows_section(std::uint64_t format, Section section) {
  return format > 0 || section == Section::heads || section == Section::words ||
         section == Section::bodies;
}

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

// Sections in their order; of those that a pack need not have, some may be missing.
bool read_directory(TokenCursor& in, ContainerView& header) {
  std::uint64_t end = 0;
  std::size_t left = in.array();
  std::string_view name;
  for (std::size_t i = 0; i < kSectionNames.size(); ++i) {
    const auto section = static_cast<Section>(i);
    if (!knows_section(header.info.format, section)) continue;
    if (name.empty() && left > 0) {
      if (in.array() != 4) return false;
      name = in.text();
      --left;
    }
    if (name != kSectionNames[i]) {
      if (!is_optional(section)) return false;
      continue;
    }
    SectionPlace& place = header.places[i];
    place.offset = in.uint();
    place.bytes = in.uint();
    place.hash = in.uint();
    if (place.offset != end || place.bytes > kMaxPackBytes) return false;
    if (place.bytes == 0 && is_optional(section)) return false;
    end += place.bytes;
    header.info.sections.push_back({std::string(name), place.bytes});
    name = {};
  }
  return left == 0 && name.empty();
}

Result<ContainerView> read_header(std::span<const MsgpackToken> tokens) {
  TokenCursor in(tokens);
  if (!in.is(MsgpackToken::Kind::map)) {
    return Error{ErrorCode::bad_magic, "expected a header map, got another MessagePack value"};
  }
  const std::size_t keys = in.map();
  if (!expect_key(in, "magic") || in.text() != kMagic) {
    return Error{ErrorCode::bad_magic, "expected the magic \"termdex\", got something else"};
  }
  ContainerView header;
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
  good = good && expect_key(in, "sections");
  good = good && read_directory(in, header);
  if (!good || !in.ok() || !in.done())
    return malformed("expected the header map of core/FORMAT.md, got another");
  return header;
}

}  // namespace

Result<ContainerView> open_container(std::span<const std::uint8_t> pack) {
  if (pack.size() > kMaxPackBytes) {
    return Error{ErrorCode::too_large, "expected a pack of at most 4 GiB"};
  }
  const bool is_long = pack.size() > kMaxHeaderBytes;
  MsgpackReader reader(is_long ? pack.first(kMaxHeaderBytes) : pack);
  if (pack.empty()) return Error{ErrorCode::truncated, "expected a pack, got no bytes"};
  // Of any other file the first byte already is not a map of up to fifteen pairs.
  if ((pack[0] & 0xF0U) != 0x80) {
    return Error{ErrorCode::bad_magic, "expected a termdex pack, got something else"};
  }
  const auto read = reader.next();
  if (!read && read.error().code == ErrorCode::truncated && is_long) {
    return Error{ErrorCode::too_large, "expected a header of at most 16 MiB"};
  }
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
    const bool is_cut = sealed ? !*sealed : sealed.error().code == ErrorCode::truncated;
    return Error{is_cut ? ErrorCode::truncated : ErrorCode::malformed,
                 "expected the seal behind the header"};
  }
  if (checksum(pack.first(header_bytes)) != seal) {
    return Error{ErrorCode::checksum_mismatch, "the header does not hash to its seal"};
  }

  header->info.pack_bytes = reader.offset();
  for (SectionPlace& place : header->places) {
    place.offset += reader.offset();
    header->info.pack_bytes += place.bytes;
  }
  if (header->info.pack_bytes > kMaxPackBytes) {
    return Error{ErrorCode::too_large, "expected a pack of at most 4 GiB"};
  }
  header->seal = seal;
  header->info.hash = hex(seal);
  return header;
}

Result<std::span<const std::uint8_t>> ContainerView::section(std::span<const std::uint8_t> pack,
                                                             Section section,
                                                             std::uint64_t from) const {
  const SectionPlace& at = place(section);
  const std::string_view name = kSectionNames[static_cast<std::size_t>(section)];
  if (!has(section)) return std::span<const std::uint8_t>();
  if (at.offset + at.bytes > from + pack.size()) {
    return section_error(name, ErrorCode::truncated,
                         "expected " + std::to_string(at.bytes) + " bytes, got fewer");
  }
  const auto bytes =
      pack.subspan(static_cast<std::size_t>(at.offset - from), static_cast<std::size_t>(at.bytes));
  if (checksum(bytes) != at.hash) {
    return section_error(name, ErrorCode::checksum_mismatch, "it does not hash to its seal");
  }
  return bytes;
}

}  // namespace termdex
