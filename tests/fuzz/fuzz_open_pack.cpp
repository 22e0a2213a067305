// The one door for untrusted bytes: opening a pack, and everything that may be asked of an open
// one.
//
// A changed byte breaks a seal, so bytes are tried twice: as they are, and with the seals of
// core/FORMAT.md made right again, those of blocks too, which lets changes through to the checks
// behind them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/checksum.h"
#include "termdex/json.h"
#include "termdex/reader.h"

namespace {

using Bytes = std::vector<std::uint8_t>;

// A cursor over the few MessagePack values between the name of a section and its seal.
struct Cursor {
  std::span<const std::uint8_t> bytes;
  std::size_t at = 0;

  std::optional<std::uint64_t> uint() {
    if (at >= bytes.size()) return std::nullopt;
    const std::uint8_t tag = bytes[at++];
    if (tag < 0x80) return tag;
    if (tag < 0xCC || tag > 0xCF) return std::nullopt;
    const std::size_t width = std::size_t{1} << (tag - 0xCCU);
    if (bytes.size() - at < width) return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = value << 8U | bytes[at++];
    return value;
  }
};

void put_seal(Bytes& pack, std::size_t at, std::uint64_t seal) {
  for (int i = 7; i >= 0; --i, seal >>= 8U) {
    pack[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(seal);
  }
}

// A section as the header lists it, and where the header has its seal.
struct Listed {
  std::uint64_t offset = 0, size = 0;
  std::size_t seal = 0;
};

// What the header says behind the name of a section, if `at` is there; moves behind it.
std::optional<Listed> read_listed(const Bytes& pack, std::size_t& at) {
  Cursor cursor{pack, at};
  const auto offset = cursor.uint();
  const auto size = cursor.uint();
  const std::size_t seal = cursor.at + 1;
  if (!offset || !size || !cursor.uint() || cursor.at != seal + 8) return std::nullopt;
  at = cursor.at;
  return Listed{*offset, *size, seal};
}

// Seals the blocks of bodies: arrays of three numbers and the hash of as many bytes as the last
// number says, one block behind the other.
void reseal_blocks(Bytes& pack, std::size_t blocks, std::size_t blocks_end, std::size_t bodies) {
  Cursor cursor{std::span(pack).first(blocks_end), blocks};
  while (cursor.at < blocks_end && pack[cursor.at] == 0x94) {
    ++cursor.at;
    cursor.uint();
    cursor.uint();
    const auto size = cursor.uint();
    const std::size_t hash = cursor.at + 1;
    if (!size || !cursor.uint() || cursor.at != hash + 8 || *size > pack.size() - bodies) return;
    const auto bytes = static_cast<std::size_t>(*size);
    put_seal(pack, hash, termdex::checksum(std::span(pack).subspan(bodies, bytes)));
    bodies += bytes;
  }
}

// Seals what the header lists, of format 0 or 1; leaves alone what it cannot find.
void reseal(Bytes& pack) {
  constexpr std::string_view kNames[] = {"\xA5heads",
                                         "\xA7"
                                         "changes",
                                         "\xA5words",
                                         "\xA7phrases",
                                         "\xA6"
                                         "blocks",
                                         "\xA6"
                                         "bodies",
                                         "\xA5links"};
  std::array<std::optional<Listed>, std::size(kNames)> listed;
  std::size_t header_end = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const auto found = std::search(
        pack.begin() + static_cast<std::ptrdiff_t>(header_end), pack.end(), kNames[i].begin(),
        kNames[i].end(), [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
    const bool is_optional = i != 0 && i != 2 && i != 5;  // those that format 0 has
    if (found != pack.end()) {
      std::size_t at = static_cast<std::size_t>(found - pack.begin()) + kNames[i].size();
      listed[i] = read_listed(pack, at);
      if (listed[i]) header_end = at;
    }
    if (!listed[i] && !is_optional) return;
  }
  if (pack.size() - header_end < 9) return;
  const std::size_t first = header_end + 9;
  for (const auto& section : listed) {
    if (section && (section->offset > pack.size() - first ||
                    section->size > pack.size() - first - section->offset)) {
      return;
    }
  }
  const auto begin = [&](const Listed& section) {
    return first + static_cast<std::size_t>(section.offset);
  };
  if (listed[4]) {
    const std::size_t blocks = begin(*listed[4]);
    reseal_blocks(pack, blocks, blocks + static_cast<std::size_t>(listed[4]->size),
                  begin(*listed[5]));
  }
  for (const auto& section : listed) {
    if (!section) continue;
    const auto bytes =
        std::span(pack).subspan(begin(*section), static_cast<std::size_t>(section->size));
    put_seal(pack, section->seal, termdex::checksum(bytes));
  }
  put_seal(pack, header_end + 1, termdex::checksum(std::span(pack).first(header_end)));
}

// An open pack answers everything; the JSON of an answer is never empty.
void ask(const termdex::Reader& reader) {
  for (const std::string_view query : {"", "a", "wafer", "wafre", "crystal disc", "c++ \xFF"}) {
    if (termdex::to_json(reader.search(query, {.limit = 3, .explain = true})).empty()) std::abort();
  }
  const auto page = reader.list({.per_page = 5});
  if (termdex::to_json(page).empty() || termdex::to_json(reader.info()).empty()) std::abort();
  for (const auto& listed : page.entries) {
    const auto entry = reader.entry(listed.id);
    if (!entry || termdex::to_json(*entry).empty()) std::abort();
  }
}

// The same of a pack that comes part by part, up to the first that is broken: what came before it
// goes on answering.
void arrive(const Bytes& pack) {
  auto reader = termdex::Reader::begin(pack);
  if (!reader) return;
  while (const auto part = reader->next_part()) {
    if (part->offset + part->bytes > pack.size()) break;
    const auto begin = pack.begin() + static_cast<std::ptrdiff_t>(part->offset);
    Bytes bytes(begin, begin + static_cast<std::ptrdiff_t>(part->bytes));
    if (reader->supply(part->offset, std::move(bytes))) break;
  }
  ask(*reader);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes pack(data, data + size);
  if (const auto reader = termdex::Reader::open(pack)) ask(*reader);
  reseal(pack);
  arrive(pack);
  if (const auto reader = termdex::Reader::open(pack)) ask(*reader);
  return 0;
}
