#include "pack/heads_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/msgpack_bin.h"
#include "base/msgpack_writer.h"
#include "build/letter_trainer.h"
#include "pack/format.h"
#include "pack/heads_writer.h"
#include "support/random_body.h"
#include "support/raw_pack.h"
#include "text/id_form.h"
#include "text/letter.h"

namespace {

using namespace termdex;
using namespace termdex::test;

HeadRecord head(std::string_view id, std::string_view term) {
  return {.id = std::string(id), .term = std::string(term), .aliases = {}, .see = {}};
}

// Puts the letters of terms into records and header, and counts both.
PackInfo info_of(std::vector<HeadRecord>& heads, std::vector<std::string> categories = {}) {
  PackInfo info{.entry_count = static_cast<std::uint32_t>(heads.size())};
  for (std::string& name : categories) info.categories.push_back({std::move(name), 0});
  for (HeadRecord& record : heads) {
    const std::string name = letter_of(record.term);
    const auto found = std::find_if(info.letters.begin(), info.letters.end(),
                                    [&](const Count& count) { return count.name == name; });
    record.letter = static_cast<std::uint32_t>(found - info.letters.begin());
    if (found == info.letters.end()) info.letters.push_back({name, 0});
    ++info.letters[record.letter].entries;
    if (record.category > 0 && record.category <= info.categories.size()) {
      ++info.categories[record.category - 1].entries;
    }
    info.alias_count += static_cast<std::uint32_t>(record.aliases.size());
  }
  return info;
}

Bytes write(const std::vector<HeadRecord>& heads, const PackInfo& info) {
  LetterCode strings;
  return write_heads(heads, info, strings);
}

Result<std::vector<HeadRecord>> read(const Bytes& section, const PackInfo& info) {
  LetterCode strings;
  return read_heads(section, info, strings);
}

std::string outcome_of(const Bytes& section, const PackInfo& info) {
  const auto heads = read(section, info);
  return heads ? "opens" : std::string(to_string(heads.error().code));
}

std::string outcome_of(std::vector<HeadRecord> heads) {
  const PackInfo info = info_of(heads);
  return outcome_of(write(heads, info), info);
}

const std::vector<std::string> kCategories = {"Tools", "Öle & Fette", "c"};

// Ids of every form, and others; each once.
std::string random_id(Random& random, const HeadRecord& record, std::set<std::string>& taken) {
  const std::string_view category =
      record.category == 0 ? std::string_view() : kCategories[record.category - 1];
  const std::string_view alias =
      record.aliases.empty() ? std::string_view() : std::string_view(record.aliases[0]);
  const auto form = static_cast<IdForm>(random.below(kIdFormCount));
  std::string id = id_form(record.term, category, alias, form);
  if (random.one_in(4)) id = "x" + random_text(random, 9);
  while (!taken.insert(id).second) id += std::to_string(random.below(10));
  return id;
}

std::vector<HeadRecord> random_heads(Random& random) {
  std::vector<HeadRecord> heads(1 + random.below(20));
  std::set<std::string> ids;
  for (HeadRecord& record : heads) {
    record.term = random.one_in(3) ? "drift" : "t" + random_text(random, 30);
    for (unsigned left = random.below(4); left > 0; --left) {
      record.aliases.push_back("a" + random_text(random, 9));
    }
    record.category = random.below(kCategories.size() + 1);
    if (random.one_in(3)) record.weight = (1 + random.below(1000)) / 16.0;
    if (random.one_in(2)) record.see.push_back({.entry = random.below(heads.size()), .term = {}});
    if (random.one_in(2)) record.see.push_back({.term = random_text(random, 9)});
    record.id = random_id(random, record, ids);
  }
  return heads;
}

}  // namespace

