#include "text/verb_bases.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using termdex::verb_bases;

TEST_SUITE("text/verb_bases") {
  TEST_CASE("a word in -ing or -ed gives what it may be a form of") {
    struct Row {
      std::string_view word;
      std::vector<std::string> bases;
    };
    for (const Row& row :
         {Row{"compiling", {"compil", "compile"}}, Row{"compiled", {"compil", "compile"}},
          Row{"booting", {"boot", "boote"}}, Row{"linked", {"link", "linke"}},
          Row{"debugged", {"debugg", "debugge", "debug"}}, Row{"typed", {"type"}},
          Row{"queried", {"query"}}, Row{"querying", {"query", "querye"}},
          Row{"relaying", {"relay", "relaye"}}, Row{"edited", {"edit", "edite"}},
          Row{"boxed", {"box", "boxe"}}, Row{"freeing", {"free", "freee"}}}) {
      CAPTURE(row.word);
      CHECK(verb_bases(row.word) == row.bases);
    }
  }

  TEST_CASE("a short syllable has to double its consonant") {
    CHECK(verb_bases("coding") == std::vector<std::string>{"code"});
    CHECK(verb_bases("biting") == std::vector<std::string>{"bite"});
    CHECK(verb_bases("logging") == std::vector<std::string>{"logg", "logge", "log"});
  }

  TEST_CASE("where no verb can be left there is none") {
    for (const std::string_view word : {"", "ed", "ing", "red", "king", "string", "bring", "need",
                                        "compiler", "compiles", "r2ding", "\u00e9ted"}) {
      CAPTURE(word);
      CHECK(verb_bases(word).empty());
    }
  }
}
