#include "text/id_form.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace termdex;

}  // namespace

TEST_SUITE("text/id_form") {
  TEST_CASE("each form adds what tells homonyms apart") {
    struct Row {
      std::string_view term, category, alias;
      std::string_view plain, with_category, with_alias;
    };
    for (const Row& row : {Row{"Photo Mask", "Litho", "Reticle", "photo-mask", "photo-mask-litho",
                               "photo-mask-litho-reticle"},
                           Row{"C++", "", "", "c-plus-plus", "c-plus-plus", "c-plus-plus"},
                           Row{"Drift", "", "Skew", "drift", "drift", "drift-skew"},
                           Row{"Drift", "Clocks", "", "drift", "drift-clocks", "drift-clocks"},
                           Row{"", "", "", "entry", "entry", "entry"}}) {
      CAPTURE(row.term);
      const auto id = [&](IdForm form) { return id_form(row.term, row.category, row.alias, form); };
      CHECK(id(IdForm::term) == row.plain);
      CHECK(id(IdForm::with_category) == row.with_category);
      CHECK(id(IdForm::with_alias) == row.with_alias);
    }
  }

  TEST_CASE("of each name 120 bytes are taken at most, in whole characters") {
    const std::string x(120, 'x');
    CHECK(id_form(x + "y", x, x + "z", IdForm::with_alias) == x + "-" + x + "-" + x);
    // Three bytes a character: "x" and 39 of them are 118 bytes, 40 would be 121.
    std::string han = "x";
    std::string cut = "x";
    for (int i = 0; i < 50; ++i) han += "漢";
    for (int i = 0; i < 39; ++i) cut += "漢";
    CHECK(id_form(han, "", "", IdForm::term) == cut);
  }
}
