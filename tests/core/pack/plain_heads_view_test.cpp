#include "pack/plain_heads_view.h"

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "support/plain_pack.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

PackInfo info_of(std::uint32_t entries) {
  PackInfo info{.entry_count = entries};
  info.letters = {{"A", entries}};
  return info;
}

HeadRecord head(std::string_view id, std::string_view term) {
  return {.id = std::string(id), .term = std::string(term), .aliases = {}, .see = {}};
}

std::string outcome_of(const Bytes& section, const PackInfo& info) {
  const auto heads = read_plain_heads(section, info);
  return heads ? "opens" : std::string(to_string(heads.error().code));
}

// The first record of RawPack, with one value written otherwise.
struct Fields {
  using Write = std::function<void(MsgpackWriter&)>;
  std::size_t size = 7;
  Write id = [](MsgpackWriter& out) { out.text("axe"); };
  Write term = [](MsgpackWriter& out) { out.text("Axe"); };
  Write aliases = [](MsgpackWriter& out) { out.array(0); };
  Write category = [](MsgpackWriter& out) { out.uint(0); };
  Write letter = [](MsgpackWriter& out) { out.uint(0); };
  Write weight = [](MsgpackWriter& out) { out.uint(1); };
  Write see = [](MsgpackWriter& out) { out.array(0); };

  [[nodiscard]] Bytes bytes() const {
    return written([this](MsgpackWriter& out) {
      out.array(size);
      for (const Write* write : {&id, &term, &aliases, &category, &letter, &weight, &see}) {
        (*write)(out);
      }
    });
  }
};

}  // namespace

