#include "pack/links.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/msgpack_writer.h"
#include "base/tally.h"
#include "pack/format.h"
#include "pack/links_coding.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using List = std::vector<std::uint32_t>;

EntryLists lists_of(const std::vector<List>& lists) {
  EntryLists all;
  for (const List& list : lists) {
    for (const std::uint32_t entry : list) all.push_back(entry);
    all.end_list();
  }
  return all;
}

// Up to the most that an entry may have.
std::vector<List> random_lists(Random& random, std::uint32_t entries) {
  std::vector<List> lists(entries);
  for (std::uint32_t i = 0; i < entries; ++i) {
    for (unsigned left = random.below(kMaxMentions + 1); left > 0; --left) {
      const std::uint32_t entry = random.below(entries);
      if (entry != i) lists[i].push_back(entry);
    }
    std::sort(lists[i].begin(), lists[i].end());
    lists[i].erase(std::unique(lists[i].begin(), lists[i].end()), lists[i].end());
  }
  return lists;
}

// What becomes of lists as they are, whatever a writer would say to them.
std::string outcome_of(const std::vector<List>& lists, std::uint64_t at_least = 0) {
  std::vector<NumberCode> codes(1 + std::bit_width(kMaxMentions) + 1);
  const auto put = [&](auto& out) {
    for (const List& list : lists) {
      const auto count = static_cast<std::uint32_t>(list.size());
      codes[0].code(out, count);
      std::uint32_t next = 0;
      for (const std::uint32_t entry : list) {
        codes[1 + static_cast<std::size_t>(std::bit_width(count))].code(out, entry - next);
        next = entry + 1;
      }
    }
  };
  Tally tally;
  put(tally);
  BitWriter out;
  for (NumberCode& code : codes) {
    tally.fit(code.kinds());
    REQUIRE(code.kinds().code_lengths(out));
  }
  put(out);
  const Bytes section = MsgpackWriter().bin(out.finish(at_least)).take();
  const auto read = read_links(section, static_cast<std::uint32_t>(lists.size()));
  return read ? "opens" : std::string(to_string(read.error().code));
}

}  // namespace

TEST_SUITE("pack/links") {
  TEST_CASE("lists the other way have each entry where it had others") {
    CHECK(lists_of({{1, 2}, {}, {0, 1}}).reversed() == lists_of({{2}, {0, 2}, {0}}));
    CHECK(EntryLists().reversed() == EntryLists());
  }

  TEST_CASE("random lists are the same twice the other way") {
    Random random(213);
    for (int round = 0; round < 100; ++round) {
      const EntryLists lists = lists_of(random_lists(random, 1 + random.below(60)));
      CHECK(lists.reversed().reversed() == lists);
    }
  }

  TEST_CASE("random lists come back") {
    Random random(214);
    for (int round = 0; round < 200; ++round) {
      const std::uint32_t entries = 1 + random.below(round % 2 == 0 ? 30 : 3000);
      const EntryLists lists = lists_of(random_lists(random, entries));
      const auto read = read_links(write_links(lists), entries);
      CAPTURE(round);
      REQUIRE(read);
      CHECK(*read == lists);
    }
  }

  TEST_CASE("a thousand entries without links take a few bytes") {
    const EntryLists none = lists_of(std::vector<List>(1000));
    CHECK(write_links(none).size() < 12);
    CHECK(read_links(write_links(none), 1000)->link_count() == 0);
  }

  TEST_CASE("as many as an entry may have open, one more is malformed") {
    std::vector<List> lists(kMaxMentions + 3);
    for (std::uint32_t i = 1; i <= kMaxMentions; ++i) lists[0].push_back(i);
    CHECK(outcome_of(lists, 9) == "opens");
    lists[0].push_back(kMaxMentions + 1);
    CHECK(outcome_of(lists, 9) == "malformed");
  }

  TEST_CASE("an entry that there is not, and the entry itself, are malformed") {
    CHECK(outcome_of({{1}, {}, {}}) == "opens");
    CHECK(outcome_of({{2}, {}, {}}) == "opens");
    CHECK(outcome_of({{3}, {}, {}}) == "malformed");
    CHECK(outcome_of({{0}, {}, {}}) == "malformed");
    CHECK(outcome_of({{1, 0xFFFF'FFF0}, {}, {}}) == "malformed");
  }

  TEST_CASE("more links than eight a byte are malformed") {
    // All lists are the same, so that a link takes next to nothing.
    constexpr std::uint32_t kEntries = 3000;
    std::vector<List> lists(kEntries);
    for (std::uint32_t i = kMaxMentions; i < kEntries; ++i) {
      for (std::uint32_t k = 0; k < kMaxMentions; ++k) lists[i].push_back(k);
    }
    const std::uint64_t links = std::uint64_t{kEntries - kMaxMentions} * kMaxMentions;
    CHECK(outcome_of(lists) == "malformed");
    CHECK(outcome_of(lists, links / kMaxLinksPerByte) == "opens");
    CHECK(read_links(write_links(lists_of(lists)), kEntries));
  }

  TEST_CASE("random bytes have an answer") {
    Random random(215);
    for (int round = 0; round < 5000; ++round) {
      const std::string text = random.bytes(60);
      const Bytes section = MsgpackWriter().bin(Bytes(text.begin(), text.end())).take();
      const std::uint32_t entries = 1 + random.below(100'000);
      const auto read = read_links(section, entries);
      CAPTURE(round);
      REQUIRE((read ? read->size() == entries : !read.error().detail.empty()));
    }
  }
}
