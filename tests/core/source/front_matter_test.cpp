#include "source/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using termdex::FrontMatter;
using termdex::parse_front_matter;

FrontMatter parse(std::string_view file) {
  return parse_front_matter(file, [](std::string_view key) { return key != "menu"; });
}

// "key=value,value" for each field.
std::string shape(std::string_view file) {
  std::string out;
  for (const auto& field : parse(file).fields) {
    out += (out.empty() ? "" : " ") + field.key + "=";
    for (const auto& value : field.values) out += value + ";";
  }
  return out;
}

}  // namespace

TEST_SUITE("source/front_matter") {
  TEST_CASE("each form of a value is read") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"a: one two", "a=one two;"}, Row{"a: \"x: \\\"y\\\" \\\\\"", "a=x: \"y\" \\;"},
          Row{"a: 'it''s'", "a=it's;"}, Row{"a: [x, \"y, z\", 'w']", "a=x;y, z;w;"},
          Row{"a: []", "a="}, Row{"a:\n  - x\n  - \"y\"\nb: z", "a=x;y; b=z;"},
          Row{"a:\n- x\n- y", "a=x;y;"}, Row{"a: x # why", "a=x;"}, Row{"a: x#y", "a=x#y;"},
          Row{"# all\n\na: x", "a=x;"}, Row{"a:", "a="}, Row{"a: C:\\x", "a=C:\\x;"},
          Row{"menu:\n  main:\n    x: 1\na: y", "menu= a=y;"}, Row{"menu: {x: 1}", "menu="}}) {
      CAPTURE(row.given);
      CHECK(shape("---\n" + std::string(row.given) + "\n---\nbody") == row.expected);
    }
  }

  TEST_CASE("the body begins after the closing line") {
    CHECK(parse("---\na: x\n---\nbody\n").body == "body\n");
    CHECK(parse("---\r\na: x\r\n---\r\nbody").body == "body");
    CHECK(parse("no front matter\n---\n").body == "no front matter\n---\n");
    CHECK(parse("---\n---\n").body.empty());
  }

  TEST_CASE("what is no such value is a complaint at its byte") {
    struct Row {
      std::string_view given;
      std::size_t expected;
    };
    for (const Row& row :
         {Row{"a", 4}, Row{"a: b: c", 8}, Row{"a: \"x", 7}, Row{"a: 'x", 7}, Row{"a: [x", 9},
          Row{"a: [x] y", 11}, Row{"a: {x: 1}", 7}, Row{"a: |\n  text", 7}, Row{"a: \"\\q\"", 8},
          Row{"a:\n  b: c", 9}, Row{"a:\n  - x\n  y", 15}, Row{"  a: x", 6}, Row{"a: &b c", 7}}) {
      CAPTURE(row.given);
      const auto matter = parse("---\n" + std::string(row.given) + "\n---\nbody");
      REQUIRE(matter.complaint);
      CHECK(matter.complaint->offset == row.expected);
    }
  }

  TEST_CASE("front matter that never ends is a complaint") {
    CHECK(parse("---\na: x\n").complaint);
    CHECK(parse("---").complaint);
  }
}
