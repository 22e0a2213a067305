#include "pack/blocks.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Blocks = std::vector<Block>;

constexpr std::uint32_t kEntries = 5;
constexpr std::uint64_t kBytes = 300;

// Two blocks, with five bodies in 300 bytes.
Blocks good() { return {{3, 1000, 200, 0xFFFF'FFFF'FFFF'FFFF}, {2, 50, 100, 1}}; }

std::string outcome_of(const Bytes& section) {
  const auto blocks = read_blocks(section, kEntries, kBytes);
  return blocks ? "opens" : std::string(to_string(blocks.error().code));
}

}  // namespace

TEST_SUITE("pack/blocks") {
  TEST_CASE("random blocks come back") {
    Random random(93);
    for (int round = 0; round < 200; ++round) {
      Blocks blocks;
      std::uint32_t bodies = 0;
      std::uint64_t bytes = 0;
      for (unsigned left = random.below(20); left > 0; --left) {
        Block block{.bodies = 1 + random.below(1000),
                    .bytes = 1 + random.below(1U << 20U),
                    .hash = std::uint64_t{random.below(0xFFFF'FFFF)} << 32U | random.below(99)};
        block.characters = random.below(block.bytes * kMaxExpansion + 1);
        bodies += block.bodies;
        bytes += block.bytes;
        blocks.push_back(block);
      }
      const auto read = read_blocks(write_blocks(blocks), bodies, bytes);
      CAPTURE(round);
      REQUIRE(read);
      CHECK(*read == blocks);
    }
  }

  TEST_CASE("a block that stands for as much as its bytes may opens, for one more is malformed") {
    Blocks blocks = good();
    blocks[1].characters = 100 * kMaxExpansion;
    CHECK(outcome_of(write_blocks(blocks)) == "opens");
    ++blocks[1].characters;
    CHECK(outcome_of(write_blocks(blocks)) == "malformed");
  }

  TEST_CASE("a block of as many characters as there may be opens, of one more is malformed") {
    constexpr std::uint32_t kLarge = kMaxBlockCharacters / kMaxExpansion + 1;
    for (const std::uint32_t more : {0U, 1U}) {
      const Blocks blocks = {{1, kMaxBlockCharacters + more, kLarge, 0}};
      CHECK(static_cast<bool>(read_blocks(write_blocks(blocks), 1, kLarge)) == (more == 0));
    }
  }

  TEST_CASE("blocks that do not add up to the entries and bytes of the pack are malformed") {
    using Change = std::function<void(Blocks&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const Row rows[] = {
        {"none", [](Blocks& blocks) { blocks.clear(); }},
        {"one too few", [](Blocks& blocks) { blocks.pop_back(); }},
        {"one too many",
         [](Blocks& blocks) {
           blocks.push_back({1, 0, 1, 0});
         }},
        {"a body too many", [](Blocks& blocks) { ++blocks[0].bodies; }},
        {"a body too few", [](Blocks& blocks) { --blocks[0].bodies; }},
        {"a byte too many", [](Blocks& blocks) { ++blocks[0].bytes; }},
        {"a byte too few", [](Blocks& blocks) { --blocks[0].bytes; }},
        {"a block without bodies",
         [](Blocks& blocks) {
           blocks.insert(blocks.begin(), Block{0, 0, 0, 0});
         }},
        {"a block without bytes",
         [](Blocks& blocks) {
           blocks[0].bodies = 2;
           blocks.insert(blocks.begin(), Block{1, 0, 0, 0});
         }},
        {"bodies beyond 32 bits",
         [](Blocks& blocks) {
           blocks.assign(258, {kMaxEntries - 1, 0, 1, 0});
         }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      Blocks blocks = good();
      row.change(blocks);
      CHECK(outcome_of(write_blocks(blocks)) == "malformed");
    }
  }

  TEST_CASE("a record that breaks the format is malformed") {
    using Write = std::function<void(MsgpackWriter&)>;
    const std::uint64_t huge = ~std::uint64_t{0};
    struct Row {
      std::string_view what;
      Write write;
    };
    const Row rows[] = {
        {"a record of three", [](MsgpackWriter& out) { out.array(3).uint(5).uint(1).uint(300); }},
        {"a record of five",
         [](MsgpackWriter& out) { out.array(5).uint(5).uint(1).uint(300).uint(0).uint(0); }},
        {"bodies of 64 bits",
         [=](MsgpackWriter& out) { out.array(4).uint(huge).uint(1).uint(300).uint(0); }},
        {"characters of 64 bits",
         [=](MsgpackWriter& out) { out.array(4).uint(5).uint(huge).uint(300).uint(0); }},
        {"bytes of 64 bits",
         [=](MsgpackWriter& out) { out.array(4).uint(5).uint(1).uint(huge).uint(0); }},
        {"a text for a hash",
         [](MsgpackWriter& out) { out.array(4).uint(5).uint(1).uint(300).text("x"); }},
        {"an array inside",
         [](MsgpackWriter& out) { out.array(4).uint(5).uint(1).uint(300).array(0); }},
        {"a number for a record", [](MsgpackWriter& out) { out.uint(5); }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      CHECK(outcome_of(written(row.write)) == "malformed");
    }
  }

  TEST_CASE("a section that ends inside a record is truncated") {
    Bytes section = write_blocks(good());
    section.pop_back();
    CHECK(outcome_of(section) == "truncated");
  }
}
