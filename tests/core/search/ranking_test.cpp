#include "search/ranking.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "search/familiarity.h"
#include "search/word_collector.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// The letters and categories that Indexed deals out in turn.
PackInfo names() {
  PackInfo info;
  info.letters = {{"A", 0}, {"B", 0}, {"C", 0}};
  info.categories = {{"X", 0}, {"Y", 0}, {"Z", 0}};
  return info;
}

// What Reader::open makes of a pack, made of entries directly.
struct Indexed {
  std::vector<HeadRecord> records;
  HeadIndex heads;
  BodyIndex bodies;
  std::vector<float> familiarity;
  mutable Workspace workspace;  // of all that is asked: one search leaves the next nothing wrong

  explicit Indexed(const std::vector<SlowEntry>& entries)
      : records(records_of(entries)),
        heads(records),
        bodies(words_of(entries), static_cast<std::uint32_t>(entries.size())),
        familiarity(measure_familiarity(heads, bodies)) {}

  [[nodiscard]] Ranking rank(std::string_view query,
                             const RankingOptions& options = {.limit = 1000}) const {
    return rank_entries({records, heads, bodies, familiarity}, parse_query(query), workspace,
                        options);
  }

  static std::vector<HeadRecord> records_of(const std::vector<SlowEntry>& entries) {
    std::vector<HeadRecord> records;
    for (const SlowEntry& entry : entries) {
      HeadRecord record{.id = entry.heads[0], .term = entry.heads[0], .aliases = {}, .see = {}};
      record.aliases.assign(entry.heads.begin() + 1, entry.heads.end());
      record.weight = entry.weight;
      record.letter = static_cast<std::uint32_t>(records.size() % 3);
      record.category = static_cast<std::uint32_t>(records.size() / 2 % 4);
      records.push_back(record);
    }
    return records;
  }

  static WordIndex words_of(const std::vector<SlowEntry>& entries) {
    WordCollector words;
    for (std::uint32_t i = 0; i < entries.size(); ++i) words.add(i, entries[i].text);
    return words.finish();
  }
};

std::vector<SlowEntry> random_entries(Random& random) {
  std::vector<SlowEntry> entries;
  for (unsigned left = 1 + random.below(15); left > 0; --left) {
    SlowEntry entry;
    for (unsigned heads = 1 + random.below(3); heads > 0; --heads) {
      entry.heads.push_back(random.text(
          {"as ", "sad ", "asod ", "dodas", "oso ", "c++ ", "-", "ósó ", "ød", "aso "}, 1, 4));
    }
    entry.text = random.text({"as ", "sad ", "asod ", "dodas ", "osoda ", "sadas ", "x "}, 0, 12);
    entry.weight = random.one_in(3) ? 4 : 1;
    entries.push_back(entry);
  }
  return entries;
}

std::vector<std::uint32_t> numbers(const Ranking& ranking) {
  std::vector<std::uint32_t> entries;
  for (const RankedEntry& ranked : ranking.best) entries.push_back(ranked.entry);
  return entries;
}

using Numbers = std::vector<std::uint32_t>;

// Whether one head has every word of the query, each in a word of its own, the last as a beginning.
bool has_as_typed(const SlowEntry& entry, const Query& query) {
  return std::any_of(entry.heads.begin(), entry.heads.end(), [&](const std::string& head) {
    std::vector<Word> left = tokenize(head);
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      const std::string& typed = query.words[i].text;
      const auto found = std::find_if(left.begin(), left.end(), [&](const Word& word) {
        return query.is_last(i) ? word.text.starts_with(typed) : word.text == typed;
      });
      if (found == left.end()) return false;
      left.erase(found);
    }
    return true;
  });
}

}  // namespace

