#include "source/page_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr std::string_view kTop =
    "\xE2\x86\x90 Back\n\nThe Glossary\n\n2 technical terms and definitions\n\n"
    "A B C D E F G H I J\nShowing page 1 of 1 (2 entries)\n\n";

// "head=body" for each entry.
std::string shape(std::string_view text) {
  std::string out;
  for (const auto& entry : termdex::split_page(text)) {
    out += (out.empty() ? "" : " / ") + std::string(entry.head) + "=" + std::string(entry.body);
  }
  return out;
}

std::string page(std::string_view entries) { return std::string(kTop) + std::string(entries); }

}  // namespace

TEST_SUITE("source/page_text") {
  TEST_CASE("heads and definitions take turns") {
    CHECK(shape(page("mask\n\nA **plate**.\n\nwafer\n\nA disc.\n")) ==
          "mask=A **plate**. / wafer=A disc.");
  }

  TEST_CASE("a file may hold several pages, and page numbers at their ends") {
    CHECK(shape(page("mask\n\nA plate.\n\nPrevious 1 2 3 Next\n\n") + page("wafer\n\nA disc.\n")) ==
          "mask=A plate. / wafer=A disc.");
  }

  TEST_CASE("a definition in pieces stays one") {
    CHECK(shape(page("mask\n\nA\nplate.\n\nIt is **flat**.\n\nwafer\n\nA disc.\n")) ==
          "mask=A\nplate.\n\nIt is **flat**. / wafer=A disc.");
  }

  TEST_CASE("a head without a definition does not take the next head for it") {
    CHECK(shape(page("mask\n\nwafer\n\nA disc.\n\netch\n")) == "mask= / wafer=A disc. / etch=");
  }

  TEST_CASE("what is no page has no entries") {
    CHECK(shape("").empty());
    CHECK(shape("mask\n\nA plate.\n").empty());
    CHECK(shape(kTop).empty());
  }
}
