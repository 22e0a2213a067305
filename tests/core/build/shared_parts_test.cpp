#include "build/shared_parts.h"

#include <doctest/doctest.h>

#include "support/coded_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

SharedParts compare(const CodedPack& before, const CodedPack& after) {
  const auto blocks = [](const CodedPack& pack) {
    return *read_blocks(pack.section(Section::blocks), pack.info.entry_count,
                        pack.section(Section::bodies).size());
  };
  return compare_parts(before.bytes(), blocks(before), after.bytes(), blocks(after));
}

}  // namespace

TEST_SUITE("build/shared_parts") {
  TEST_CASE("of a pack and itself only the header is new") {
    const CodedPack pack(entries({"Axe", "Bow"}));
    std::size_t sections = 0;
    for (const Bytes& section : pack.sections) sections += section.size();
    const SharedParts parts = compare(pack, pack);
    CHECK(parts.new_bytes == pack.bytes().size() - sections);
    CHECK(parts.blocks == 1);
    CHECK(parts.kept_blocks == 1);
  }

  TEST_CASE("what differs is new, section by section") {
    const CodedPack before(entries({"Axe", "Bow"}));
    CodedPack after = before;
    after.info.title = "Another";
    const std::uint64_t unchanged = compare(before, after).new_bytes;
    after.section(Section::words).push_back(0);
    CHECK(compare(before, after).new_bytes == unchanged + after.section(Section::words).size());
  }

  TEST_CASE("other definitions are other blocks") {
    const SharedParts parts =
        compare(CodedPack({entry("Axe", "Cuts.")}), CodedPack({entry("Axe", "Cuts wood.")}));
    CHECK(parts.blocks == 1);
    CHECK(parts.kept_blocks == 0);
  }
}
