#include "markup/math_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using termdex::math_text;

TEST_SUITE("markup/math_text") {
  TEST_CASE("a formula reads as a line of text") {
    struct Row {
      std::string_view latex;
      std::string_view text;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{"x", "x"},
             Row{R"(\frac{\alpha}{2} \leq x_{ij})", "α/2 ≤ x_ij"},
             Row{R"(\frac{a+b}{\frac{c}{d}})", "a+b/c/d"},
             Row{R"(\mathrm{KL}(P \| Q))", "KL(P ‖ Q)"},
             Row{R"(\theta \leftarrow \theta - \eta\,\hat{g})", "θ ← θ - η g"},
             Row{R"(\sum_{i=1}^{n} x_i^{2})", "∑_i=1^n x_i^2"},
             Row{R"(\log p)", "log p"},
             Row{R"(50\%)", "50%"},
             Row{"a  \n b", "a b"},
         }) {
      CAPTURE(row.latex);
      CHECK(math_text(row.latex) == row.text);
    }
  }

  TEST_CASE("broken LaTeX gives text, not an end") {
    CHECK(math_text("\\") == "");
    CHECK(math_text("}}{") == "");
    CHECK(math_text("\\frac{a") == "a");
    CHECK(math_text("\\frac") == "");
    CHECK(math_text(std::string(10'000, '{')) == "");
  }
}
