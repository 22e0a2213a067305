#include "termdex/reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/utf8.h"
#include "support/glossary.h"
#include "support/random.h"
#include "termdex/json.h"
#include "text/fold.h"

namespace {

using namespace termdex;
using namespace termdex::test;

bool has_head(const Hit& hit, std::string_view head) {
  const std::string folded = fold(head);
  return fold(hit.term) == folded ||
         std::any_of(hit.aliases.begin(), hit.aliases.end(),
                     [&](const std::string& alias) { return fold(alias) == folded; });
}

std::vector<SourceEntry> random_glossary(Random& random) {
  std::vector<SourceEntry> made;
  for (unsigned left = 1 + random.below(25); left > 0; --left) {
    const auto head = [&] {
      return random.text({"as ", "so", "c++ ", ".net", "k-", "batch ", "size", "é", "漢字"}, 1, 5) +
             "x";
    };
    made.push_back(with_aliases(entry(head(), random.text({"as ", "so ", "size ", "x "}, 0, 20)),
                                {head(), head()}));
  }
  return made;
}

// Ascending, apart, inside the text, and on the borders of code points.
bool are_good_ranges(std::string_view text, const std::vector<TextRange>& ranges) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const TextRange& range = ranges[i];
    if (range.begin >= range.end || range.end > text.size()) return false;
    if (i > 0 && range.begin <= end) return false;
    for (const std::uint32_t at : {range.begin, range.end}) {
      if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) return false;
    }
    end = range.end;
  }
  return true;
}

