#include "source/math_repair.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using termdex::mend_formula;
using termdex::mend_formulas;

struct Row {
  std::string_view given;
  std::string_view expected;
};

}  // namespace

TEST_SUITE("source/math_repair") {
  TEST_CASE("an escape that was obeyed is written again") {
    for (const Row& row :
         {Row{"\tau = 1", "\\tau = 1"}, Row{"x \times y", "x \\times y"},
          Row{"\frac{a}{b}", "\\frac{a}{b}"}, Row{"\beta", "\\beta"}, Row{"\nabla f", "\\nabla f"},
          Row{"a\rho", "a \\rho"}, Row{"\n", ""}, Row{"a\nb", "a b"}}) {
      CAPTURE(row.given);
      CHECK(mend_formula(row.given) == row.expected);
    }
  }

  TEST_CASE("a tail after a space is what a tab has left") {
    for (const Row& row :
         {Row{" au = heta_{fine} - heta_{pre}", "\\tau = \\theta_{fine} - \\theta_{pre}"},
          Row{" ilde{x} = lambda x_i", "\\tilde{x} = \\lambda x_i"}, Row{"a imes b", "a \\times b"},
          Row{"rac{1}{2}", "\\frac{1}{2}"}}) {
      CAPTURE(row.given);
      CHECK(mend_formula(row.given) == row.expected);
    }
  }

  TEST_CASE("names get their backslash back in a formula that has lost all") {
    for (const Row& row :
         {Row{"C = frac{sum_b z_b}{sqrt{sum_b z}}", "C = \\frac{\\sum_b z_b}{\\sqrt{\\sum_b z}}"},
          Row{"(1-lambda) x", "(1-\\lambda) x"}, Row{"2pi r", "2\\pi r"},
          Row{"x_{max} + y_{in}", "x_{max} + y_{in}"}, Row{"w_{lambda}", "w_{\\lambda}"},
          Row{"max_i x", "\\max_i x"}, Row{"text{if in}", "\\text{if in}"},
          Row{"left(a right)", "\\left(a \\right)"}, Row{"loss + data", "loss + data"},
          Row{"x in S", "x \\in S"}}) {
      CAPTURE(row.given);
      CHECK(mend_formula(row.given) == row.expected);
    }
  }

  TEST_CASE("a formula in order stays as it is") {
    for (const std::string_view formula :
         {"\\hat{x} = \\frac{x - \\mu_B}{\\sqrt{\\sigma_B^2 + \\epsilon}} \\cdot \\gamma + \\beta",
          "O(\\log n)", "(s, a, r, s')", "\\operatorname{max} x", "\\text{sum to} \\alpha", "G_f",
          "1/(1-p)"}) {
      CAPTURE(formula);
      CHECK(mend_formula(formula) == formula);
    }
  }

  TEST_CASE("only what stands between dollars is mended, and money is not") {
    for (const Row& row :
         {Row{"a frac{1} $frac{1}{2}$ sum", "a frac{1} $\\frac{1}{2}$ sum"},
          Row{"so $ au$ is", "so $\\tau$ is"}, Row{"$$sum_i x$$", "$$\\sum_i x$$"},
          Row{"$5 in sum or $6", "$5 in sum or $6"}, Row{"($10K-$40K, sum)", "($10K-$40K, sum)"},
          Row{"pay $ 5 and $ 6 in sum", "pay $ 5 and $ 6 in sum"}, Row{"lone $", "lone $"}}) {
      CAPTURE(row.given);
      CHECK(mend_formulas(row.given) == row.expected);
    }
  }
}
