#include "search/text_cache.h"

#include <doctest/doctest.h>

#include "markup/plain_text.h"
#include "support/glossary.h"
#include "support/packed_bodies.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// Bodies that count how often they are read.
class CountedBodies : public Bodies {
 public:
  explicit CountedBodies(const Bodies& bodies) : bodies_(bodies) {}
  void visit(std::uint32_t entry, BodySink& sink) const override {
    ++visits;
    bodies_.visit(entry, sink);
  }
  mutable int visits = 0;

 private:
  const Bodies& bodies_;
};

}  // namespace

TEST_SUITE("search/text_cache") {
  TEST_CASE("a definition is decoded once, until more of it is wanted") {
    const PackedBodies packed({paragraph("one two three\n"), paragraph("four")}, {});
    const auto view = packed.open();
    const CountedBodies bodies(*view);
    TextCache cache;
    CHECK(cache.text(bodies, 0, 7) == "one two");
    CHECK(cache.text(bodies, 0, 7) == "one two");
    CHECK(cache.text(bodies, 0, 3) == "one two");
    CHECK(bodies.visits == 1);
    CHECK(cache.text(bodies, 0, 99) == "one two three\n");
    CHECK(bodies.visits == 2);
    CHECK(cache.text(bodies, 1, 99) == "four\n");
    CHECK(bodies.visits == 3);
  }

  TEST_CASE("of two definitions with one place, each is given as it is") {
    std::vector<Body> many;
    for (int i = 0; i < 300; ++i) many.push_back(paragraph("text " + std::to_string(i)));
    const PackedBodies packed(many, {});
    const auto view = packed.open();
    TextCache cache;
    for (const std::uint32_t entry : {3U, 259U, 3U, 259U}) {
      CAPTURE(entry);
      CHECK(cache.text(*view, entry, 99) == "text " + std::to_string(entry) + "\n");
    }
  }
}
