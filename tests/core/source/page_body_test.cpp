#include "source/page_body.h"

#include <doctest/doctest.h>

#include <string_view>

#include "core/source/outline.h"
#include "source/markdown.h"

namespace {

using termdex::restore_page_body;

struct Row {
  std::string_view given;
  std::string_view expected;
};

void check(const Row& row) {
  CAPTURE(row.given);
  CHECK(restore_page_body(row.given, "Dry etch") == row.expected);
}

}  // namespace

TEST_SUITE("source/page_body") {
  TEST_CASE("a bold heading and what it heads get lines of their own") {
    check(
        {"It is dry. **How It Works** - **Gas**: flows. - **Ion**: hits. **Limits** Cost is high.",
         "It is dry.\n\n**How It Works**\n\n- **Gas**: flows.\n- **Ion**: hits.\n\n**Limits**\n\n"
         "Cost is high."});
    check({"It is dry. **Steps** 1. Load 2. **Pump**: down 3. Etch",
           "It is dry.\n\n**Steps**\n\n1. Load\n2. **Pump**: down\n3. Etch"});
    check({"## What Is Etch? - **Gas**: x. ## Why Etch Matters Etch rate is key.",
           "## What Is Etch?\n\n- **Gas**: x.\n\n## Why Etch Matters\n\nEtch rate is key."});
  }

  TEST_CASE("a bold label begins a paragraph, bold words do not") {
    check({"It is dry. **Gases**: CF4. **Rate**: low. It is **very** dry, **too**.",
           "It is dry.\n\n**Gases**: CF4.\n\n**Rate**: low. It is **very** dry, **too**."});
    check({"It is dry. **Gas Choice** \xE2\x80\x94 It matters.",
           "It is dry.\n\n**Gas Choice** \xE2\x80\x94 It matters."});
  }

  TEST_CASE("a dash in a sentence is no item") {
    for (const std::string_view text :
         {"**Dry etch** is the **removal of film** - it uses plasma.",
          "**Dry etch** is **removal of film** - It uses plasma.", "Bias - the voltage - is low.",
          "A list (first - Second) here: none", "y = (x - \xCE\xBC) / s"}) {
      CAPTURE(text);
      CHECK(restore_page_body(text, "Dry etch") == text);
    }
  }

  TEST_CASE("items that are no sentences are told by their capitals") {
    check(
        {"**Uses** - Deep trenches (MEMS - old) - Vias, low - high ratio - Gates **Dry etch** is "
         "common.",
         "**Uses**\n\n- Deep trenches (MEMS - old)\n- Vias, low - high ratio\n- Gates\n\n"
         "**Dry etch** is common."});
  }

  TEST_CASE("plain items under labelled ones are nested") {
    check({"**Kinds** - **RIE**: common. - Strength: rate. - Weakness: cost. - **ICP**: dense.",
           "**Kinds**\n\n- **RIE**: common.\n  - Strength: rate.\n  - Weakness: cost.\n- **ICP**: "
           "dense."});
  }

  TEST_CASE("the closing sentence does not belong to the last item") {
    check({"**Uses** - **Via**: deep. dry etch is **the tool of choice** - it scales.",
           "**Uses**\n\n- **Via**: deep.\n\ndry etch is **the tool of choice** - it scales."});
    check({"**Uses** - **Via**: deep. Plasma removal is **the tool of choice** for all.",
           "**Uses**\n\n- **Via**: deep.\n\nPlasma removal is **the tool of choice** for all."});
  }

  TEST_CASE("tables, code and display formulas get their lines back") {
    check({"**Data** | A | B | |---|---| | 1 | `x|y` | | 3 | 4 | So it is.",
           "**Data**\n\n| A | B |\n| --- | --- |\n| 1 | `x|y` |\n| 3 | 4 |\n\nSo it is."});
    check({"Run: ```python x = 1 - 2``` and ```a | b``` done.",
           "Run:\n\n```python\nx = 1 - 2\n```\n\nand\n\n```\na | b\n```\n\ndone."});
    check({"So $$sum_i x_i$$ where $ au$ is *big*.",
           "So\n\n$$\\sum_i x_i$$\n\nwhere $\\tau$ is \\*big\\*."});
  }

  TEST_CASE("what looks like a block and is none stays text") {
    for (const std::string_view text :
         {"a | b | c", "| a | b |", "```never closed", "It took 5. 6. Then", "# 5", "**", "** **",
          "**a", "- ", "$", "-", "|", "*", "`"}) {
      CAPTURE(text);
      CHECK(plain_text(termdex::parse_markdown(restore_page_body(text, ""))).size() <
            text.size() + 3);
    }
  }
}
