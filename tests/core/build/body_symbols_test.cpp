#include "build/body_symbols.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// The symbols of bodies, readable: controls and nodes by name, signs in quotes.
std::string symbols_of(const std::vector<Body>& bodies) {
  BodySymbols made;
  for (const Body& body : bodies) made.add(body);
  const auto items = made.vocabulary().items();
  std::string line;
  for (const std::uint32_t symbol : made.take_symbols()) {
    if (!line.empty()) line += ' ';
    if (symbol >= kControlCount) {
      const auto& item = items.at(symbol - kControlCount);
      line += item.is_word ? item.text : "\"" + item.text + "\"";
    } else if (symbol >= symbol_of(Control::first_node)) {
      const NodeSymbol& node = kNodeSymbols.at(symbol - symbol_of(Control::first_node));
      line += "<" + std::string(to_string(node.kind)) + std::to_string(node.number) +
              (node.has_attribute ? "=" : "") + ">";
    } else {
      constexpr std::string_view kNames[] = {"END", "</>", "=/", "WORD", "SIGNS"};
      line += kNames[symbol];
    }
  }
  return line;
}

Node with(NodeKind kind, std::string_view text, std::uint32_t number = 0) {
  return {.kind = kind, .text = std::string(text), .number = number, .children = {}};
}

}  // namespace

TEST_SUITE("build/body_symbols") {
  TEST_CASE("a body is its nodes, words and signs, and an end") {
    CHECK(symbols_of({}) == "");
    CHECK(symbols_of({{}}) == "END");
    CHECK(symbols_of({paragraph("Cuts wood, and Iron.")}) ==
          "<paragraph0> cuts wood \", \" and Iron \".\" </> END");
    CHECK(symbols_of({{node(NodeKind::rule, {}), node(NodeKind::line_break, {})}}) ==
          "<rule0> <line_break0> END");
  }

  TEST_CASE("texts beside one another are one, those of nothing none") {
    CHECK(symbols_of({{text_node("wa"), text_node(""), text_node("fer "), text_node("x")}}) ==
          "Wafer x END");
    CHECK(symbols_of({{text_node(""), node(NodeKind::rule, {}), text_node("")}}) == "<rule0> END");
  }

  TEST_CASE("the first word of a body, a block and a sentence has its other case") {
    CHECK(symbols_of({{text_node("The end. The end"), node(NodeKind::strong, {text_node("The")}),
                       node(NodeKind::quote, {text_node("The")})}}) ==
          "the end \". \" the end <strong0> The </> <quote0> the </> END");
    CHECK(symbols_of({{text_node("a")}, {text_node("a")}}) == "A END A END");
  }

  TEST_CASE("a kind with a number is a symbol of each, one with a text says it") {
    struct Row {
      Node node;
      std::string_view expected;
    };
    const Row rows[] = {
        {with(NodeKind::heading, "", 3), "<heading3> </> END"},
        {with(NodeKind::row, "", 1), "<row1> </> END"},
        {with(NodeKind::cell, "", 2), "<cell2> </> END"},
        {with(NodeKind::ordered_list, "", 1), "<ordered_list1> </> END"},
        {with(NodeKind::ordered_list, "", 12), "<ordered_list0=> 12 =/ </> END"},
        {with(NodeKind::ordered_list, "", 0), "<ordered_list0=> 0 =/ </> END"},
        {with(NodeKind::code_block, ""), "<code_block0> </> END"},
        {with(NodeKind::code_block, "c++"), "<code_block0=> C \"++\" =/ </> END"},
        {with(NodeKind::link, "#a"), "<link0=> \"#\" A =/ </> END"},
        {with(NodeKind::reference, ""), "<reference0> </> END"},
        {with(NodeKind::reference, "Axe"), "<reference0=> axe =/ </> END"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.expected);
      CHECK(symbols_of({{row.node}}) == row.expected);
    }
  }

  TEST_CASE("a vocabulary numbers texts as it meets them, words apart from signs") {
    Vocabulary vocabulary;
    CHECK(vocabulary.count("a", true) == 0);
    CHECK(vocabulary.count("a", false) == 1);
    CHECK(vocabulary.count("", false) == 2);
    CHECK(vocabulary.count("a", true) == 0);
    REQUIRE(vocabulary.items().size() == 3);
    CHECK(vocabulary.items()[0].count == 2);
    CHECK(vocabulary.items()[0].is_word);
    CHECK(vocabulary.items()[1].count == 1);
    CHECK_FALSE(vocabulary.items()[1].is_word);
  }
}