TEST_SUITE("pack/plain_heads_view") {
  TEST_CASE("random records come back as they were written") {
    Random random(2);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      PackInfo info{.entry_count = 1 + random.below(20)};
      info.letters.resize(3);
      info.categories.resize(2);
      std::vector<HeadRecord> heads;
      for (std::uint32_t i = 0; i < info.entry_count; ++i) {
        HeadRecord record = head(std::to_string(i) + random.unicode(5), "t" + random.unicode(30));
        for (unsigned left = random.below(4); left > 0; --left) {
          record.aliases.push_back("a" + random.unicode(9));
        }
        record.category = random.below(3);
        record.letter = random.below(3);
        record.weight = (1 + random.below(1000)) / 16.0;
        if (random.one_in(2))
          record.see.push_back({.entry = random.below(info.entry_count), .term = {}});
        if (random.one_in(2)) record.see.push_back({.term = random.unicode(9)});
        ++info.letters[record.letter].entries;
        if (record.category > 0) ++info.categories[record.category - 1].entries;
        info.alias_count += static_cast<std::uint32_t>(record.aliases.size());
        heads.push_back(record);
      }
      const auto read = read_plain_heads(write_plain_heads(heads), info);
      REQUIRE(read);
      CHECK(*read == heads);
    }
  }

  TEST_CASE("the shortest records there are open, however many") {
    for (const std::uint32_t count : {1U, 10U, 11U, 12U, 26U, 200U}) {
      std::vector<HeadRecord> heads;
      for (std::uint32_t i = 0; i < count; ++i) {
        std::string id;
        append_utf8(id, 'A' + i);
        heads.push_back(head(id, "x"));
      }
      CAPTURE(count);
      CHECK(outcome_of(write_plain_heads(heads), info_of(count)) == "opens");
    }
  }

  TEST_CASE("fewer records than the header counts are truncated, more are malformed") {
    const Bytes two = write_plain_heads({head("a", "A"), head("b", "B")});
    CHECK(outcome_of(two, info_of(3)) == "truncated");
    CHECK(outcome_of(two, info_of(1)) == "malformed");
    CHECK(outcome_of(two, info_of((1U << 24U) - 1)) == "truncated");
  }

  TEST_CASE("a record as it should be opens") {
    CHECK(outcome_of(Fields{}.bytes(), info_of(1)) == "opens");
  }

  TEST_CASE("a record with one wrong value is malformed") {
    using Change = std::function<void(Fields&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const auto text = [](std::size_t size) {
      return [size](MsgpackWriter& out) { out.text(std::string(size, 'x')); };
    };
    const auto uint = [](std::uint64_t value) {
      return [value](MsgpackWriter& out) { out.uint(value); };
    };
    const auto real = [](double value) { return [value](MsgpackWriter& out) { out.real(value); }; };
    const Row rows[] = {
        {"an empty id", [&](Fields& fields) { fields.id = text(0); }},
        {"an id beyond the limit", [&](Fields& fields) { fields.id = text(kMaxHeadBytes + 1); }},
        {"an id that is a number", [&](Fields& fields) { fields.id = uint(1); }},
        {"an empty term", [&](Fields& fields) { fields.term = text(0); }},
        {"a term beyond the limit", [&](Fields& fields) { fields.term = text(kMaxHeadBytes + 1); }},
        {"an empty alias",
         [&](Fields& fields) {
           fields.aliases = [](MsgpackWriter& out) { out.array(1).text(""); };
         }},
        {"aliases that are a text", [&](Fields& fields) { fields.aliases = text(1); }},
        {"a category that the header has not", [&](Fields& fields) { fields.category = uint(1); }},
        {"a letter that the header has not", [&](Fields& fields) { fields.letter = uint(1); }},
        {"a letter of 2^40",
         [&](Fields& fields) { fields.letter = uint(std::uint64_t{1} << 40U); }},
        {"a weight of nothing", [&](Fields& fields) { fields.weight = uint(0); }},
        {"a weight below nothing", [&](Fields& fields) { fields.weight = real(-0.5); }},
        {"a weight that is a whole number below nothing",
         [&](Fields& fields) { fields.weight = real(-1); }},
        {"a weight that is no number",
         [&](Fields& fields) { fields.weight = real(std::numeric_limits<double>::quiet_NaN()); }},
        {"a weight without end",
         [&](Fields& fields) { fields.weight = real(std::numeric_limits<double>::infinity()); }},
        {"a see to an entry that is not there",
         [&](Fields& fields) { fields.see = [](MsgpackWriter& out) { out.array(1).uint(1); }; }},
        {"a see to nothing",
         [&](Fields& fields) { fields.see = [](MsgpackWriter& out) { out.array(1).nil(); }; }},
        {"a value more than it counts", [&](Fields& fields) { fields.size = 6; }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      Fields fields;
      row.change(fields);
      CHECK(outcome_of(fields.bytes(), info_of(1)) == "malformed");
    }
  }

  TEST_CASE("texts of exactly the limit open") {
    const std::string longest(kMaxHeadBytes, 'x');
    HeadRecord record = head(longest, longest);
    record.aliases.assign(kMaxHeadsPerEntry - 1, "y");
    PackInfo info = info_of(1);
    info.alias_count = kMaxHeadsPerEntry - 1;
    CHECK(outcome_of(write_plain_heads({record}), info) == "opens");
    record.aliases.emplace_back("y");
    ++info.alias_count;
    CHECK(outcome_of(write_plain_heads({record}), info) == "malformed");
  }

  TEST_CASE("two entries with one id are malformed") {
    CHECK(outcome_of(write_plain_heads({head("a", "A"), head("a", "B")}), info_of(2)) ==
          "malformed");
  }

  TEST_CASE("counts of the header that are not what the records add up to are malformed") {
    using Change = std::function<void(PackInfo&)>;
    const Change changes[] = {
        [](PackInfo& info) { info.alias_count = 1; },
        [](PackInfo& info) { info.letters[0].entries = 2; },
        [](PackInfo& info) {
          info.letters.push_back({"B", 1});
        },
        [](PackInfo& info) {
          info.categories.push_back({"Tools", 1});
        },
    };
    for (std::size_t i = 0; i < std::size(changes); ++i) {
      CAPTURE(i);
      PackInfo info = info_of(1);
      changes[i](info);
      CHECK(outcome_of(write_plain_heads({head("a", "A")}), info) == "malformed");
    }
  }

  TEST_CASE("a count of aliases without aliases costs no memory") {
    Fields fields;
    fields.aliases = [](MsgpackWriter& out) { out.array(0xFFFF'FFFF); };
    CHECK(outcome_of(fields.bytes(), info_of(1)) == "truncated");
  }
}
