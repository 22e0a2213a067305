#include "build/update.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/edited_glossary.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Entries = std::vector<SourceEntry>;

BuiltPack update(Entries entries, const Bytes& base) {
  return build(std::move(entries), {.base = base});
}

Entries random_glossary(Random& random) {
  Entries entries;
  for (unsigned left = 1 + random.below(30); left > 0; --left) {
    entries.push_back(random_entry(random));
  }
  return entries;
}

// Prose enough for several blocks, all of the same few hundred words.
Entries long_glossary() {
  Random random(151);
  Entries entries;
  for (int i = 0; i < 400; ++i) {
    std::string text;
    for (int word = 0; word < 90; ++word) text += random.word("abc", 2, 5) + " ";
    entries.push_back(entry("entry " + std::to_string(1000 + i), text, i % 2 == 0 ? "Even" : ""));
  }
  return entries;
}

std::string error_of(Bytes base) {
  const auto built = build_pack(entries({"Axe"}), {.base = std::move(base)});
  return built ? "built" : std::string(to_string(built.error().code));
}

}  // namespace

TEST_SUITE("build/update") {
  TEST_CASE("a reader shows the same of a pack with a base as of one without") {
    Random random(152);
    for (int round = 0; round < 30; ++round) {
      Entries now = random_glossary(random);
      Bytes pack = build(now).bytes;
      for (int generation = 0; generation < 6; ++generation) {
        for (unsigned left = random.below(4); left > 0; --left) edit(now, random);
        pack = update(now, pack).bytes;
        CAPTURE(round);
        CAPTURE(generation);
        REQUIRE(shown(open(pack)) == shown(glossary(now)));
      }
    }
  }

  TEST_CASE("a glossary that did not change gives its base, whatever that has for a base") {
    Random random(153);
    for (int round = 0; round < 30; ++round) {
      CAPTURE(round);
      Entries now = random_glossary(random);
      const Bytes first = build(now).bytes;
      CHECK((update(now, first).bytes == first));
      edit(now, random);
      const Bytes second = update(now, first).bytes;
      CHECK((update(now, second).bytes == second));
    }
  }

  TEST_CASE("changes that are taken back give the base again") {
    const Entries before = long_glossary();
    const Bytes base = build(before).bytes;
    Entries after = before;
    Random random(154);
    for (int i = 0; i < 4; ++i) edit(after, random);
    const Bytes changed = update(after, base).bytes;
    REQUIRE(changed != base);
    CHECK((update(before, changed).bytes == base));
  }

  TEST_CASE("the order of the source changes nothing") {
    Random random(155);
    Entries now = random_glossary(random);
    const Bytes base = build(now).bytes;
    for (int i = 0; i < 5; ++i) edit(now, random);
    const Bytes pack = update(now, base).bytes;
    std::reverse(now.begin(), now.end());
    CHECK((update(now, base).bytes == pack));
  }

  TEST_CASE("only the block of what is new is new, and blocks whose definitions are all gone go") {
    const Entries before = long_glossary();
    const BuiltPack base = build(before);
    Entries after = before;
    after[7].body = paragraph("Another definition.");
    const BuiltPack edited = update(after, base.bytes);
    REQUIRE(edited.shared);
    CHECK(edited.shared->blocks > 5);
    CHECK(edited.shared->kept_blocks == edited.shared->blocks - 1);
    CHECK(edited.shared->new_bytes < base.bytes.size() / 20);
    const auto info = open(edited.bytes).info().base;
    REQUIRE(info);
    CHECK(info->hash == base.info.hash);
    CHECK(info->kept_entries == 399);
    CHECK(info->dead_bodies == 1);
    CHECK(info->dead_bytes > 20);

    after.erase(after.begin() + 100, after.begin() + 300);
    const BuiltPack shorter = update(after, edited.bytes);
    CHECK(shorter.shared->kept_blocks < edited.shared->blocks);
    CHECK(shorter.shared->kept_blocks == shorter.shared->blocks);
    CHECK(shown(open(shorter.bytes)) == shown(glossary(after)));
  }

  TEST_CASE("heads change without their definitions") {
    const Entries before = long_glossary();
    const Bytes base = build(before).bytes;
    const auto kept_all = [&](const Entries& after) {
      const BuiltPack built = update(after, base);
      return built.shared->kept_blocks == built.shared->blocks;
    };
    Entries after = before;
    after[3].aliases = {"another name"};
    after[5].category = "Odd";
    after[9].term = "renamed";
    CHECK(kept_all(after));
    for (SourceEntry& one : after) {
      if (one.category == "Even") one.category = "EVEN";
    }
    CHECK(kept_all(after));
  }

  TEST_CASE("a definition is kept whose references lead elsewhere now, or nowhere") {
    SourceEntry axe = entry("Axe");
    axe.body[0].children.push_back(
        {.kind = NodeKind::reference, .text = "Bow", .children = {text_node("Bow")}});
    const Bytes base = build({axe, entry("Bow")}).bytes;
    for (const Entries& after :
         {Entries{axe}, Entries{axe, entry("Club", "Hits."), entry("bow", "Other.")}}) {
      const Reader reader = open(update(after, base).bytes);
      CHECK(reader.info().base->dead_bodies == 1);
      CHECK(shown(reader) == shown(glossary(after)));
    }
  }

  TEST_CASE("a pack that would be much larger than need be is built without the base") {
    Entries after = long_glossary();
    const Bytes base = build(after).bytes;
    Random random(156);
    for (SourceEntry& one : after) {
      if (!random.one_in(3)) one.body = paragraph(random.word("defghi", 300, 400));
    }
    const BuiltPack built = update(after, base);
    REQUIRE(built.shared);
    CHECK(built.shared->overgrown_percent > Update::kMostExcessPercent);
    CHECK((built.bytes == build(after).bytes));
    CHECK_FALSE(open(built.bytes).info().base);
  }

  TEST_CASE("a base that cannot be one is an error with its name, and with what to do") {
    CHECK(error_of(RawPack().bytes()) == "unsupported_version");
    CHECK(error_of({0}) == "bad_magic");
    Bytes pack = build(entries({"Axe", "Bow"})).bytes;
    pack.back() ^= 1U;
    CHECK(error_of(pack) == "checksum_mismatch");
    pack.pop_back();
    CHECK(error_of(pack) == "truncated");
    const auto built = build_pack(entries({"Axe"}), {.base = pack});
    CHECK(built.error().detail.find("build without it once") != std::string::npos);
  }
}