void check_hits(const SearchResults& results) {
  CHECK(results.hits.size() <= results.total);
  for (const Hit& hit : results.hits) {
    CHECK(are_good_ranges(hit.term, hit.term_highlight));
    CHECK(are_good_ranges(hit.via, hit.via_highlight));
    CHECK(are_good_ranges(hit.excerpt, hit.excerpt_highlight));
    CHECK(first_invalid_utf8(hit.excerpt) == hit.excerpt.size());
    CHECK(hit.excerpt.size() <= 180 + 6);
  }
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE("search/reader") {
  TEST_CASE("a misspelled, swapped or unfinished query finds its term") {
    const Reader reader =
        glossary(entries({"Neural network", "Batch size", "Tokenizer", "Overfitting"}));
    for (const std::string_view query :
         {"nueral netwrok", "network neural", "neural net", "neuralnetwork", "NEURAL-NETWORK"}) {
      CAPTURE(query);
      CHECK(first_id(reader, query) == "neural-network");
    }
    CHECK(first_id(reader, "tokneizer") == "tokenizer");
    CHECK(first_id(reader, "tok") == "tokenizer");
  }

  TEST_CASE("names that differ in signs are told apart") {
    const Reader reader =
        glossary(entries({"C", "C++", "C#", ".NET", "Net", "A*", "A", "!", "!!", "TCP/IP"}));
    for (const std::string_view term : {"C", "C++", "C#", ".NET", "Net", "A*", "A", "!", "!!"}) {
      CAPTURE(term);
      const SearchResults results = reader.search(term);
      REQUIRE_FALSE(results.hits.empty());
      CHECK(results.hits[0].term == term);
    }
    CHECK(first_id(reader, "tcp ip") == "tcp-ip");
  }

  TEST_CASE("every head of any glossary is found first by itself") {
    Random random(31);
    for (int round = 0; round < 40; ++round) {
      const std::vector<SourceEntry> source = random_glossary(random);
      const Reader reader = glossary(source);
      for (const SourceEntry& given : source) {
        std::vector<std::string> heads = given.aliases;
        heads.push_back(given.term);
        for (const std::string& head : heads) {
          CAPTURE(head);
          const SearchResults results = reader.search(head, {.limit = 1});
          REQUIRE(results.hits.size() == 1);
          CHECK(has_head(results.hits[0], head));
        }
      }
    }
  }

  TEST_CASE("long heads that differ only at their end are each found first by themselves") {
    const std::string words =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen ";
    const std::string letters(70, 'x');
    const Reader reader =
        glossary(entries({words + "a", words + "b", letters + "a", letters + "b"}));
    for (const std::string& head : {words + "a", words + "b"}) {
      CAPTURE(head);
      CHECK(reader.search(head).hits.at(0).term == head);
    }
    // Words are cut at 64 bytes, but the head is one of the two.
    CHECK(reader.search(letters + "b").hits.at(0).term.substr(0, 70) == letters);
  }

  TEST_CASE("every head of the glossary that ships is found first by itself") {
    auto source = read_source(TERMDEX_SOURCE_DIR "/data/glossary");
    REQUIRE(source);
    const std::vector<SourceEntry> given = source->entries;
    const Reader reader = glossary(std::move(source->entries));
    std::vector<std::string> lost;
    for (const SourceEntry& from : given) {
      std::vector<std::string> heads = from.aliases;
      heads.push_back(from.term);
      for (const std::string& head : heads) {
        const SearchResults results = reader.search(head, {.limit = 1});
        if (results.hits.empty() || !has_head(results.hits[0], head)) lost.push_back(head);
      }
    }
    CHECK(lost == std::vector<std::string>{});
  }

  TEST_CASE("a hit by an alias says by which, a hit by the term says nothing") {
    const Reader reader =
        glossary({with_aliases(entry("Convolutional network"), {"CNN", "ConvNet"})});
    CHECK(reader.search("convnet").hits.at(0).via == "ConvNet");
    CHECK(reader.search("convolutional").hits.at(0).via.empty());
  }

  TEST_CASE("a category and a letter admit their entries only, in search as in the list") {
    const Reader reader = glossary({entry("Mask", "Blocks light.", "Lithography"),
                                    entry("Mask", "Hides tokens.", "Language models"),
                                    entry("Attention mask", "Hides tokens.", "Language models"),
                                    entry("3D mask", "Thick.", "Lithography")});
    CHECK(reader.search("mask").total == 4);
    CHECK(reader.search("mask", {.category = "LITHOGRAPHY"}).total == 2);
    CHECK(ids(reader.search("mask", {.letter = "a"})) == Ids{"attention-mask"});
    CHECK(ids(reader.search("mask", {.letter = "#"})) == Ids{"3d-mask"});
    CHECK(reader.search("mask", {.category = "Lithography", .letter = "A"}).total == 0);
    CHECK(reader.search("mask", {.category = "none of these"}).total == 0);
    CHECK(reader.search("mask", {.letter = "All"}).total == 4);
  }

  TEST_CASE("a word of a definition and a category find their entry") {
    const Reader reader = glossary({entry("Spin coating", "Spreads photoresist by rotation."),
                                    entry("Drift", "Slow change.", "Process control")});
    CHECK(first_id(reader, "rotation") == "spin-coating");
    CHECK(first_id(reader, "process control") == "drift");
  }

  TEST_CASE("a limit of 0 gives no hits but their number") {
    const Reader reader = glossary(entries({"token", "token ring"}));
    const SearchResults results = reader.search("token", {.limit = 0});
    CHECK(results.hits.empty());
    CHECK(results.total == 2);
    CHECK(reader.search("token", {.limit = ~std::size_t{0}}).hits.size() == 2);
  }

  TEST_CASE("pages of a search are parts of the whole list") {
    const Reader reader = glossary(entries({"token", "token ring", "token bus", "tokenizer"}));
    const Ids all = ids(reader.search("token"));
    REQUIRE(all.size() == 4);
    CHECK(ids(reader.search("token", {.limit = 2, .offset = 1})) == Ids{all[1], all[2]});
    CHECK(ids(reader.search("token", {.limit = ~std::size_t{0}, .offset = 3})) == Ids{all[3]});
    const SearchResults past = reader.search("token", {.offset = ~std::size_t{0}});
    CHECK(past.hits.empty());
    CHECK(past.total == 4);
    CHECK(past.suggestions.empty());
  }

  TEST_CASE("facets are given when asked for, with as many hits as choosing them gives") {
    const Reader reader = glossary({entry("Mask", "Blocks light.", "Lithography"),
                                    entry("Mask", "Hides tokens.", "Language models"),
                                    entry("Attention mask", "Hides tokens.", "Language models"),
                                    entry("Masking"), entry("Drift", "Slow.", "Process control")});
    CHECK_FALSE(reader.search("mask").facets);
    const auto check = [&](std::string_view letter, std::string_view category) {
      CAPTURE(letter);
      CAPTURE(category);
      const SearchOptions options{
          .category = std::string(category), .letter = std::string(letter), .facets = true};
      const auto facets = reader.search("mask", options).facets;
      REQUIRE(facets);
      for (const Count& count : facets->letters) {
        CHECK(reader.search("mask", {.category = options.category, .letter = count.name}).total ==
              count.entries);
      }
      for (const Count& count : facets->categories) {
        CHECK(reader.search("mask", {.category = count.name, .letter = options.letter}).total ==
              count.entries);
      }
      return *facets;
    };
    CHECK(check("", "").categories ==
          std::vector<Count>{{"Language models", 2}, {"Lithography", 1}});
    CHECK(check("", "").letters == std::vector<Count>{{"A", 1}, {"M", 3}});
    CHECK(check("M", "").categories ==
          std::vector<Count>{{"Language models", 1}, {"Lithography", 1}});
    CHECK(check("A", "Lithography").letters == std::vector<Count>{{"M", 1}});
    CHECK(check("", "none of these").letters.empty());
  }

  TEST_CASE("where nothing is found the nearest entries are suggested, by a filter or without") {
    const Reader reader =
        glossary({with_aliases(entry("Encapsulation", "Hides.", "Objects"), {"Information hiding"}),
                  entry("Polymorphism", "Many forms.", "Objects"), entry("Drift")});
    const SearchResults results = reader.search("encapzulashun");
    CHECK(results.total == 0);
    REQUIRE(results.suggestions.size() == 1);
    CHECK(results.suggestions[0].id == "encapsulation");
    CHECK(results.suggestions[0].term == "Encapsulation");
    CHECK(results.suggestions[0].aliases == std::vector<std::string>{"Information hiding"});
    CHECK(results.suggestions[0].category == "Objects");
    CHECK(reader.search("encapzulashun", {.limit = 0}).suggestions.size() == 1);
    CHECK(reader.search("encapzulashun", {.letter = "P"}).suggestions.size() == 1);
    CHECK(reader.search("polymorphism").suggestions.empty());
    CHECK(reader.search("polymorphism", {.limit = 0}).suggestions.empty());
  }

  TEST_CASE("hits that only a filter hides are no reason for suggestions") {
    const Reader reader = glossary({entry("Drift", "Slow.", "Process control"), entry("Drive")});
    const SearchResults results =
        reader.search("drift", {.category = "none of these", .facets = true});
    CHECK(results.total == 0);
    CHECK(results.suggestions.empty());
    CHECK(results.facets->categories == std::vector<Count>{{"Process control", 1}});
  }

  TEST_CASE("signals are given when asked for, and only then") {
    const Reader reader = glossary(entries({"token"}));
    CHECK(reader.search("token").hits.at(0).signals.empty());
    CHECK_FALSE(reader.search("token", {.explain = true}).hits.at(0).signals.empty());
  }

  TEST_CASE("a query of any bytes is answered, and its highlights are whole characters") {
    Random random(32);
    for (int round = 0; round < 20; ++round) {
      std::vector<SourceEntry> source;
      for (int i = 0; i < 8; ++i) {
        source.push_back(with_aliases(entry("t" + random.unicode(20), random.unicode(400)),
                                      {"a" + random.unicode(10)}));
      }
      const Reader reader = glossary(source);
      for (int queries = 0; queries < 25; ++queries) {
        std::string query = random.one_in(2) ? random.bytes(40) : random.unicode(12);
        if (random.one_in(4)) query = source[random.below(8)].term.substr(0, random.below(12));
        check_hits(reader.search(query));
      }
      check_hits(reader.search(std::string(10'000, 'x')));
      check_hits(reader.search(std::string(10'000, '\xFF')));
      check_hits(reader.search(std::string("t\0t", 3)));
    }
  }

  TEST_CASE("what was asked before changes no answer") {
    Random random(57);
    for (int round = 0; round < 20; ++round) {
      const std::vector<SourceEntry> source = random_glossary(random);
      const Reader reader = glossary(source);
      std::string query;
      for (int key = 0; key < 20; ++key) {
        if (random.one_in(8)) query = query.substr(0, random.below(3));
        query += random.text({"a", "s", "o", "c++ ", " ", "é", "batch", "siz"}, 1, 1);
        CAPTURE(query);
        CHECK(to_json(reader.search(query)) == to_json(glossary(source).search(query)));
      }
    }
  }

#ifndef __EMSCRIPTEN__  // without threads
  TEST_CASE("searches at the same time answer as one after the other") {
    Random random(58);
    const Reader reader = glossary(random_glossary(random));
    const std::vector<std::string> queries = {"as", "so batch", "bathc siz", "c++", "é"};
    std::vector<std::string> expected;
    for (const std::string& query : queries) expected.push_back(to_json(reader.search(query)));
    std::array<unsigned, 4> wrong{};
    std::vector<std::thread> threads;
    for (unsigned& count : wrong) {
      threads.emplace_back([&] {
        for (std::size_t i = 0; i < 500; ++i) {
          const std::size_t asked = i * (1 + static_cast<std::size_t>(&count - wrong.data())) % 5;
          if (to_json(reader.search(queries[asked])) != expected[asked]) ++count;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == std::array<unsigned, 4>{});
  }
#endif

  TEST_CASE("an empty query has no hits") {
    const Reader reader = glossary(entries({"token", "!"}));
    for (const std::string_view query : {"", "   ", "\u3000"}) {
      CHECK(reader.search(query).total == 0);
      CHECK(reader.search(query).suggestions.empty());
    }
  }

  TEST_CASE("an entry is found by id before term before alias, folded") {
    SourceEntry by_id = entry("Something");
    by_id.id = "kernel";
    const Reader reader =
        glossary({with_aliases(entry("A pod"), {"Kernel", "Seed"}), entry("Kernel"), by_id,
                  entry("C"), entry("C++"), entry("Étoile")});
    CHECK(reader.entry("kernel")->term == "Something");
    CHECK(reader.entry("KERNEL")->term == "Kernel");
    CHECK(reader.entry("seed")->term == "A pod");
    CHECK(reader.entry("c++")->term == "C++");
    CHECK(reader.entry("etoile")->term == "Étoile");
    for (const std::string_view name : {"", " ", "kernels", "\xFF"}) {
      CAPTURE(name);
      CHECK_FALSE(reader.entry(name));
    }
  }

  TEST_CASE("an entry tells what it points to, by id or, where nothing has it, by name") {
    SourceEntry from = entry("Axe");
    from.see = {"bow", "Arrow"};
    from.body = {
        node(NodeKind::paragraph,
             {{.kind = NodeKind::reference, .text = "Bow", .children = {text_node("the bow")}}})};
    const Reader reader = glossary({from, entry("Bow")});
    const auto found = reader.entry("axe");
    REQUIRE(found);
    REQUIRE(found->see.size() == 2);
    CHECK(found->see[0].id == "bow");
    CHECK(found->see[0].term == "Bow");
    CHECK(found->see[1].id.empty());
    CHECK(found->see[1].term == "Arrow");
    CHECK(found->body.at(0).children.at(0).text == "bow");
  }

  TEST_CASE("heads in texts are told by text and bytes, each entry once") {
    const Reader reader = glossary(entries({"Wafer", "Silicon wafer", "Set"}));
    constexpr std::array<std::string_view, 3> kTexts = {"é wafers", "", "A set of silicon"};
    const Annotations found = reader.annotate(kTexts, {.ordinary = true});
    REQUIRE(found.entries.size() == 2);
    CHECK(found.entries[1].term == "Set");
    CHECK(found.matches == std::vector<Annotation>{{0, {3, 9}, 0}, {2, {2, 5}, 1}});
    CHECK(reader.annotate(kTexts).matches == std::vector<Annotation>{{0, {3, 9}, 0}});
    CHECK(reader.annotate(std::array<std::string_view, 2>{"silicon", "wafer"}).entries[0].id ==
          "wafer");
  }

  TEST_CASE("of a text 4 MiB are annotated") {
    const Reader reader = glossary(entries({"wafer"}));
    const std::string text = std::string((std::size_t{4} << 20U) - 5, ' ') + "wafer wafer";
    const std::array<std::string_view, 1> texts = {text};
    CHECK(reader.annotate(texts).matches.size() == 1);
  }

  TEST_CASE("a reader that was moved answers as before") {
    Reader first = glossary(entries({"token"}));
    Reader second = std::move(first);
    CHECK(first_id(second, "token") == "token");
    CHECK(second.entry("token")->body == paragraph("A definition."));
  }
}
