#include "source/glossary_page.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::ErrorCode;
using termdex::PageFile;
using termdex::read_pages;
using termdex::testing::heads;
using termdex::testing::outline;
using termdex::testing::places;

constexpr std::string_view kTop =
    "The Glossary\n\n3 technical terms and definitions\n\nA B C D E F G H\n"
    "Showing page 1 of 1 (3 entries)\n\n";

std::string page(std::string_view entries) { return std::string(kTop) + std::string(entries); }

}  // namespace

TEST_SUITE("source/glossary_page") {
  TEST_CASE("a page becomes entries with heads, category and blocks") {
    const auto source = read_pages({{page("mask, lithography\n\n**Mask** is a plate. **Kinds** - "
                                          "**Binary**: x. - **EUV**: y.\n\n"
                                          "mask,ai safety\n\nA mask hides tokens from an AI.\n"),
                                     "p.txt"}});
    REQUIRE(source);
    REQUIRE(source->entries.size() == 2);
    CHECK(heads(source->entries[0]) == "Mask | (Lithography)");
    CHECK(outline(source->entries[0].body) ==
          "p[strong[Mask] is a plate.] p[strong[Kinds]] "
          "list[item[strong[Binary]: x.]item[strong[EUV]: y.]]");
    CHECK(source->entries[0].place.line == 8);
    CHECK(heads(source->entries[1]) == "Mask | (AI safety)");
    CHECK(source->problems.empty());
  }

  TEST_CASE("categories are told by all files together") {
    const auto source = read_pages({{page("a,b,etch\n\nThe etch **a**.\n"), "1.txt"},
                                    {page("c,etch\n\nText **c**.\n"), "2.txt"}});
    REQUIRE(source);
    CHECK(heads(source->entries.at(0)) == "a | b | (Etch)");
    CHECK(source->entries.at(1).place.file == "2.txt");
  }

  TEST_CASE("bytes that are not UTF-8 lose one entry") {
    const auto source = read_pages({{page("a, x\n\nOne \xFF.\n\nb, x\n\nTwo.\n"), "p.txt"}});
    REQUIRE(source);
    CHECK(termdex::testing::terms(*source) == "b");
    CHECK(places(*source) == "10:5 error");
  }

  TEST_CASE("what is no page is refused by name") {
    for (const std::string_view text : {std::string_view(""), std::string_view("a\n\nb\n"), kTop}) {
      CAPTURE(text);
      const auto source = read_pages({{std::string(text), "p.txt"}});
      REQUIRE_FALSE(source);
      CHECK(source.error().code == ErrorCode::bad_source);
    }
  }

  TEST_CASE("the pages of the reference read without a loss") {
    // They are not ours to ship; TERMDEX_PAGES names the folder that has them.
    const char* const folder = std::getenv("TERMDEX_PAGES");
    if (folder == nullptr) {
      MESSAGE("skipped: TERMDEX_PAGES is not set");
      return;
    }
    const auto source = termdex::read_source(folder);
    REQUIRE(source);
    CHECK(source->entries.size() == 100);
    CHECK(source->problems.empty());
  }
}
