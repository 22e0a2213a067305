#include "pack/container_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "pack/container_writer.h"
#include "support/glossary.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

Count random_count(Random& random) { return {"x" + random.unicode(12), random.below(1000)}; }

}  // namespace

TEST_SUITE("pack/container_view") {
  TEST_CASE("a letter or category without a name is malformed") {
    PackInfo info{.entry_count = 1, .letters = {{"", 1}}};
    const auto pack = write_container(info, {{}, {}, {}, {}, {}, {}, {}});
    REQUIRE(pack);
    const auto view = open_container(*pack);
    REQUIRE_FALSE(view);
    CHECK(view.error().code == ErrorCode::malformed);
  }

  TEST_CASE("what the writer was given comes back") {
    Random random(1);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      PackInfo info{.title = random.unicode(20),
                    .language = random.unicode(4),
                    .entry_count = random.below(1U << 24U),
                    .alias_count = random.below(1U << 24U)};
      for (unsigned left = random.below(30); left > 0; --left) {
        info.letters.push_back(random_count(random));
        info.categories.push_back(random_count(random));
      }
      const std::vector<Bytes> sections = {bytes_of(random.bytes(50)),
                                           bytes_of(random.one_in(2) ? "" : "changes"),
                                           bytes_of(random.bytes(300)),
                                           bytes_of(random.bytes(3)),
                                           {},
                                           bytes_of(random.bytes(9)),
                                           bytes_of(random.bytes(2))};
      const auto pack = write_container(info, sections);
      REQUIRE(pack);
      const auto view = open_container(*pack);
      REQUIRE(view);
      CHECK(view->info.title == info.title);
      CHECK(view->info.language == info.language);
      CHECK(view->info.entry_count == info.entry_count);
      CHECK(view->info.alias_count == info.alias_count);
      CHECK(view->info.letters == info.letters);
      CHECK(view->info.categories == info.categories);
      CHECK(view->info.sections == info.sections);
      CHECK(view->info.hash == info.hash);
      CHECK(view->info.pack_bytes == pack->size());
      for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto section = view->section(*pack, static_cast<Section>(i));
        REQUIRE(section);
        CHECK(Bytes(section->begin(), section->end()) == sections[i]);
      }
    }
  }

  TEST_CASE("the pack of the tests below opens as it stands") {
    const RawPack pack;
    CHECK(outcome(pack) == "opens");
  }

  TEST_CASE("bytes that are no pack are refused by name") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"", "truncated"},
          Row{"\x89PNG\r\n\x1a\n\x01\x01\x01\rIHDR\x01\x01\x01\x01\x01", "bad_magic"},
          Row{"{\"a\":1}", "bad_magic"}, Row{"PK\x03\x04", "bad_magic"},
          Row{"<!doctype html>", "bad_magic"}, Row{"\x80", "bad_magic"},
          Row{"\x81\xA5magic\xA3zip", "bad_magic"}, Row{"\x81\xA5magic\xC0", "bad_magic"},
          Row{"\x89\xA5magic", "truncated"}, Row{"\x81\xA5magic\xA7termdex", "malformed"}}) {
      CAPTURE(row.given);
      CHECK(outcome(bytes_of(row.given)) == row.expected);
    }
  }

  TEST_CASE("another magic is bad_magic, a later format unsupported_version") {
    RawPack magic;
    magic.magic = "termdey";
    CHECK(outcome(magic) == "bad_magic");
    for (const std::uint64_t format : {std::uint64_t{2}, std::uint64_t{1} << 40U}) {
      RawPack later;
      later.format = format;
      CHECK(outcome(later) == "unsupported_version");
    }
  }

  TEST_CASE("a header that breaks the format under a good seal is malformed") {
    using Change = std::function<void(RawPack&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const Row rows[] = {
        {"a tenth key", [](RawPack& pack) { pack.keys = 10; }},
        {"another key than letters", [](RawPack& pack) { pack.letters_key = "lettres"; }},
        {"another key than categories", [](RawPack& pack) { pack.categories_key = "kinds"; }},
        {"more entries than there may be", [](RawPack& pack) { pack.entries = 1U << 24U; }},
        {"entries beyond 64 bits' half", [](RawPack& pack) { pack.entries = ~std::uint64_t{0}; }},
        {"more aliases than there may be", [](RawPack& pack) { pack.aliases = ~std::uint64_t{0}; }},
        {"letters that are no array",
         [](RawPack& pack) { pack.letters = [](MsgpackWriter& out) { out.text("A"); }; }},
        {"a letter of one value",
         [](RawPack& pack) {
           pack.letters = [](MsgpackWriter& out) { out.array(1).array(1).text("A"); };
         }},
        {"a letter of three values, which read like the next key",
         [](RawPack& pack) {
           pack.letters = [](MsgpackWriter& out) {
             out.array(1).array(3).text("categories").array(0).text("sections");
           };
         }},
        {"a category that is counted with a fraction",
         [](RawPack& pack) {
           pack.categories = [](MsgpackWriter& out) { out.array(1).array(2).text("T").real(0.5); };
         }},
        {"a section over another",
         [](RawPack& pack) { pack.words_offset = pack.heads.size() - 1; }},
        {"a gap before a section",
         [](RawPack& pack) { pack.words_offset = pack.heads.size() + 1; }},
        {"a section of 2^63 bytes",
         [](RawPack& pack) { pack.words_size = std::uint64_t{1} << 63U; }},
        {"bytes behind the last section", [](RawPack& pack) { pack.trailing = {0}; }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      RawPack pack;
      row.change(pack);
      CHECK(outcome(pack) == "malformed");
    }
  }

  TEST_CASE("a letter of no values is malformed, although every token behind it fits") {
    RawPack pack;
    pack.entries = pack.aliases = 0;
    pack.heads = pack.words = pack.bodies = {};
    pack.letters = pack.categories = [](MsgpackWriter& out) { out.array(0); };
    CHECK(outcome(pack) == "opens");
    pack.letters = [](MsgpackWriter& out) { out.array(1).array(0); };
    CHECK(outcome(pack) == "malformed");
  }

  TEST_CASE("a section that is longer than the pack is truncated") {
    RawPack pack;
    pack.words_size = 0xFFFF'0000;
    CHECK(outcome(pack) == "truncated");
  }

  TEST_CASE("sections of more than 4 GiB together are too_large") {
    RawPack pack;
    pack.words_size = 0xFFFF'FFF0;
    CHECK(outcome(pack) == "too_large");
  }

  TEST_CASE(
      "a header that does not end within 16 MiB is too_large, a shorter beginning truncated") {
    Bytes endless = RawPack{}.bytes();
    const std::string_view title = "\xA5title";
    const auto at = std::search(endless.begin(), endless.end(), title.begin(), title.end(),
                                [](std::uint8_t a, char b) { return static_cast<char>(a) == b; });
    endless.erase(at + 6, endless.end());
    for (const unsigned byte : {0xDBU, 0xFFU, 0xFFU, 0xFFU, 0xF0U}) {
      endless.push_back(static_cast<std::uint8_t>(byte));
    }
    endless.resize(kMaxHeaderBytes, 'a');
    CHECK(outcome(endless) == "truncated");
    endless.push_back('a');
    CHECK(outcome(endless) == "too_large");
  }

  TEST_CASE("a seal that is no number is malformed, at the first byte that tells") {
    const Bytes pack = RawPack{}.bytes();
    const auto header =
        static_cast<std::size_t>(open_container(pack)->place(Section::heads).offset);
    for (const unsigned byte : {0xA0U, 0xC1U, 0xC3U, 0x90U}) {
      Bytes wrong(pack.begin(), pack.begin() + static_cast<std::ptrdiff_t>(header - 9));
      wrong.push_back(static_cast<std::uint8_t>(byte));
      CAPTURE(byte);
      CHECK(outcome(wrong) == "malformed");
    }
  }

  TEST_CASE("a count of four thousand million costs no memory") {
    RawPack pack;
    pack.letters = [](MsgpackWriter& out) { out.array(0xFFFF'FFFF); };
    CHECK(outcome(pack) == "truncated");
  }

  TEST_CASE("a pack of which only the header is there tells what all of it has") {
    const Bytes pack = RawPack{}.bytes();
    const auto whole = open_container(pack);
    REQUIRE(whole);
    const auto header = static_cast<std::ptrdiff_t>(whole->place(Section::heads).offset);
    const auto view = open_container(Bytes(pack.begin(), pack.begin() + header));
    REQUIRE(view);
    CHECK(view->info.pack_bytes == pack.size());
    CHECK(view->info.hash == whole->info.hash);
  }

  TEST_CASE("a section that is not there whole is truncated, one that was changed a mismatch") {
    Bytes pack = RawPack{}.bytes();
    const auto view = open_container(pack);
    REQUIRE(view);
    const SectionPlace place = view->place(Section::words);
    pack[static_cast<std::size_t>(place.offset)] ^= 1U;
    CHECK(view->section(pack, Section::words).error().code == ErrorCode::checksum_mismatch);
    pack.resize(static_cast<std::size_t>(place.offset + place.bytes) - 1);
    CHECK(view->section(pack, Section::words).error().code == ErrorCode::truncated);
    pack.resize(1);
    CHECK(view->section(pack, Section::words).error().code == ErrorCode::truncated);
    CHECK(view->section(pack, Section::bodies).error().code == ErrorCode::truncated);
  }

  TEST_CASE("no beginning of a pack opens") {
    const Bytes pack = RawPack{}.bytes();
    for (std::size_t size = 0; size < pack.size(); ++size) {
      CAPTURE(size);
      const std::string got = outcome(Bytes(pack.begin(), pack.begin() + static_cast<int>(size)));
      CHECK(got == "truncated");
    }
  }

  TEST_CASE("no single bit of a pack can change unseen") {
    const Bytes pack = RawPack{}.bytes();
    for (std::size_t bit = 0; bit < pack.size() * 8; ++bit) {
      Bytes changed = pack;
      changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
      CAPTURE(bit);
      CHECK(outcome(changed) != "opens");
    }
  }
}
