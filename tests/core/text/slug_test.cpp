#include "text/slug.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;

}  // namespace

TEST_SUITE("text/slug") {
  TEST_CASE("a term becomes words joined by hyphens, with the signs that tell names apart") {
    struct Row {
      std::string_view text;
      std::string_view expected;
    };
    for (const Row& row : {Row{"Batch size", "batch-size"},
                           Row{"DALL-E 3", "dall-e-3"},
                           Row{"C", "c"},
                           Row{"C++", "c-plus-plus"},
                           Row{"C#", "c-sharp"},
                           Row{"A*", "a-star"},
                           Row{".NET", "net"},
                           Row{"R&D", "r-and-d"},
                           Row{"50%", "50-percent"},
                           Row{"Moore's law", "moores-law"},
                           Row{"Ångström", "angstrom"},
                           Row{"σ", "σ"},
                           Row{"機械 学習", "機械-学習"},
                           Row{"(a)", "a"},
                           Row{"--a--b--", "a-b"},
                           Row{"", "entry"},
                           Row{"!?", "entry"},
                           Row{"\u0301", "entry"},
                           Row{"a \u0301 b", "a-b"},
                           Row{"a \u0301", "a"}}) {
      CAPTURE(row.text);
      CHECK(slug(row.text) == row.expected);
    }
  }

  TEST_CASE("any bytes give an id without spaces, double hyphens or hyphens at the ends") {
    test::Random random(64);
    for (int round = 0; round < 5000; ++round) {
      const std::string text = random.one_in(2) ? random.unicode(20) : random.bytes(20);
      const std::string id = slug(text);
      CAPTURE(text);
      CHECK_FALSE(id.empty());
      CHECK(id.find("--") == std::string::npos);
      CHECK(id.find(' ') == std::string::npos);
      CHECK(id.front() != '-');
      CHECK(id.back() != '-');
      CHECK(first_invalid_utf8(id) == id.size());
      CHECK(slug(id) == id);
    }
  }
}
