#include "build/text_packer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/glossary.h"
#include "support/packed_bodies.h"
#include "support/random_body.h"

namespace {

using namespace termdex;
using namespace termdex::test;

TextModel model_of(const PackedBodies& packed) {
  auto model = read_words(packed.sections.words, packed.head_views(), packed.sections.letters);
  REQUIRE(model);
  REQUIRE_FALSE(read_phrases(packed.sections.phrases, *model));
  return *std::move(model);
}

// Texts of the words that have a symbol.
std::vector<std::string> words_of(const TextModel& model) {
  std::vector<std::string> words;
  for (std::uint32_t i = model.first_word(); i < model.first_phrase(); ++i) {
    words.emplace_back(model.text(i));
  }
  return words;
}

}  // namespace

TEST_SUITE("build/text_packer") {
  TEST_CASE("a word that stands once is spelled where it stands") {
    const PackedBodies packed({paragraph("x twice once twice")});
    CHECK(words_of(model_of(packed)) == std::vector<std::string>{"twice"});
    CHECK(packed.open()->body(0) == paragraph("x twice once twice"));
  }

  TEST_CASE("words of heads come before others, and only those that are used") {
    const Body body = paragraph("x zebra zebra bow bow apple apple");
    const PackedBodies packed({body}, {"axe", "bow", "zebra"});
    CHECK(words_of(model_of(packed)) == std::vector<std::string>{"bow", "zebra", "apple"});
    CHECK(packed.open()->body(0) == body);
  }

  TEST_CASE("what comes again is a phrase") {
    const std::vector<Body> bodies(50, paragraph("see the list of all abbreviations"));
    const TextModel model = model_of(PackedBodies(bodies));
    CHECK(model.symbol_count() > model.first_phrase());
  }

  TEST_CASE("a block is closed behind the body that fills it") {
    Random random(103);
    std::vector<Body> bodies;
    for (int i = 0; i < 200; ++i) bodies.push_back(paragraph(random.word("abcdefghij", 900, 900)));
    const PackedBodies packed(bodies);
    const auto blocks =
        read_blocks(packed.sections.blocks, packed.count, packed.sections.bodies.size());
    REQUIRE(blocks);
    REQUIRE(blocks->size() > 10);
    for (const Block& block : *blocks) CHECK(block.bytes < kBlockBytes + 1000);
    const auto full = [](const Block& block) { return block.bytes >= kBlockBytes; };
    CHECK(std::all_of(blocks->begin(), blocks->end() - 1, full));
  }

  TEST_CASE("a block has bytes enough for what it stands for, however little it says") {
    const std::vector<Body> bodies(3000, paragraph(std::string(900, 'x')));
    const PackedBodies packed(bodies);
    CHECK(packed.sections.bodies.size() > 3000 * 900 / kMaxExpansion);
    CHECK(packed.open()->body(2999) == bodies[0]);
  }

  TEST_CASE("the same bodies give the same bytes") {
    Random random(104);
    std::vector<Body> bodies;
    for (int i = 0; i < 50; ++i) bodies.push_back(with_ids(random_body(random, 9), "id"));
    const PackedBodies one(bodies);
    const PackedBodies other(bodies);
    CHECK(one.sections.words == other.sections.words);
    CHECK(one.sections.phrases == other.sections.phrases);
    CHECK(one.sections.blocks == other.sections.blocks);
    CHECK(one.sections.bodies == other.sections.bodies);
  }

  TEST_CASE("no bodies are packed into nothing") {
    const PackedBodies packed({});
    CHECK(packed.sections.bodies.empty());
    CHECK(packed.open()->block_count() == 0);
  }
}
