#include "search/query.h"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;

}  // namespace

TEST_SUITE("search/query") {
  TEST_CASE("a query is folded, taken into words and squeezed") {
    const Query query = parse_query("  Front-END  Déjà ");
    CHECK(query.folded == "front-end deja");
    CHECK(query.squeezed == "frontenddeja");
    REQUIRE(query.words.size() == 3);
    CHECK(query.is_last(2));
    CHECK_FALSE(query.is_last(1));
  }

  TEST_CASE("signs tell queries apart that have the same words") {
    CHECK(parse_query(".NET").folded == ".net");
    CHECK(parse_query(".NET").squeezed == "net");
    CHECK(parse_query("C++").squeezed == "c++");
    CHECK(parse_query("!").squeezed == "!");
  }

  TEST_CASE("nothing gives nothing") {
    for (const char* text : {"", " ", "\t\n", "\u3000"}) {
      CAPTURE(text);
      CHECK(parse_query(text).squeezed.empty());
      CHECK(parse_query(text).words.empty());
    }
  }

  TEST_CASE("words beyond the limit are left out, but not from the key") {
    std::string text;
    for (std::size_t i = 0; i < kMaxQueryWords + 1; ++i) text += "w" + std::to_string(i) + " ";
    const Query query = parse_query(text);
    CHECK(query.words.size() == kMaxQueryWords);
    CHECK(query.squeezed.ends_with("w12"));
  }

  TEST_CASE("bytes beyond the limit are left out, without half a character") {
    const Query query = parse_query(std::string(kMaxQueryBytes - 1, 'x') + "é");
    CHECK(query.folded == std::string(kMaxQueryBytes - 1, 'x'));
  }

  TEST_CASE("signs are noted, and whether a query ends in one") {
    CHECK_FALSE(parse_query("front end ").has_signs);
    CHECK(parse_query("front-end").has_signs);
    CHECK_FALSE(parse_query("front-end").ends_in_sign);
    CHECK(parse_query("front-").ends_in_sign);
    CHECK_FALSE(parse_query("front ").ends_in_sign);
    CHECK_FALSE(parse_query("C++").ends_in_sign);
    CHECK_FALSE(parse_query("Moore's").has_signs);
  }

  TEST_CASE("edits are forgiven from 4 and from 6 letters on") {
    CHECK(forgiven_edits(0) == 0);
    CHECK(forgiven_edits(3) == 0);
    CHECK(forgiven_edits(4) == 1);
    CHECK(forgiven_edits(5) == 1);
    CHECK(forgiven_edits(6) == 2);
    CHECK(forgiven_edits(1000) == 2);
  }

  TEST_CASE("any bytes make a query of UTF-8") {
    test::Random random(26);
    for (int round = 0; round < 2000; ++round) {
      const Query query = parse_query(random.bytes(600));
      CHECK(first_invalid_utf8(query.folded) == query.folded.size());
      CHECK(first_invalid_utf8(query.squeezed) == query.squeezed.size());
      CHECK(query.words.size() <= kMaxQueryWords);
    }
  }
}
