#include "pack/changes_view.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/msgpack_writer.h"
#include "pack/changes_writer.h"
#include "pack/format.h"
#include "pack/heads_writer.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr std::uint32_t kNew = BodyMap::kNone;

HeadRecord head(std::string_view id, std::uint32_t category = 0, std::vector<SeeTarget> see = {}) {
  return {
      .id = std::string(id), .term = std::string(id), .category = category, .see = std::move(see)};
}

// Records of a base, what has become of them, and the header that goes with it. As it stands, "axe"
// is gone, "bow" and "drift" are kept, "club" has a new body, "cane" is new and has the body of
// "axe", and "elm" is replaced by what has another category.
struct Sample {
  std::vector<HeadRecord> base = {head("axe", 1), head("bow", 1, {{.entry = 2}, {.entry = 4}}),
                                  head("club", 2), head("drift"), head("elm", 2)};
  Changes changes = {.base = {.hash = 0x1234'5678'9ABC'DEF0,
                              .entry_count = 5,
                              .categories = {{"Arms", 0}, {"tools", 2}},
                              .gaps = {{3, 1}},
                              .new_bodies = 2},
                     .entries = {{1, 1}, {kNew, 0}, {2, 4}, {3, 5}, {kNew, 3}},
                     .records = {head("cane", 2, {{.entry = 0}}), head("elm", 3)}};
  PackInfo info = {.entry_count = 5,
                   .letters = {{"B", 1}, {"C", 2}, {"D", 1}, {"E", 1}},
                   .categories = {{"Arms", 1}, {"New", 1}, {"Tools", 2}}};

  [[nodiscard]] Result<ChangedHeads> read() const {
    LetterCode strings;
    const Bytes heads = write_heads(base, changes.base.info(), strings);
    const Bytes section = write_changes(changes, info, base, strings);
    LetterCode again;
    return read_changed_heads(heads, section, info, again);
  }

  [[nodiscard]] std::string outcome() const {
    const auto got = read();
    return got ? "opens" : std::string(to_string(got.error().code));
  }
};

}  // namespace

TEST_SUITE("pack/changes_view") {
  TEST_CASE("records are those of the base and new ones, in one order with one numbering") {
    const auto read = Sample().read();
    REQUIRE(read);
    std::vector<std::string> ids;
    for (const HeadRecord& record : read->records) ids.push_back(record.id);
    CHECK(ids == std::vector<std::string>{"bow", "cane", "club", "drift", "elm"});
    CHECK(read->records[0].see == std::vector<SeeTarget>{{.entry = 2}, {.entry = 4}});
    CHECK(read->records[0].category == 1);
    CHECK(read->records[1].see == std::vector<SeeTarget>{{.entry = 0}});
    CHECK(read->records[2].category == 3);
    CHECK(read->records[4].letter == 3);
    CHECK(read->base_words == std::vector<std::string>{"axe", "bow", "club", "drift", "elm"});
  }

  TEST_CASE("each entry has its body, and some bodies have no entry") {
    const auto read = Sample().read();
    REQUIRE(read);
    const std::uint32_t expected[] = {1, 0, 4, 5, 3};
    for (std::uint32_t i = 0; i < 5; ++i) {
      CHECK(read->bodies.body_of(i) == expected[i]);
      CHECK(read->bodies.entry_of(expected[i]) == i);
    }
    CHECK(read->bodies.count() == 6);
    CHECK(read->bodies.entry_of(2) == BodyMap::kNone);
  }

  TEST_CASE("what is told of the base is its hash, what is kept, and what is dead") {
    const auto read = Sample().read();
    REQUIRE(read);
    const BaseInfo expected{.hash = "123456789abcdef0", .kept_entries = 1, .dead_bodies = 1};
    CHECK(read->base_info() == expected);
  }

  TEST_CASE("the base comes back as it was written") {
    const auto read = Sample().read();
    REQUIRE(read);
    CHECK(read->base == Sample().changes.base);
  }

  TEST_CASE("a section that breaks one rule is malformed") {
    using Change = std::function<void(Sample&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const Row rows[] = {
        {"two entries with one body", [](Sample& s) { s.changes.entries[1].body = 1; }},
        {"a body that is not there", [](Sample& s) { s.changes.base.new_bodies = 1; }},
        {"more new bodies than there may be",
         [](Sample& s) { s.changes.base.new_bodies = kMaxEntries; }},
        {"a gap beyond the base",
         [](Sample& s) {
           s.changes.base.gaps = {{3, 3}};
         }},
        {"a gap behind the base",
         [](Sample& s) {
           s.changes.base.gaps = {{5, 1}};
         }},
        {"a base of too many entries", [](Sample& s) { s.changes.base.entry_count = kMaxEntries; }},
        {"a category beyond the header", [](Sample& s) { s.changes.base.categories[1].place = 3; }},
        {"a kept category that is gone",
         [](Sample& s) { s.changes.base.categories[1].place = BaseCategory::kGone; }},
        {"a category in no UTF-8", [](Sample& s) { s.changes.base.categories[1].name = "\xFF"; }},
        {"a category without a name", [](Sample& s) { s.changes.base.categories[1].name = ""; }},
        {"a see to what is gone", [](Sample& s) { s.changes.records[1].id = "oak"; }},
        {"an id twice", [](Sample& s) { s.changes.records[0].id = "bow"; }},
        {"an id in no UTF-8", [](Sample& s) { s.changes.records[0].id = "\xFF"; }},
        {"an empty term", [](Sample& s) { s.changes.records[0].term = ""; }},
        {"a header that counts more entries", [](Sample& s) { s.info.entry_count = 6; }},
        {"a header that counts fewer entries", [](Sample& s) { s.info.entry_count = 4; }},
        {"a header with other letters", [](Sample& s) { s.info.letters[0].name = "A"; }},
        {"a header with other counts", [](Sample& s) { s.info.categories[0].entries = 2; }},
    };
    CHECK(Sample().outcome() == "opens");
    for (const Row& row : rows) {
      CAPTURE(row.what);
      Sample sample;
      row.change(sample);
      CHECK(sample.outcome() == "malformed");
    }
  }

  TEST_CASE("a base of more entries than its heads can hold is truncated, and takes no memory") {
    Sample sample;
    LetterCode strings;
    const Bytes heads = write_heads(sample.base, sample.changes.base.info(), strings);
    sample.changes.base.entry_count = kMaxEntries - 1;
    const Bytes section = write_changes(sample.changes, sample.info, sample.base, strings);
    LetterCode again;
    const auto read = read_changed_heads(heads, section, sample.info, again);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::truncated);
  }

  TEST_CASE("without changes all is what the heads say") {
    Sample sample;
    sample.info = {.entry_count = 1, .letters = {{"A", 1}}};
    LetterCode strings;
    const Bytes heads = write_heads({head("axe")}, sample.info, strings);
    LetterCode again;
    const auto read = read_changed_heads(heads, {}, sample.info, again);
    REQUIRE(read);
    CHECK(read->base_words.empty());
    CHECK(read->bodies.count() == 1);
    CHECK(read->bodies.body_of(0) == 0);
    CHECK_FALSE(read->base_info());
  }
}