TEST_SUITE("pack/heads_view") {
  TEST_CASE("random records come back as they were written") {
    Random random(87);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      std::vector<HeadRecord> heads = random_heads(random);
      const PackInfo info = info_of(heads, kCategories);
      const auto got = read(write(heads, info), info);
      REQUIRE(got);
      CHECK(*got == heads);
    }
  }

  TEST_CASE("the code of letters comes back") {
    Random random(88);
    std::vector<HeadRecord> heads = random_heads(random);
    const PackInfo info = info_of(heads, kCategories);
    LetterCode written = train_letters(std::vector<SpelledText>(100, {"drift and all"}));
    const Bytes section = write_heads(heads, info, written);
    LetterCode read;
    const auto got = read_heads(section, info, read);
    REQUIRE(got);
    CHECK(*got == heads);
    const auto coded = [](const LetterCode& letters) {
      BitWriter out;
      std::string text = "drift, and all that was not learnt";
      letters.code(out, text, 0, kMaxHeadBytes);
      return out.finish();
    };
    CHECK(coded(read) == coded(written));
    CHECK(coded(read).size() < coded(LetterCode()).size());
  }

  TEST_CASE("texts of exactly the limit open, longer ones and more of them do not") {
    const std::string longest(kMaxHeadBytes, 'x');
    HeadRecord record = head(longest + "", longest);
    record.aliases.assign(kMaxHeadsPerEntry - 1, "y");
    record.aliases[0] = longest;
    record.see = {{.term = longest}};
    CHECK(outcome_of({record}) == "opens");
    HeadRecord more = record;
    more.aliases.emplace_back("y");
    CHECK(outcome_of({more}) == "malformed");
    HeadRecord term = record;
    term.term += "x";
    CHECK(outcome_of({term}) == "malformed");
    HeadRecord id = record;
    id.id += "x";
    CHECK(outcome_of({id}) == "malformed");
  }

  TEST_CASE("weights of every size come back, in all their bits") {
    for (const double weight : {1.0, 0.1, 2.5, 1e300, std::numeric_limits<double>::denorm_min(),
                                std::numeric_limits<double>::max()}) {
      std::vector<HeadRecord> heads = {head("a", "A")};
      heads[0].weight = weight;
      const PackInfo info = info_of(heads);
      const auto got = read(write(heads, info), info);
      CAPTURE(weight);
      REQUIRE(got);
      CHECK(got->at(0).weight == weight);
    }
  }

  TEST_CASE("as many records as the header may count open, if they are there") {
    std::vector<HeadRecord> heads;
    for (int i = 0; i < 3000; ++i) heads.push_back(head("e" + std::to_string(i), "A"));
    CHECK(outcome_of(heads) == "opens");
  }

  TEST_CASE("a record with one wrong value is malformed") {
    using Change = std::function<void(HeadRecord&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const Row rows[] = {
        {"an empty term", [](HeadRecord& record) { record.term = ""; }},
        {"an empty alias", [](HeadRecord& record) { record.aliases = {""}; }},
        {"an id in no UTF-8", [](HeadRecord& record) { record.id = "\xFF"; }},
        {"a term in no UTF-8", [](HeadRecord& record) { record.term = "a\xC3"; }},
        {"an alias in no UTF-8", [](HeadRecord& record) { record.aliases = {"\xED\xA0\x80"}; }},
        {"a see in no UTF-8", [](HeadRecord& record) { record.see = {{.term = "\x80"}}; }},
        {"a weight of nothing", [](HeadRecord& record) { record.weight = 0; }},
        {"a weight below nothing", [](HeadRecord& record) { record.weight = -0.5; }},
        {"a weight that is no number",
         [](HeadRecord& record) { record.weight = std::numeric_limits<double>::quiet_NaN(); }},
        {"a weight without end",
         [](HeadRecord& record) { record.weight = std::numeric_limits<double>::infinity(); }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      HeadRecord record = head("axe", "Axe");
      row.change(record);
      CHECK(outcome_of({record}) == "malformed");
    }
  }

  TEST_CASE("a category that the header has not is malformed") {
    std::vector<HeadRecord> heads = {head("a", "A")};
    // Three categories are coded as numbers below four, of which one is none.
    PackInfo info = info_of(heads, {"x", "y"});
    heads[0].category = 3;
    CHECK(outcome_of(write(heads, info), info) == "malformed");
  }

  TEST_CASE("two entries with one id are malformed") {
    CHECK(outcome_of({head("a", "A"), head("b", "B")}) == "opens");
    CHECK(outcome_of({head("a", "A"), head("a", "B")}) == "malformed");
  }

  TEST_CASE("a header that is not what the records add up to is malformed") {
    using Change = std::function<void(PackInfo&)>;
    const Change changes[] = {
        [](PackInfo& info) { info.alias_count = 1; },
        [](PackInfo& info) { info.letters[0].entries = 2; },
        [](PackInfo& info) { info.letters[0].name = "B"; },
        [](PackInfo& info) { info.letters.clear(); },
        [](PackInfo& info) {
          info.letters.push_back({"B", 1});
        },
        [](PackInfo& info) {
          info.letters.insert(info.letters.begin(), {"A", 0});
        },
    };
    for (std::size_t i = 0; i < std::size(changes); ++i) {
      CAPTURE(i);
      std::vector<HeadRecord> heads = {head("a", "A")};
      PackInfo info = info_of(heads);
      const Bytes section = write(heads, info);
      changes[i](info);
      CHECK(outcome_of(section, info) == "malformed");
    }
  }

  TEST_CASE("a section too short for the entries that it counts is truncated") {
    std::vector<HeadRecord> heads = {head("a", "A")};
    PackInfo info = info_of(heads);
    const Bytes section = write(heads, info);
    info.entry_count = kMaxEntries - 1;
    CHECK(outcome_of(section, info) == "truncated");
    CHECK(outcome_of({}, info) == "malformed");
    CHECK(outcome_of(MsgpackWriter().bin({}).take(), info) == "truncated");
  }

  TEST_CASE("texts beyond what the bytes may stand for are malformed") {
    // Each term begins as the one before.
    std::vector<HeadRecord> heads;
    for (int i = 1000; i < 2000; ++i) {
      heads.push_back(head(std::to_string(i), std::string(4000, 'x') + std::to_string(i)));
    }
    const PackInfo info = info_of(heads);
    const Bytes section = write(heads, info);
    CHECK(section.size() > 1000 * 4000 / kMaxExpansion);
    CHECK(outcome_of(section, info) == "opens");
    // The same bytes without the zeros behind them.
    const auto bytes = read_bin(section);
    REQUIRE(bytes);
    std::vector<std::uint8_t> coded(bytes->begin(), bytes->end());
    while (coded.back() == 0) coded.pop_back();
    CHECK(outcome_of(MsgpackWriter().bin(coded).take(), info) == "malformed");
  }

  TEST_CASE("no records are read from a section without any") {
    PackInfo info;
    CHECK(outcome_of(write({}, info), info) == "opens");
  }
}
