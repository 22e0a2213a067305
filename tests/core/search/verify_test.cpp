#include "termdex/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/heads_writer.h"
#include "pack/words_writer.h"
#include "support/coded_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

CodedPack sample() {
  return CodedPack({entry("axe", "cuts", "Tools"), entry("bow", "shoots", "Arms"),
                    entry("cart", "rolls", "Tools")});
}

std::string detail_of(const Bytes& pack) {
  const auto wrong = verify_pack(pack);
  return wrong ? wrong->detail : "good";
}

// The records of a pack, changed and written again; what follows them knows other strings then, so
// the bodies are one block of empty ones.
std::string detail_with(const std::function<void(std::vector<HeadRecord>&, PackInfo&)>& change) {
  CodedPack pack = sample();
  LetterCode strings;
  auto records = read_heads(pack.section(Section::heads), pack.info, strings);
  REQUIRE(records);
  change(*records, pack.info);
  LetterCode again;
  pack.section(Section::heads) = write_heads(*records, pack.info, again);
  WordsSource source;
  source.rows = {{1}};
  source.controls.assign(kControlCount, {0, 9});
  const auto words = words_of_heads(*records);
  source.head_words.resize(words.size());
  TextModel model(1);
  pack.section(Section::words) = write_words(source, words, again, model);
  pack.section(Section::phrases) = write_phrases({}, model);
  SymbolWriter out(model, again);
  for (std::size_t i = 0; i < records->size(); ++i) out.control(Control::end_body);
  pack.put_block(out.finish(), out.characters());
  return detail_of(pack.bytes());
}

}  // namespace

TEST_SUITE("search/verify") {
  TEST_CASE("what a builder makes keeps all rules, and what does not open breaks one") {
    CHECK(detail_of(sample().bytes()) == "good");
    CHECK(detail_with([](auto&, auto&) {}) == "good");
    Bytes broken = sample().bytes();
    broken.back() ^= 1U;
    CHECK(verify_pack(broken)->code == ErrorCode::checksum_mismatch);
  }

  TEST_CASE("each broken rule has its name") {
    using Change = std::function<void(std::vector<HeadRecord>&, PackInfo&)>;
    struct Row {
      std::string_view detail;
      Change change;
    };
    const Row rows[] = {
        {"section heads, entry 1: expected entries by folded term, folded category and id, got "
         "\"axe\" out of order",
         [](auto& records, auto&) { std::swap(records[0], records[1]); }},
        {"section header: expected ascending letters, got \"A\" out of order",
         [](auto&, auto& info) { std::swap(info.letters[0], info.letters[1]); }},
        {"section header: expected categories by their folded names, got \"Arms\" out of order",
         [](auto& records, auto& info) {
           std::swap(info.categories[0], info.categories[1]);
           for (HeadRecord& record : records) record.category = 3 - record.category;
         }},
        {"section heads: the counts of the header do not hold",
         [](auto& records, auto&) { records[1].category = 0; }},
        {"section heads: expected different ids, got one twice",
         [](auto& records, auto&) { records[1].id = "axe"; }},
        {"section heads, entry 2: expected texts of 1 to 4,096 bytes and a finite weight above 0",
         [](auto& records, auto&) { records[2].weight = -1; }},
        {"section heads, entry 1: expected UTF-8",
         [](auto& records, auto&) { records[1].term = "b\xFF"; }},
        {"section heads, entry 0: expected a term under a letter of the header",
         [](auto& records, auto&) { records[0].term = "x-axe"; }},
    };
    for (const Row& row : rows) CHECK(detail_with(row.change) == row.detail);
  }
}
