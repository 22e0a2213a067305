#include "source/markdown_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::read_markdown;
using termdex::read_markdown_folder;
using termdex::testing::heads;
using termdex::testing::outline;
using termdex::testing::places;
using termdex::testing::terms;

}  // namespace

TEST_SUITE("source/markdown_dir") {
  TEST_CASE("front matter and text become an entry") {
    const auto source = read_markdown(
        "---\nterm: Batch size\naliases: [minibatch, \"a, b\"]\ncategory: Model training\n"
        "see:\n  - Epoch\nid: bs\nweight: 2\n---\n**Batch size** is\n",
        "x/batch-size.md");
    REQUIRE(source.entries.size() == 1);
    const auto& entry = source.entries[0];
    CHECK(heads(entry) == "Batch size | minibatch | a, b | (Model training)");
    CHECK(entry.see == std::vector<std::string>{"Epoch"});
    CHECK(entry.id == "bs");
    CHECK(entry.weight == 2);
    CHECK(outline(entry.body) == "p[strong[Batch size] is]");
    CHECK(source.problems.empty());
  }

  TEST_CASE("without a term in front the first heading is it, else the file's name") {
    CHECK(heads(read_markdown("# Batch *size*\n\ntext", "b.md").entries[0]) == "Batch size");
    CHECK(outline(read_markdown("# Batch size\n\ntext", "b.md").entries[0].body) == "p[text]");
    CHECK(heads(read_markdown("text", "x/batch-size_rule.md").entries[0]) == "batch size rule");
  }

  TEST_CASE("the first tag is the category") {
    CHECK(heads(read_markdown("---\ntitle: a\ntags: [x, y]\n---\nt", "a.md").entries[0]) ==
          "a | (x)");
  }

  TEST_CASE("a problem has its line and column") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"---\nterm: é: x\n---\nt", "2:8 error"}, Row{"---\nterm: a\n", "1:1 error"},
          Row{"---\nterm: a\nweight: -1\n---\nt", "1:1 error"},
          Row{"---\nterm: a\nlayout: x\n---\nt", "3:1 warning"},
          Row{"---\nterm: a\n---\nok\n\nb\xFF", "6:2 error"}}) {
      CAPTURE(row.given);
      CHECK(places(read_markdown(row.given, "a.md")) == row.expected);
    }
  }

  TEST_CASE("the glossary that ships reads without a problem") {
    const auto source = read_markdown_folder(TERMDEX_SOURCE_DIR "/data/glossary");
    REQUIRE(source);
    CHECK(source->entries.size() >= 400);
    CHECK(source->problems.empty());
  }

  TEST_CASE("a folder without Markdown is refused") {
    CHECK_FALSE(read_markdown_folder(TERMDEX_SOURCE_DIR "/core/cmake"));
    CHECK_FALSE(read_markdown_folder(TERMDEX_SOURCE_DIR "/no such folder"));
  }
}
