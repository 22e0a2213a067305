#include "source/detect.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using termdex::detect_format;
using termdex::ErrorCode;
using termdex::parse_source_format;
using termdex::SourceFormat;

}  // namespace

TEST_SUITE("source/detect") {
  TEST_CASE("a name that is known tells the format") {
    struct Row {
      const char* path;
      SourceFormat expected;
    };
    for (const Row& row :
         {Row{"a.jsonl", SourceFormat::jsonl}, Row{"a.NDJSON", SourceFormat::jsonl},
          Row{"a.csv", SourceFormat::csv}, Row{"a.tsv", SourceFormat::tsv},
          Row{"x/a.md", SourceFormat::markdown}, Row{"a.index", SourceFormat::dictd},
          Row{"a.dict.dz", SourceFormat::dictd}}) {
      CAPTURE(row.path);
      const auto format = detect_format(row.path, "");
      REQUIRE(format);
      CHECK(*format == row.expected);
    }
  }

  TEST_CASE("else the first bytes tell") {
    struct Row {
      std::string_view given;
      SourceFormat expected;
    };
    for (const Row& row :
         {Row{"[{\"term\":\"a\"}]", SourceFormat::json},
          Row{"\xEF\xBB\xBF {\"entries\":[]}", SourceFormat::json},
          Row{"{\"term\":\"a\"}\n{\"term\":\"b\"}\n", SourceFormat::jsonl},
          Row{"---\nterm: a\n---\n", SourceFormat::markdown},
          Row{"# Title\n", SourceFormat::markdown}, Row{"Term,Meaning\na,b\n", SourceFormat::csv},
          Row{"name\tdefinition\n", SourceFormat::tsv},
          Row{"G\n\n1 technical terms and definitions\n\nA B\nShowing page 1 of 1\n",
              SourceFormat::page},
          Row{"\x1F\x8B", SourceFormat::dictd}}) {
      CAPTURE(row.given);
      const auto format = detect_format("a.txt", row.given);
      REQUIRE(format);
      CHECK(*format == row.expected);
    }
  }

  TEST_CASE("what nothing tells is refused by name") {
    for (const std::string_view text : {"", "plain words", "a,b\n"}) {
      CAPTURE(text);
      const auto format = detect_format("a.txt", text);
      REQUIRE_FALSE(format);
      CHECK(format.error().code == ErrorCode::unknown_format);
    }
  }

  TEST_CASE("a format is named on the command line") {
    CHECK(*parse_source_format("jsonl") == SourceFormat::jsonl);
    CHECK(*parse_source_format("page") == SourceFormat::page);
    REQUIRE_FALSE(parse_source_format("docx"));
    CHECK(parse_source_format("docx").error().detail.find("jsonl, json, csv") != std::string::npos);
  }
}
