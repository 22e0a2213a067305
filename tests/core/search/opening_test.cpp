#include "search/opening.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "pack/words_writer.h"
#include "support/coded_pack.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr Section kCoded[] = {Section::heads,   Section::changes, Section::words,
                              Section::phrases, Section::bodies,  Section::links};

// Two entries with all that a pack may hold.
CodedPack sample() {
  SourceEntry axe = with_aliases(entry("Axe", "Cuts wood. Cuts wood, again and again.", "Tools"),
                                 {"hatchet", "斧"});
  axe.see = {"Bow", "Arrow"};
  axe.body.push_back({.kind = NodeKind::code_block, .text = "c++", .children = {text_node("x")}});
  SourceEntry bow = entry("Bow", "Shoots arrows, again and again.");
  bow.weight = 2.5;
  bow.body.push_back({.kind = NodeKind::link, .text = "#a", .children = {text_node("漢字")}});
  return CodedPack({axe, bow});
}

// The same with changes: an entry that is new, one whose body is, one that is gone.
CodedPack changed_sample() {
  const Bytes base =
      CodedPack({entry("Adze", "Cuts wood.", "tools"), entry("Axe", "Cuts.", "tools"),
                 entry("Bow", "Shoots arrows, again and again.")})
          .bytes();
  SourceEntry axe = entry("Axe", "Cuts wood, again and again.", "Tools");
  axe.see = {"Club", "Arrow"};
  CodedPack pack(
      build({axe, entry("Bow", "Shoots arrows, again and again."), entry("Club", "Hits.")},
            {.base = base})
          .bytes);
  REQUIRE_FALSE(pack.section(Section::changes).empty());
  return pack;
}

// Sections that are streams of bits.
std::vector<Section> coded_sections(const CodedPack& pack) {
  std::vector<Section> sections;
  for (const Section section : kCoded) {
    if (!pack.section(section).empty()) sections.push_back(section);
  }
  return sections;
}

// What becomes of one entry whose body is these symbols.
std::string body_outcome(const std::function<void(SymbolWriter&)>& write) {
  CodedPack pack({entry("x", "a b")});
  const CodedPack::Models models = pack.models();
  SymbolWriter out(models.text, models.letters);
  write(out);
  pack.put_block(out.finish(100), out.characters());
  return outcome(pack);
}

// Makes "blocks" fit what "bodies" is, and changes nothing else.
void reseal(CodedPack& pack) {
  const Bytes& bodies = pack.section(Section::bodies);
  auto blocks = read_blocks(pack.section(Section::blocks), pack.info.entry_count, bodies.size());
  if (!blocks || blocks->size() != 1) return;
  (*blocks)[0].hash = checksum(bodies);
  pack.section(Section::blocks) = write_blocks(*blocks);
}

// Opens a pack and asks for all that is in it. An answer is "opens" or the name of an error.
bool answers(const CodedPack& pack) {
  const auto reader = Reader::open(pack.bytes());
  if (!reader) return !to_string(reader.error().code).empty() && !reader.error().detail.empty();
  bool good = true;
  for (const ListedEntry& listed : reader->list({.per_page = 5}).entries) {
    good = good && reader->entry(listed.id).has_value();
  }
  static_cast<void>(reader->search("again", {.limit = 3}));
  return good;
}

