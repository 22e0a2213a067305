#include "pack/container_writer.h"

#include <cstddef>
#include <string>

#include "base/checksum.h"
#include "base/hex.h"
#include "base/msgpack_writer.h"
#include "pack/format.h"
#include "termdex/version.h"

namespace termdex {
namespace {

void write_counts(MsgpackWriter& out, std::string_view key, const std::vector<Count>& counts) {
  out.text(key).array(counts.size());
  for (const Count& count : counts) out.array(2).text(count.name).uint(count.entries);
}

}  // namespace

Result<std::vector<std::uint8_t>> write_container(
    PackInfo& info, const std::vector<std::vector<std::uint8_t>>& sections) {
  MsgpackWriter out;
  out.map(9);
  out.text("magic").text(kMagic);
  out.text("format").uint(kPackFormat);
  out.text("title").text(info.title);
  out.text("language").text(info.language);
  out.text("entries").uint(info.entry_count);
  out.text("aliases").uint(info.alias_count);
  write_counts(out, "letters", info.letters);
  write_counts(out, "categories", info.categories);
  const auto is_there = [&](std::size_t i) {
    return !sections[i].empty() || !is_optional(static_cast<Section>(i));
  };
  std::size_t count = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) count += is_there(i) ? 1 : 0;
  out.text("sections").array(count);
  std::uint64_t offset = 0;
  info.sections.clear();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!is_there(i)) continue;
    out.array(4).text(kSectionNames[i]).uint(offset).uint(sections[i].size());
    out.fixed_uint64(checksum(sections[i]));
    info.sections.push_back({std::string(kSectionNames[i]), sections[i].size()});
    offset += sections[i].size();
  }
  const std::uint64_t seal = checksum(out.bytes());
  out.fixed_uint64(seal);
  if (out.bytes().size() > kMaxHeaderBytes) {
    return Error{ErrorCode::too_large,
                 "expected letters and categories of at most 16 MiB together, got " +
                     std::to_string(out.bytes().size()) + " bytes"};
  }
  if (out.bytes().size() + offset > kMaxPackBytes) {
    return Error{ErrorCode::too_large, "expected a pack of at most 4 GiB, got " +
                                           std::to_string(out.bytes().size() + offset) + " bytes"};
  }
  std::vector<std::uint8_t> pack = out.take();
  pack.reserve(pack.size() + static_cast<std::size_t>(offset));
  for (const auto& section : sections) pack.insert(pack.end(), section.begin(), section.end());
  info.format = kPackFormat;
  info.pack_bytes = pack.size();
  info.hash = hex(seal);
  return pack;
}

}  // namespace termdex
