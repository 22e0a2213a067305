#include "termdex/pack_part.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/coded_pack.h"
#include "support/random.h"
#include "termdex/json.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// Sixty entries in several blocks; "common" is in all definitions.
std::vector<SourceEntry> sixty() {
  Random random(211);
  std::vector<SourceEntry> entries;
  for (int i = 0; i < 60; ++i) {
    std::string text = "common ";
    for (int word = 0; word < 200; ++word) text += random.word("abcdefghij", 2, 6) + " ";
    entries.push_back(entry(random.word("klmnop", 5, 9), text));
  }
  return entries;
}

struct Arriving {
  Bytes pack = build(sixty()).bytes;
  Reader whole = open(pack);
  Reader reader = *Reader::begin(pack);

  [[nodiscard]] Bytes bytes_of(const PackPart& part) const {
    const auto begin = pack.begin() + static_cast<std::ptrdiff_t>(part.offset);
    return {begin, begin + static_cast<std::ptrdiff_t>(part.bytes)};
  }
  std::optional<Error> supply(const PackPart& part) {
    return reader.supply(part.offset, bytes_of(part));
  }
  void supply_up_to(Stage stage) {
    while (reader.stage() < stage) REQUIRE_FALSE(supply(*reader.next_part()));
  }
  [[nodiscard]] std::string term(std::size_t i) const {
    return whole.list({.per_page = 60}).entries.at(i).term;
  }
};

std::string answers(const Reader& reader, std::string_view query) {
  return to_json(reader.search(query, {.limit = 60}));
}

}  // namespace

