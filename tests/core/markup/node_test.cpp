#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "termdex/body.h"

TEST_SUITE("markup/node") {
  TEST_CASE("every kind has a name of its own") {
    std::set<std::string_view> names;
    for (std::uint8_t i = 0; i < termdex::kNodeKindCount; ++i) {
      names.insert(to_string(static_cast<termdex::NodeKind>(i)));
    }
    CHECK(names.size() == termdex::kNodeKindCount);
    CHECK(to_string(termdex::NodeKind::ordered_list) == "ordered_list");
    CHECK(to_string(termdex::NodeKind::line_break) == "line_break");
    CHECK(to_string(static_cast<termdex::NodeKind>(99)) == "unknown");
  }

  TEST_CASE("a page may link to web, mail and its own addresses") {
    for (const std::string_view href :
         {"https://example.org/a:b", "http://x", "HTTPS://X", "mailto:a@b.org", "page.html",
          "/page", "#term", "?q=a:b", "//example.org/", "../a/b:c"}) {
      CAPTURE(href);
      CHECK(termdex::is_safe_href(href));
    }
  }

  TEST_CASE("a page may not link to anything else") {
    for (const std::string_view href :
         {"", "javascript:alert(1)", "JAVASCRIPT:x", "java\tscript:x", "\x01javascript:x",
          " javascript:x", "data:text/html,x", "vbscript:x", "file:///x", "ftp://x", "x:", ":",
          "https\n://x", "blob:x"}) {
      CAPTURE(href);
      CHECK_FALSE(termdex::is_safe_href(href));
    }
  }
}
