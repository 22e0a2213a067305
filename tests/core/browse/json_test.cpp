#include "termdex/json.h"

#include <doctest/doctest.h>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("browse/json") {
  TEST_CASE("results have a hit each, with ranges, and via null where the term matched") {
    SearchResults results{.query = "q\"", .total = 2, .hits = {}};
    results.hits.push_back({.id = "a",
                            .term = "A",
                            .aliases = {"b", "c"},
                            .category = "C",
                            .via = "b",
                            .score = 0.5,
                            .excerpt = "x",
                            .term_highlight = {{0, 1}},
                            .via_highlight = {{0, 1}, {2, 3}},
                            .excerpt_highlight = {},
                            .signals = {}});
    results.hits.push_back(
        {.id = "d", .term = "D", .score = 1, .signals = {{"head", 0.25}, {"exact", 1}}});
    CHECK(
        to_json(results) ==
        R"({"query":"q\"","total":2,"totalIsExact":true,"fullText":true,"hits":[)"
        R"({"id":"a","term":"A","aliases":["b","c"],"category":"C","via":"b","score":0.5,"excerpt":"x",)"
        R"("highlight":{"term":[[0,1]],"via":[[0,1],[2,3]],"excerpt":[]}},)"
        R"({"id":"d","term":"D","aliases":[],"category":"","via":null,"score":1,"excerpt":"",)"
        R"("highlight":{"term":[],"via":[],"excerpt":[]},"signals":{"head":0.25,"exact":1}}],"suggestions":[]})");
  }

  TEST_CASE("results say whether their total is exact, and have facets when they were asked for") {
    SearchResults results{.query = "q", .total = 7, .total_is_exact = false, .hits = {}};
    results.suggestions = {{"a", "A", {"b"}, "C"}};
    CHECK(to_json(results) ==
          R"({"query":"q","total":7,"totalIsExact":false,"fullText":true,"hits":[],)"
          R"("suggestions":[{"id":"a","term":"A","aliases":["b"],"category":"C"}]})");
    results = {.facets = Facets{.letters = {{"#", 2}}, .categories = {}}};
    CHECK(to_json(results) ==
          R"({"query":"","total":0,"totalIsExact":true,"fullText":true,"hits":[],)"
          R"("letters":[{"name":"#","entries":2}],"categories":[],"suggestions":[]})");
  }

  TEST_CASE("a page of the index has its numbers and its entries") {
    const ListPage page{
        .page = 1, .pages = 1, .per_page = 50, .total = 1, .entries = {{"a", "A", {}, "C"}}};
    CHECK(
        to_json(page) ==
        R"({"page":1,"pages":1,"perPage":50,"total":1,"entries":[{"id":"a","term":"A","aliases":[],"category":"C"}]})");
  }

  TEST_CASE("an entry has its nodes, each with the attribute of its kind") {
    Entry given{.id = "a",
                .term = "A",
                .aliases = {},
                .category = "",
                .see = {{"b", "B"}, {"", "C"}},
                .body = {},
                .used_by = {.total = 9, .entries = {{"c", "C"}, {"d", "D"}}},
                .mentions = {},
                .related = {{"e", "E"}}};
    given.body = {node(NodeKind::heading, {text_node("h")}, 2),
                  node(NodeKind::ordered_list, {node(NodeKind::item, {text_node("i")})}, 3),
                  {.kind = NodeKind::code_block, .text = "c", .children = {text_node("x")}},
                  node(NodeKind::table,
                       {node(NodeKind::row, {node(NodeKind::cell, {text_node("t")}, 3)}, 1)}),
                  node(NodeKind::rule, {}),
                  node(NodeKind::paragraph,
                       {{.kind = NodeKind::link, .text = "/u", .children = {text_node("l")}},
                        {.kind = NodeKind::reference, .text = "b", .children = {}}})};
    CHECK(
        to_json(given) ==
        R"({"id":"a","term":"A","aliases":[],"category":"","see":[{"id":"b","term":"B"},{"id":null,"term":"C"}],"body":[)"
        R"({"type":"heading","level":2,"children":["h"]},)"
        R"({"type":"ordered_list","start":3,"children":[{"type":"item","children":["i"]}]},)"
        R"({"type":"code_block","language":"c","children":["x"]},)"
        R"({"type":"table","children":[{"type":"row","header":true,"children":[)"
        R"({"type":"cell","align":"right","children":["t"]}]}]},)"
        R"({"type":"rule","children":[]},)"
        R"({"type":"paragraph","children":[{"type":"link","href":"/u","children":["l"]},)"
        R"({"type":"reference","id":"b","children":[]}]}],"text":"h\ni\nx\nt\u0009\nl\n",)"
        R"("usedBy":{"total":9,"entries":[{"id":"c","term":"C"},{"id":"d","term":"D"}]},)"
        R"("mentions":[],"related":[{"id":"e","term":"E"}]})");
  }

  TEST_CASE("annotations are their entries and rows of numbers") {
    const Annotations found{.entries = {{"a", "A"}}, .matches = {{0, {1, 4}, 0}, {2, {0, 3}, 0}}};
    CHECK(to_json(found) ==
          R"({"entries":[{"id":"a","term":"A"}],"matches":[[0,1,4,0],[2,0,3,0]]})");
    CHECK(to_json(Annotations()) == R"({"entries":[],"matches":[]})");
  }

  TEST_CASE("the facts of a pack and an error have their members") {
    PackInfo info{.format = 0, .title = "T", .language = "en", .entry_count = 2, .alias_count = 1};
    info.letters = {{"#", 1}, {"A", 1}};
    info.categories = {{"C", 2}};
    info.sections = {{"heads", 10}};
    info.pack_bytes = 99;
    info.hash = "0123456789abcdef";
    CHECK(
        to_json(info) ==
        R"({"format":0,"title":"T","language":"en","entries":2,"aliases":1,)"
        R"("letters":[{"name":"#","entries":1},{"name":"A","entries":1}],"categories":[{"name":"C","entries":2}],)"
        R"("sections":[{"name":"heads","bytes":10}],"bytes":99,"hash":"0123456789abcdef"})");
    CHECK(to_json(Error{ErrorCode::bad_magic, "no\n"}) ==
          R"({"code":"bad_magic","detail":"no\n"})");
  }
}