TEST_SUITE("search/pack_part") {
  TEST_CASE("who asks for an id before there are any finds it when there are") {
    const Bytes pack = build({entry("axe", "a"), entry("axe", "b", "Tools")}).bytes;
    const std::string id = open(pack).list({}).entries.at(1).id;
    auto reader = Reader::begin(pack);
    REQUIRE(reader);
    CHECK_FALSE(reader->entry(id));
    while (const auto part = reader->next_part()) {
      const auto begin = pack.begin() + static_cast<std::ptrdiff_t>(part->offset);
      REQUIRE_FALSE(
          reader->supply(part->offset, {begin, begin + static_cast<std::ptrdiff_t>(part->bytes)}));
    }
    REQUIRE(reader->entry(id));
    CHECK(reader->entry(id)->id == id);
  }

  TEST_CASE("parts follow one another from the header to the end of the pack") {
    Arriving arriving;
    arriving.supply_up_to(Stage::text);
    std::uint64_t end = 0;
    for (const PackPart& part : arriving.reader.parts()) {
      CAPTURE(part.offset);
      if (end > 0) CHECK(part.offset == end);
      CHECK(part.hash == checksum(arriving.bytes_of(part)));
      CHECK(part.have == (part.section != "bodies" && part.section != "links"));
      end = part.offset + part.bytes;
    }
    CHECK(end == arriving.pack.size());
    CHECK(arriving.reader.parts().size() > 8);
  }

  TEST_CASE("each stage begins with the part that completes it") {
    Arriving arriving;
    std::vector<std::string> stages;
    while (const auto part = arriving.reader.next_part()) {
      const Stage before = arriving.reader.stage();
      REQUIRE_FALSE(arriving.supply(*part));
      if (arriving.reader.stage() != before) stages.push_back(part->section);
    }
    CHECK(stages == std::vector<std::string>{"heads", "blocks", "links"});
    CHECK(arriving.reader.stage() == Stage::whole);
    CHECK(answers(arriving.reader, "common") == answers(arriving.whole, "common"));
  }

  TEST_CASE("links are taken at any time behind the heads, and not before") {
    Arriving arriving;
    const PackPart links = arriving.whole.parts().back();
    CHECK(links.section == "links");
    REQUIRE(arriving.supply(links));
    arriving.supply_up_to(Stage::heads);
    REQUIRE_FALSE(arriving.supply(links));
    std::string last;
    while (const auto part = arriving.reader.next_part()) {
      last = part->section;
      REQUIRE_FALSE(arriving.supply(*part));
    }
    CHECK(last == "bodies");
    CHECK(arriving.reader.stage() == Stage::whole);
    CHECK(to_json(*arriving.reader.entry(arriving.term(0))) ==
          to_json(*arriving.whole.entry(arriving.term(0))));
  }

  TEST_CASE("of the header alone, there is what it says and nothing to be found") {
    const Arriving arriving;
    CHECK(to_json(arriving.reader.info()) == to_json(arriving.whole.info()));
    CHECK(arriving.reader.search(arriving.term(3)).hits.empty());
    CHECK(arriving.reader.list().entries.empty());
    CHECK_FALSE(arriving.reader.entry(arriving.term(3)));
    CHECK(arriving.reader.part_of("anything")->section == "heads");
  }

  TEST_CASE("with the heads, terms are found and listed as in the whole pack") {
    Arriving arriving;
    arriving.supply_up_to(Stage::heads);
    CHECK(to_json(arriving.reader.list()) == to_json(arriving.whole.list()));
    for (std::size_t i = 0; i < 60; ++i) {
      const SearchResults results = arriving.reader.search(arriving.term(i));
      REQUIRE_FALSE(results.hits.empty());
      CHECK(results.hits[0].term == arriving.term(i));
      CHECK(results.hits[0].excerpt.empty());
      CHECK_FALSE(results.full_text);
    }
    CHECK(arriving.reader.search("common").hits.empty());
    CHECK(arriving.whole.search("common").full_text);
    CHECK(arriving.reader.entry(arriving.term(0))->body.empty());
    CHECK(arriving.reader.part_of(arriving.term(0))->section == "words");
  }

  TEST_CASE("a definition can be read with its own block alone") {
    for (const std::size_t i : {0U, 31U, 59U}) {
      Arriving arriving;
      arriving.supply_up_to(Stage::text);
      const std::string term = arriving.term(i);
      CAPTURE(i);
      CHECK(arriving.reader.entry(term)->body.empty());
      const auto part = arriving.reader.part_of(term);
      REQUIRE(part);
      REQUIRE_FALSE(arriving.supply(*part));
      CHECK_FALSE(arriving.reader.part_of(term));
      CHECK(to_json(*arriving.reader.entry(term)) == to_json(*arriving.whole.entry(term)));
      CHECK_FALSE(arriving.reader.search(term).hits.at(0).excerpt.empty());
      CHECK(arriving.reader.stage() == Stage::text);
    }
  }

  TEST_CASE("blocks in any order, some twice, give the index of the whole pack") {
    Random random(212);
    for (int round = 0; round < 5; ++round) {
      Arriving arriving;
      arriving.supply_up_to(Stage::text);
      auto parts = arriving.reader.parts();
      parts.insert(parts.end(), parts.begin() + 5, parts.begin() + 8);
      for (std::size_t i = parts.size(); i > 1; --i)
        std::swap(parts[i - 1], parts[random.below(i)]);
      for (const PackPart& part : parts) REQUIRE_FALSE(arriving.supply(part));
      CAPTURE(round);
      CHECK(arriving.reader.stage() == Stage::whole);
      CHECK(answers(arriving.reader, "common") == answers(arriving.whole, "common"));
      CHECK(answers(arriving.reader, "ab cde") == answers(arriving.whole, "ab cde"));
    }
  }

  TEST_CASE("what was remembered of a search is forgotten when the full text is there") {
    Arriving arriving;
    arriving.supply_up_to(Stage::text);
    for (const std::string_view query : {"c", "co", "com", "comm"}) {
      static_cast<void>(arriving.reader.search(query));
    }
    arriving.supply_up_to(Stage::whole);
    CHECK(answers(arriving.reader, "commo") == answers(arriving.whole, "commo"));
  }

  TEST_CASE("a part that came broken can come again") {
    Arriving arriving;
    while (const auto part = arriving.reader.next_part()) {
      CAPTURE(part->offset);
      Bytes bytes = arriving.bytes_of(*part);
      bytes.back() ^= 1U;
      CHECK(arriving.reader.supply(part->offset, bytes)->code == ErrorCode::checksum_mismatch);
      bytes.pop_back();
      CHECK(arriving.reader.supply(part->offset, bytes)->code == ErrorCode::truncated);
      REQUIRE_FALSE(arriving.supply(*part));
    }
    CHECK(answers(arriving.reader, "common") == answers(arriving.whole, "common"));
  }

  TEST_CASE("a pack of format 0 that came broken can come again") {
    std::ifstream file(TERMDEX_SOURCE_DIR "/tests/golden/format-0.tdx", std::ios::binary);
    const Bytes pack(std::istreambuf_iterator<char>(file), {});
    auto reader = Reader::begin(pack);
    REQUIRE(reader);
    const auto part = *reader->next_part();
    const auto begin = pack.begin() + static_cast<std::ptrdiff_t>(part.offset);
    Bytes bytes(begin, pack.end());
    bytes[bytes.size() / 2] ^= 1U;
    CHECK(reader->supply(part.offset, bytes)->code == ErrorCode::checksum_mismatch);
    bytes[bytes.size() / 2] ^= 1U;
    CHECK_FALSE(reader->supply(part.offset, bytes));
    CHECK(reader->stage() == Stage::whole);
    CHECK_FALSE(reader->next_part());
  }

  TEST_CASE("bytes at an offset where no part is due are refused, whatever they are") {
    Arriving arriving;
    const auto refused = [&](std::uint64_t offset) {
      const auto wrong = arriving.reader.supply(offset, Bytes(10));
      return wrong && wrong->code == ErrorCode::malformed;
    };
    const auto all = arriving.whole.parts();
    CHECK(refused(0));
    CHECK(refused(all[0].offset + 1));
    CHECK(refused(all[1].offset));
    CHECK(refused(all[4].offset));
    arriving.supply_up_to(Stage::text);
    CHECK(refused(all[4].offset + 1));
    CHECK(refused(arriving.pack.size()));
    CHECK(refused(~std::uint64_t{0}));
    arriving.supply_up_to(Stage::whole);
    CHECK_FALSE(arriving.reader.supply(0, {}));
  }

  TEST_CASE("after a part that breaks a rule under a good hash, nothing more is taken") {
    CodedPack pack({entry("x", "a b")});
    pack.section(Section::words) = {0xC0};
    const Bytes bytes = pack.bytes();
    auto reader = Reader::begin(bytes);
    REQUIRE(reader);
    const auto supply = [&](const PackPart& part) {
      const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(part.offset);
      return reader->supply(part.offset, {begin, begin + static_cast<std::ptrdiff_t>(part.bytes)});
    };
    REQUIRE_FALSE(supply(*reader->next_part()));
    const PackPart words = *reader->next_part();
    const auto wrong = supply(words);
    REQUIRE(wrong);
    CHECK(supply(words)->detail == wrong->detail);
    CHECK(reader->search("x").hits.size() == 1);
  }

  TEST_CASE("of a block that is broken under a good hash nothing is shown, of the others all") {
    CodedPack pack({entry("x", "one two"), entry("y", "three four"), entry("z", "five")});
    Bytes coded = pack.coded(Section::bodies);
    std::size_t broken = 0;
    for (std::size_t at = 0; at < coded.size(); ++at) {
      CodedPack changed = pack;
      Bytes bytes = coded;
      bytes[at] ^= 0x5AU;
      changed.put_block(bytes, 200);
      const Bytes whole = changed.bytes();
      auto reader = Reader::begin(whole);
      REQUIRE(reader);
      while (const auto part = reader->next_part()) {
        const auto there = std::span(whole).subspan(static_cast<std::size_t>(part->offset),
                                                    static_cast<std::size_t>(part->bytes));
        if (!reader->supply(part->offset, {there.begin(), there.end()})) continue;
        ++broken;
        CHECK(part->section == "bodies");
        CHECK(reader->part_of("y"));
        CHECK(reader->entry("y")->body.empty());
        CHECK(reader->search("y").hits.at(0).excerpt.empty());
        break;
      }
    }
    CHECK(broken > 5);
  }

  TEST_CASE("an entry that is not there waits for nothing, once there are heads") {
    Arriving arriving;
    CHECK(arriving.reader.part_of("no such term"));
    arriving.supply_up_to(Stage::heads);
    CHECK_FALSE(arriving.reader.part_of("no such term"));
    CHECK(arriving.reader.part_of(arriving.term(0)));
  }

  TEST_CASE("a header that is not all there is truncated, at every length") {
    const Arriving arriving;
    const auto header = static_cast<std::size_t>(arriving.reader.parts()[0].offset);
    for (std::size_t size = 0; size < header; ++size) {
      const auto begun = Reader::begin(std::span(arriving.pack).first(size));
      CAPTURE(size);
      REQUIRE_FALSE(begun);
      CHECK(begun.error().code == ErrorCode::truncated);
    }
    CHECK(Reader::begin(std::span(arriving.pack).first(header)));
  }
}
