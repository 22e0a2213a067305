// The one door for untrusted bytes: opening a pack, and everything that may be asked of an open
// one.
//
// A changed byte breaks a seal, so bytes are tried twice: as they are, and with the seals of
// core/FORMAT.md made right again, which lets changes through to the checks behind them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
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

// Seals what the header lists; leaves alone what it cannot find.
void reseal(Bytes& pack) {
  struct Listed {
    std::uint64_t offset, size;
    std::size_t seal;
  };
  std::vector<Listed> listed;
  std::size_t header_end = 0;
  for (const std::string_view name : {"\xA5heads", "\xA5words",
                                      "\xA6"
                                      "bodies"}) {
    const auto found =
        std::search(pack.begin(), pack.end(), name.begin(), name.end(),
                    [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
    if (found == pack.end()) return;
    Cursor cursor{pack, static_cast<std::size_t>(found - pack.begin()) + name.size()};
    const auto offset = cursor.uint();
    const auto size = cursor.uint();
    const std::size_t seal = cursor.at + 1;
    if (!offset || !size || !cursor.uint() || cursor.at != seal + 8) return;
    listed.push_back({*offset, *size, seal});
    header_end = cursor.at;
  }
  if (pack.size() - header_end < 9) return;
  const std::span<const std::uint8_t> sections = std::span(pack).subspan(header_end + 9);
  for (const Listed& section : listed) {
    if (section.offset > sections.size() || section.size > sections.size() - section.offset) return;
    put_seal(pack, section.seal,
             termdex::checksum(sections.subspan(static_cast<std::size_t>(section.offset),
                                                static_cast<std::size_t>(section.size))));
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes pack(data, data + size);
  if (const auto reader = termdex::Reader::open(pack)) ask(*reader);
  reseal(pack);
  if (const auto reader = termdex::Reader::open(pack)) ask(*reader);
  return 0;
}
