#include "pack/plain_words_view.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "support/plain_pack.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::string outcome_of(const Bytes& section, std::uint32_t entry_count) {
  const auto index = read_plain_words(section, entry_count);
  return index ? "opens" : std::string(to_string(index.error().code));
}

}  // namespace

TEST_SUITE("pack/plain_words_view") {
  TEST_CASE("random postings come back as they were written") {
    Random random(3);
    for (int round = 0; round < 200; ++round) {
      CAPTURE(round);
      std::map<std::string, std::map<std::uint32_t, std::uint32_t>> given;
      for (unsigned left = random.below(30); left > 0; --left) {
        auto& postings = given["w" + random.unicode(6)];
        for (unsigned more = 1 + random.below(20); more > 0; --more) {
          postings[random.below(300)] = random.one_in(3) ? 1 + random.below(100'000) : 1;
        }
      }
      WordIndex index;
      for (const auto& [word, postings] : given) {
        index.words.push_back(word);
        for (const auto& [entry, count] : postings) index.postings.push_back({entry, count});
        index.starts.push_back(static_cast<std::uint32_t>(index.postings.size()));
      }
      const auto read = read_plain_words(write_plain_words(index), 300);
      REQUIRE(read);
      REQUIRE(read->words.size() == index.words.size());
      for (std::size_t i = 0; i < index.words.size(); ++i) CHECK(read->words[i] == index.words[i]);
      CHECK(read->starts == index.starts);
      CHECK(read->postings == index.postings);
    }
  }

  TEST_CASE("the largest entry and count come back") {
    WordIndex index;
    index.words.push_back("w");
    index.postings = {{0, 0xFFFF'FFFF}, {(1U << 24U) - 1, 2}};
    index.starts.push_back(2);
    const auto read = read_plain_words(write_plain_words(index), 1U << 24U);
    REQUIRE(read);
    CHECK(read->postings == index.postings);
    CHECK(outcome_of(write_plain_words(index), (1U << 24U) - 1) == "malformed");
  }

  TEST_CASE("an empty section has no words") { CHECK(outcome_of({}, 5) == "opens"); }

  TEST_CASE("a record that breaks the format is malformed") {
    using Write = std::function<void(MsgpackWriter&)>;
    struct Row {
      std::string_view what;
      Write write;
    };
    const std::uint64_t huge = ~std::uint64_t{0};
    const Row rows[] = {
        {"words in the wrong order",
         [](MsgpackWriter& out) { out.array(2).text("b").uint(0).array(2).text("a").uint(0); }},
        {"a word twice",
         [](MsgpackWriter& out) { out.array(2).text("a").uint(0).array(2).text("a").uint(0); }},
        {"an empty word", [](MsgpackWriter& out) { out.array(2).text("").uint(0); }},
        {"a word beyond the limit",
         [](MsgpackWriter& out) {
           out.array(2).text(std::string(kMaxWordBytes + 1, 'a')).uint(0);
         }},
        {"no word", [](MsgpackWriter& out) { out.array(0); }},
        {"a number for a word", [](MsgpackWriter& out) { out.array(2).uint(1).uint(0); }},
        {"a text for a posting", [](MsgpackWriter& out) { out.array(2).text("a").text("b"); }},
        {"an entry that is not there", [](MsgpackWriter& out) { out.array(2).text("a").uint(4); }},
        {"a second entry that is not there",
         [](MsgpackWriter& out) { out.array(3).text("a").uint(0).uint(2); }},
        {"a gap that would wrap around",
         [=](MsgpackWriter& out) { out.array(3).text("a").uint(0).uint(huge - 1); }},
        {"a count of nothing", [](MsgpackWriter& out) { out.array(3).text("a").uint(1).uint(0); }},
        {"a count beyond 32 bits",
         [](MsgpackWriter& out) { out.array(3).text("a").uint(1).uint(std::uint64_t{1} << 32U); }},
        {"a count that is missing", [](MsgpackWriter& out) { out.array(2).text("a").uint(1); }},
        {"nested arrays", [](MsgpackWriter& out) { out.array(2).text("a").array(1).uint(0); }},
        {"a map", [](MsgpackWriter& out) { out.map(1).text("a").uint(0); }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      CHECK(outcome_of(written(row.write), 2) == "malformed");
    }
  }

  TEST_CASE("a word of exactly the limit opens") {
    const auto write = [](MsgpackWriter& out) {
      out.array(2).text(std::string(kMaxWordBytes, 'a')).uint(0);
    };
    CHECK(outcome_of(written(write), 1) == "opens");
  }

  TEST_CASE("a section that ends inside a record is truncated") {
    const Bytes whole = RawPack::good_words();
    // Between two records it is only shorter: the header's seal tells that.
    for (std::size_t size = 1; size < whole.size(); ++size) {
      CAPTURE(size);
      const std::string got =
          outcome_of(Bytes(whole.begin(), whole.begin() + static_cast<int>(size)), 2);
      CHECK(got == (size == whole.size() / 2 ? "opens" : "truncated"));
    }
  }
}
