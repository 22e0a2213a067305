#include "search/reference_tokens.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/glossary.h"
#include "support/packed_bodies.h"

namespace {

using namespace termdex;
using namespace termdex::test;

Node reference(std::vector<Node> children, std::string name = {}) {
  Node made = node(NodeKind::reference, std::move(children));
  made.text = std::move(name);
  return made;
}

// As a decoder shows it.
struct OnlyReferences : BlindTokens {
  WordCollector names;
  ReferenceTokens references{names};

  void begin_body(std::uint32_t number) { references.begin_body(number); }
  void begin(NodeKind kind, std::uint32_t number, std::string_view text) {
    references.begin(kind, number, text);
  }
  void end(NodeKind kind) { references.end(kind); }
  void word(const BodyDecoder::Token& word, const Sentences& sentences) {
    references.word(word, sentences);
  }
  void signs(const BodyDecoder::Token& signs) { references.signs(signs); }
};

// The names in the bodies, sorted, each with the numbers of its bodies: "pod 0 2".
std::vector<std::string> names_in(const std::vector<Body>& bodies) {
  const PackedBodies packed(bodies);
  const auto view = packed.view();
  OnlyReferences tokens;
  for (std::size_t i = 0; i < view->block_count(); ++i) {
    REQUIRE_FALSE(view->check(i, tokens));
  }
  const WordIndex index = tokens.names.finish();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < index.words.size(); ++i) {
    names.emplace_back(index.words[i]);
    for (const Posting& use : index.of(i)) names.back() += " " + std::to_string(use.entry);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("search/reference_tokens") {
  TEST_CASE("a reference is named by its attribute or, without one, by its characters") {
    CHECK(names_in({{text_node("A "), reference({text_node("Big Pod")}), text_node(" and "),
                     reference({text_node("that")}, "pod-2")}}) == Names{"Big Pod 0", "pod-2 0"});
  }

  TEST_CASE("a name is what plain_text gives of its children, formulas as they are written") {
    const Body children = {text_node("a"), node(NodeKind::strong, {text_node("b c++")}),
                           node(NodeKind::line_break, {}),
                           node(NodeKind::math, {text_node("x^2")})};
    CHECK(names_in({{reference(children)}}) == Names{plain_text(children) + " 0"});
  }

  TEST_CASE("a name stands once, with each body that has it") {
    CHECK(names_in({{reference({text_node("pod")}), reference({text_node("pod")})},
                    {text_node("pod")},
                    {reference({text_node("pod")})}}) == Names{"pod 0 2"});
  }
}