Bytes random_bytes(Random& random, std::size_t most) {
  const std::string bytes = random.bytes(most);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_SUITE("search/opening") {
  TEST_CASE("the packs of the tests below open as they stand") {
    CHECK(outcome(sample()) == "opens");
    CHECK(outcome(changed_sample()) == "opens");
    CHECK(body_outcome([](SymbolWriter& out) { out.control(Control::end_body); }) == "opens");
  }

  TEST_CASE("the definitions and their categories are what is searched") {
    const auto opened = Opening::open(sample().bytes());
    REQUIRE(opened);
    CHECK((*opened)->info().format == 1);
    CHECK((*opened)->records().size() == 2);
    const WordIndex index = (*opened)->take_words();
    const std::size_t tools = index.words.lower_bound("tools");
    REQUIRE(index.of(tools).size() == 1);
    CHECK(index.of(tools)[0] == Posting{0, 1});
    const std::size_t again = index.words.lower_bound("again");
    REQUIRE(index.of(again).size() == 2);
    CHECK(index.of(again)[1] == Posting{1, 2});
  }

  TEST_CASE("a section that is cut does not open, at no length, however good its seal") {
    for (const CodedPack& whole : {sample(), changed_sample()}) {
      for (std::size_t i = 0; i < whole.sections.size(); ++i) {
        for (std::size_t size = 0; size < whole.sections[i].size(); ++size) {
          CodedPack cut = whole;
          cut.sections[i].resize(size);
          CAPTURE(kSectionNames[i]);
          CAPTURE(size);
          REQUIRE(outcome(cut) != "opens");
        }
      }
    }
  }

  TEST_CASE("coded bytes that are cut give an answer, whatever is left of them") {
    const CodedPack plain = sample();
    const CodedPack changed = changed_sample();
    for (const Section section : kCoded) {
      const CodedPack& whole = section == Section::changes ? changed : plain;
      for (std::size_t size = 0; size < whole.coded(section).size(); ++size) {
        CodedPack cut = whole;
        Bytes bytes = whole.coded(section);
        bytes.resize(size);
        if (section == Section::bodies) {
          cut.put_block(bytes, 0);
        } else {
          cut.put_coded(section, bytes);
        }
        CAPTURE(size);
        REQUIRE(answers(cut));
      }
    }
  }

  TEST_CASE("random bytes for a section give an answer") {
    const CodedPack wholes[] = {sample(), changed_sample()};
    Random random(111);
    for (int round = 0; round < 10'000; ++round) {
      const CodedPack& whole = wholes[random.below(2)];
      const std::vector<Section> coded = coded_sections(whole);
      CodedPack changed = whole;
      const Section section = coded[random.below(coded.size())];
      const Bytes bytes = random_bytes(random, 60);
      if (section == Section::bodies) {
        changed.put_block(bytes, random.below(bytes.size() * kMaxExpansion + 1));
      } else {
        changed.put_coded(section, bytes);
      }
      CAPTURE(round);
      REQUIRE(answers(changed));
    }
  }

  TEST_CASE("a section with some bytes changed gives an answer") {
    const CodedPack wholes[] = {sample(), changed_sample()};
    Random random(112);
    for (int round = 0; round < 10'000; ++round) {
      CodedPack changed = wholes[random.below(2)];
      const std::vector<Section> coded = coded_sections(changed);
      const Section section =
          random.one_in(5) ? Section::blocks : coded[random.below(coded.size())];
      Bytes& bytes = changed.section(section);
      for (unsigned left = 1 + random.below(3); left > 0; --left) {
        bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.below(256));
      }
      reseal(changed);
      CAPTURE(round);
      REQUIRE(answers(changed));
    }
  }

  TEST_CASE("a header that counts sixteen million entries in few bytes is truncated") {
    CodedPack pack = sample();
    pack.info.entry_count = kMaxEntries - 1;
    CHECK(outcome(pack) == "truncated");
  }

  TEST_CASE("a block that says other counts of characters than it has is malformed") {
    const CodedPack whole = sample();
    const std::uint64_t bytes = whole.section(Section::bodies).size();
    const Block block = read_blocks(whole.section(Section::blocks), 2, bytes)->at(0);
    const auto most = static_cast<std::uint32_t>(bytes * kMaxExpansion);
    for (const std::uint32_t characters :
         {0U, 1U, block.characters - 1, block.characters, block.characters + 1, most, most + 1}) {
      CodedPack pack = whole;
      pack.put_block(pack.coded(Section::bodies), characters);
      CAPTURE(characters);
      CHECK(outcome(pack) == (characters == block.characters ? "opens" : "malformed"));
    }
  }

  TEST_CASE("a text that a phrase makes longer than a block may be is malformed") {
    // Twelve phrases, each twice the one before: 4096 times 32 letters for a bit or so.
    CodedPack pack({entry("x", "a b")});
    WordsSource source;
    source.rows = {{1}};
    source.controls.assign(kControlCount, {0, 9});
    source.head_words.resize(1);
    source.words = {{std::string(32, 'y'), {0, 9}}};
    CodedPack::Models models = pack.models();
    LetterCode strings;
    REQUIRE(read_heads(pack.section(Section::heads), pack.info, strings));
    pack.section(Section::words) = write_words(source, {"x"}, strings, models.text);
    std::vector<std::vector<CodedPhrase>> levels;
    std::uint32_t last = kControlCount;
    for (int i = 0; i < 12; ++i) {
      levels.push_back({{{last, last}, 9}});
      last = kControlCount + 1 + static_cast<std::uint32_t>(i);
    }
    pack.section(Section::phrases) = write_phrases(levels, models.text);
    // Each word counts one more than its letters, and the end of the body counts one.
    constexpr std::uint32_t kCharacters = kMaxPhraseWords * 33 + 1;
    SymbolWriter once(models.text, strings);
    once.symbol(last).control(Control::end_body);
    pack.put_block(once.finish(kCharacters / kMaxExpansion), kCharacters);
    CHECK(outcome(pack) == "opens");
    SymbolWriter often(models.text, strings);
    for (int i = 0; i < 10'000; ++i) often.symbol(last);
    often.control(Control::end_body);
    const Bytes coded = often.finish();
    REQUIRE(coded.size() < 10'000);
    pack.put_block(coded, static_cast<std::uint32_t>(coded.size() * kMaxExpansion));
    CHECK(outcome(pack) == "malformed");
  }

  TEST_CASE("nodes nest 32 deep and no deeper") {
    for (const unsigned depth : {kMaxNodeDepth, kMaxNodeDepth + 1, 50'000U}) {
      CAPTURE(depth);
      const std::string got = body_outcome([&](SymbolWriter& out) {
        for (unsigned i = 0; i < depth; ++i) out.begin(NodeKind::quote);
        for (unsigned i = 0; i < depth; ++i) out.control(Control::end_node);
        out.control(Control::end_body);
      });
      CHECK(got == (depth == kMaxNodeDepth ? "opens" : "malformed"));
    }
  }

  TEST_CASE("a leaf or an attribute counts as a level, too") {
    for (const unsigned around : {kMaxNodeDepth - 1, kMaxNodeDepth}) {
      for (const bool is_link : {false, true}) {
        const std::string got = body_outcome([&](SymbolWriter& out) {
          for (unsigned i = 0; i < around; ++i) out.begin(NodeKind::quote);
          if (is_link) {
            out.begin(NodeKind::link, true).spell(Control::spelled_signs, "#");
            out.control(Control::end_attribute).control(Control::end_node);
          } else {
            out.begin(NodeKind::rule);
          }
          for (unsigned i = 0; i < around; ++i) out.control(Control::end_node);
          out.control(Control::end_body);
        });
        CAPTURE(around);
        CHECK(got == (around < kMaxNodeDepth ? "opens" : "malformed"));
      }
    }
  }

  TEST_CASE("a link to a script is malformed, one to a page opens") {
    struct Row {
      std::string_view word, signs, more, expected;
    };
    for (const Row& row :
         {Row{"Https", "://", "e", "opens"}, Row{"Javascript", ":", "e", "malformed"},
          Row{"JaVascript", ":", "e", "malformed"}, Row{"Data", ":", "text", "malformed"}}) {
      CAPTURE(row.word);
      const std::string got = body_outcome([&](SymbolWriter& out) {
        out.begin(NodeKind::link, true);
        out.spell(Control::spelled_word, std::string(row.word));
        out.spell(Control::spelled_signs, std::string(row.signs));
        out.spell(Control::spelled_word, std::string(row.more));
        out.control(Control::end_attribute).control(Control::end_node).control(Control::end_body);
      });
      CHECK(got == row.expected);
    }
  }

  TEST_CASE("a spelled text of 32 bytes of UTF-8 opens, another is malformed") {
    struct Row {
      std::string text;
      bool is_word;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{std::string(32, 'x'), true, "opens"}, Row{std::string(33, 'x'), true, "malformed"},
          Row{"\xFF", true, "malformed"}, Row{"a\xC3", true, "malformed"},
          Row{"", true, "malformed"}, Row{"", false, "opens"},
          Row{"\xED\xA0\x80", false, "malformed"}, Row{std::string(33, '-'), false, "malformed"}}) {
      CAPTURE(row.text);
      const std::string got = body_outcome([&](SymbolWriter& out) {
        out.spell(row.is_word ? Control::spelled_word : Control::spelled_signs, row.text);
        out.control(Control::end_body);
      });
      CHECK(got == row.expected);
    }
  }

  TEST_CASE("symbols in an order that makes no body are malformed") {
    using Write = std::function<void(SymbolWriter&)>;
    struct Row {
      std::string_view what;
      Write write;
    };
    const Row rows[] = {
        {"an end without a node", [](SymbolWriter& out) { out.control(Control::end_node); }},
        {"a body that ends inside a node", [](SymbolWriter& out) { out.begin(NodeKind::quote); }},
        {"the end of a leaf",
         [](SymbolWriter& out) { out.begin(NodeKind::rule).control(Control::end_node); }},
        {"the end of an attribute that did not begin",
         [](SymbolWriter& out) { out.control(Control::end_attribute); }},
        {"the end of an attribute of a node without",
         [](SymbolWriter& out) {
           out.begin(NodeKind::quote).control(Control::end_attribute).control(Control::end_node);
         }},
        {"an attribute twice",
         [](SymbolWriter& out) {
           out.begin(NodeKind::code_block, true).control(Control::end_attribute);
           out.control(Control::end_attribute).control(Control::end_node);
         }},
        {"a node inside an attribute",
         [](SymbolWriter& out) {
           out.begin(NodeKind::code_block, true).begin(NodeKind::rule);
           out.control(Control::end_attribute).control(Control::end_node);
         }},
        {"a body that ends inside an attribute",
         [](SymbolWriter& out) { out.begin(NodeKind::code_block, true); }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      CHECK(body_outcome([&](SymbolWriter& out) {
              row.write(out);
              out.control(Control::end_body);
            }) == "malformed");
    }
  }

  TEST_CASE("a reference to an entry that is not there is what is inside it") {
    CodedPack pack({entry("x", "a b")});
    const CodedPack::Models models = pack.models();
    SymbolWriter out(models.text, models.letters);
    out.begin(NodeKind::reference, true).spell(Control::spelled_word, "Nowhere");
    out.control(Control::end_attribute).spell(Control::spelled_word, "inside");
    out.control(Control::end_node).control(Control::end_body);
    pack.put_block(out.finish(), out.characters());
    CHECK(open(pack.bytes()).entry("x")->body == Body{text_node("inside")});
  }

  TEST_CASE("bytes behind the last section are malformed") {
    Bytes pack = sample().bytes();
    pack.push_back(0);
    CHECK(outcome(pack) == "malformed");
  }
}
