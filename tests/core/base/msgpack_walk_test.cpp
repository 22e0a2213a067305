#include "base/msgpack_walk.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/msgpack_reader.h"
#include "base/msgpack_writer.h"
#include "support/random.h"

namespace {

using namespace termdex;
using Kind = MsgpackToken::Kind;

}  // namespace

TEST_SUITE("base/msgpack_walk") {
  TEST_CASE("an object that the reader takes is walked value by value") {
    test::Random random(6);
    for (int round = 0; round < 300; ++round) {
      MsgpackWriter out;
      const std::size_t count = random.below(40);
      out.array(count);
      for (std::size_t i = 0; i < count; ++i) {
        switch (random.below(3)) {
          case 0: out.nil(); break;
          case 1: out.uint(std::uint64_t{random.below(256)} << random.below(56)); break;
          default: out.text(std::string(random.below(random.one_in(9) ? 70'000 : 300), 'x'));
        }
      }
      MsgpackReader reader(out.bytes());
      const auto read = reader.next();
      REQUIRE(read);
      MsgpackWalk walk(out.bytes());
      walk.enter_array();
      bool same = true;
      for (std::size_t i = 1; i < reader.tokens().size(); ++i) {
        const MsgpackToken& token = reader.tokens()[i];
        same = same && walk.is_nil() == (token.kind == Kind::nil) &&
               walk.is_text() == (token.kind == Kind::text);
        if (token.kind == Kind::nil) walk.skip_nil();
        if (token.kind == Kind::uint) same = same && walk.uint() == token.number;
        if (token.kind == Kind::text) same = same && walk.text() == token.text;
      }
      CAPTURE(round);
      CHECK(same);
      CHECK(walk.done());
    }
  }
}