TEST_SUITE("search/ranking") {
  TEST_CASE("a search that looks at everything gives the same hits in the same order") {
    Random random(21);
    for (int round = 0; round < 40; ++round) {
      const std::vector<SlowEntry> entries = random_entries(random);
      const Indexed indexed(entries);
      const SlowSearch slow(entries);
      for (int queries = 0; queries < 8; ++queries) {
        const std::string query = random.text(
            {"as ", "sda ", "sad", "asod", "dods ", "os", "osda ", "c++", "ós", "ød", "aso"}, 1, 3);
        CAPTURE(round);
        CAPTURE(query);
        const Ranking ranking = indexed.rank(query);
        const auto expected = slow.search(parse_query(query));
        REQUIRE(ranking.best.size() == expected.size());
        CHECK(ranking.total == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
          CAPTURE(i);
          CHECK(ranking.best[i].entry == expected[i].entry);
          CHECK(ranking.best[i].score == doctest::Approx(expected[i].score));
        }
      }
    }
  }

  TEST_CASE("a letter more drops no hit that has every word, the last as its beginning") {
    Random random(34);
    unsigned kept = 0;
    for (int round = 0; round < 200; ++round) {
      const std::vector<SlowEntry> entries = random_entries(random);
      const Indexed indexed(entries);
      std::string query = random.text({"as ", "sad ", "asod ", "a", "s", "o"}, 1, 3);
      Numbers before = numbers(indexed.rank(query));
      for (int letters = 0; letters < 4; ++letters) {
        query += random.word("asdo", 1, 1);
        const Numbers after = numbers(indexed.rank(query));
        const Query typed = parse_query(query);
        for (const std::uint32_t entry : before) {
          if (!has_as_typed(entries[entry], typed)) continue;
          CAPTURE(query);
          CAPTURE(entries[entry].heads[0]);
          CHECK(std::find(after.begin(), after.end(), entry) != after.end());
          ++kept;
        }
        before = after;
      }
    }
    CHECK(kept > 100);
  }

  TEST_CASE("scores are between 0 and 1") {
    Random random(22);
    for (int round = 0; round < 100; ++round) {
      const Indexed indexed(random_entries(random));
      for (const RankedEntry& ranked :
           indexed.rank(random.text({"as ", "sad", "asod "}, 1, 4)).best) {
        CHECK(ranked.score > 0);
        CHECK(ranked.score <= 1);
      }
    }
  }

  TEST_CASE("a limit keeps the best and counts all") {
    const Indexed indexed({{{"token"}, ""}, {{"token ring"}, ""}, {{"token bus"}, ""}});
    const Numbers all = numbers(indexed.rank("token"));
    REQUIRE(all.size() == 3);
    for (const std::size_t limit :
         {std::size_t{0}, std::size_t{1}, std::size_t{2}, ~std::size_t{0}}) {
      CAPTURE(limit);
      const Ranking ranking = indexed.rank("token", {.limit = limit});
      CHECK(numbers(ranking) ==
            Numbers(all.begin(),
                    all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()))));
      CHECK(ranking.total == 3);
    }
  }

  TEST_CASE("pages of any size, one after the other, are the whole list") {
    Random random(23);
    for (int round = 0; round < 40; ++round) {
      const Indexed indexed(random_entries(random));
      const std::string query = random.text({"as ", "sad", "asod "}, 1, 3);
      const Numbers all = numbers(indexed.rank(query));
      for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
        CAPTURE(query);
        CAPTURE(size);
        Numbers read;
        for (std::size_t at = 0; at < all.size() + size; at += size) {
          const Ranking page = indexed.rank(query, {.limit = size, .offset = at});
          CHECK(page.total == all.size());
          CHECK(page.best.size() <= size);
          for (const std::uint32_t entry : numbers(page)) read.push_back(entry);
        }
        CHECK(read == all);
      }
    }
  }

  TEST_CASE("an offset past the last gives nothing, however large it and the limit are") {
    const Indexed indexed({{{"token"}, ""}, {{"token ring"}, ""}});
    constexpr std::size_t kMost = ~std::size_t{0};
    for (const std::size_t offset : {std::size_t{2}, kMost - 1, kMost}) {
      CAPTURE(offset);
      CHECK(indexed.rank("token", {.limit = kMost, .offset = offset}).best.empty());
      CHECK(indexed.rank("token", {.limit = kMost, .offset = offset}).total == 2);
    }
    CHECK(numbers(indexed.rank("token", {.limit = kMost, .offset = 1})) == Numbers{1});
  }

  TEST_CASE("what a filter does not admit is neither given nor in the total") {
    const Indexed indexed({{{"token"}, ""}, {{"token ring"}, ""}});
    const Ranking ranking = indexed.rank("token", {.filter = Filter(names(), "B", "")});
    CHECK(numbers(ranking) == Numbers{1});
    CHECK(ranking.total == 1);
  }

  TEST_CASE("facets are the counts of all hits, each under the other's filter") {
    Random random(24);
    const PackInfo info = names();
    for (int round = 0; round < 100; ++round) {
      const Indexed indexed(random_entries(random));
      const std::string query = random.text({"as ", "sad", "asod "}, 1, 3);
      const std::string letter = random.text({"A", "B", "C"}, 0, 1);
      const std::string category = random.text({"X", "Y", "Z"}, 0, 1);
      CAPTURE(round);
      CAPTURE(letter);
      CAPTURE(category);
      std::vector<Count> letters = info.letters;
      std::vector<Count> categories = info.categories;
      std::size_t total = 0;
      for (const std::uint32_t entry : numbers(indexed.rank(query))) {
        const HeadRecord& hit = indexed.records[entry];
        const bool in_letter = letter.empty() || info.letters[hit.letter].name == letter;
        const bool in_category =
            category.empty() ||
            (hit.category > 0 && info.categories[hit.category - 1].name == category);
        if (in_category) ++letters[hit.letter].entries;
        if (in_letter && hit.category > 0) ++categories[hit.category - 1].entries;
        if (in_letter && in_category) ++total;
      }
      for (std::vector<Count>* counts : {&letters, &categories}) {
        std::erase_if(*counts, [](const Count& count) { return count.entries == 0; });
      }
      const Ranking ranking = indexed.rank(
          query, {.limit = 2, .filter = Filter(info, letter, category), .facets = true});
      CHECK(ranking.facets.letters(info) == letters);
      CHECK(ranking.facets.categories(info) == categories);
      CHECK(ranking.total == total);
    }
  }

  TEST_CASE("initials that are a head, too, come before heads that only begin so") {
    const std::vector<SlowEntry> others = {{{"ISPL"}, ""}, {{"Internet Service Provider"}, ""}};
    CHECK(numbers(Indexed(others).rank("isp")) == Numbers{0, 1});
    std::vector<SlowEntry> all = others;
    all.push_back({{"ISP"}, ""});
    CHECK(numbers(Indexed(all).rank("isp")) == Numbers{2, 1, 0});
    all.push_back({{"ISP-X"}, ""});
    CHECK(numbers(Indexed(all).rank("isp-"))[0] == 3);
    CHECK(numbers(Indexed({{{"Come On Mary"}, ""}, {{"com"}, ""}, {{"comma"}, ""}}).rank("com")) ==
          Numbers{1, 2, 0});
  }

  TEST_CASE("a word mistyped is likelier than one mistyped and a space too many") {
    const Indexed indexed({{{"life"}, ""}, {{"line feed"}, ""}});
    CHECK(numbers(indexed.rank("lie fe")) == Numbers{1, 0});
  }

  TEST_CASE("equal scores keep the order of the index") {
    const Indexed indexed({{{"kernel"}, ""}, {{"kernel"}, ""}, {{"kernel"}, ""}});
    CHECK(numbers(indexed.rank("kernel")) == Numbers{0, 1, 2});
  }

  TEST_CASE("of equal scores at the end of a page the first in the index stays") {
    const Indexed indexed(
        {{{"one"}, "beta"}, {{"two"}, "alpha"}, {{"three"}, "gamma"}, {{"four"}, "beta"}});
    CHECK(numbers(indexed.rank("alpha beta", {.limit = 1})) ==
          Numbers{numbers(indexed.rank("alpha beta"))[0]});
    const Indexed equal({{{"one"}, "beta"}, {{"two"}, "alpha"}, {{"three"}, "gamma"}});
    CHECK(numbers(equal.rank("alpha beta", {.limit = 1})) == Numbers{0});
  }

  TEST_CASE("a hit says which words of the query its definition has") {
    const Indexed indexed(
        {{{"cat"}, "a kernel"}, {{"dog"}, "cat and kernel"}, {{"kernel cat"}, ""}});
    std::map<std::uint32_t, unsigned> words;
    for (const RankedEntry& hit : indexed.rank("cat kernel").best) {
      words[hit.entry] = hit.defined_words;
    }
    CHECK(words == std::map<std::uint32_t, unsigned>{{0, 2}, {1, 3}, {2, 0}});
  }

  TEST_CASE("an entry answers by the head that answers best") {
    const Indexed indexed({{{"convolutional network", "CNN", "ConvNet"}, ""}});
    const Ranking ranking = indexed.rank("cnn");
    REQUIRE(ranking.best.size() == 1);
    CHECK(ranking.best[0].head == 1);
    CHECK(ranking.best[0].parts.alias);
  }

  TEST_CASE("a term comes before an equal alias, a heavy entry before an equal light one") {
    CHECK(numbers(Indexed({{{"x", "drift"}, ""}, {{"drift"}, ""}}).rank("drift")) == Numbers{1, 0});
    CHECK(numbers(Indexed({{{"drift"}, "", 0.25}, {{"drift"}, "", 4}}).rank("drift")) ==
          Numbers{1, 0});
  }

  TEST_CASE("an entry that answers too little of the query is no hit") {
    const Indexed indexed({{{"alpha"}, "common"},
                           {{"beta"}, "common"},
                           {{"gamma"}, "common"},
                           {{"delta"}, "common"}});
    CHECK(numbers(indexed.rank("delta common")) == Numbers{3});
  }
}
