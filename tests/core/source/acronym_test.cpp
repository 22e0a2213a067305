#include "source/acronym.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {
struct Row {
  std::string_view acronym;
  std::string_view phrase;
  bool expected;
};
}  // namespace

TEST_SUITE("source/acronym") {
  TEST_CASE("an acronym takes its letters from the words in order") {
    for (const Row& row :
         {Row{"DDIM", "denoising diffusion implicit models", true},
          Row{"DARE", "Drop and Rescale", true}, Row{"DAN", "do anything now", true},
          Row{"BART", "Bidirectional and Auto-Regressive Transformer", true},
          Row{"DANN", "Domain-Adversarial Neural Network", true},
          Row{"SPC", "batch process control charts", false}, Row{"RL", "learning rate", false},
          Row{"a", "any", false}, Row{"", "", false}, Row{"D2D", "Day-to-Day Variation", false}}) {
      CAPTURE(row.acronym);
      CHECK(termdex::is_acronym_of(row.acronym, row.phrase) == row.expected);
    }
  }
}
