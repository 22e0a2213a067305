#include "text/spoken.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"
#include "text/tokenize.h"

namespace {

using namespace termdex;

std::string key_of(std::string_view text) { return head_key(text, tokenize(text)); }

}  // namespace

TEST_SUITE("text/spoken") {
  TEST_CASE("a head with signs has the key of what is said for it") {
    struct Row {
      std::string_view head;
      std::string_view said;
    };
    for (const Row& row : {Row{"C++", "c plus plus"},
                           Row{"C#", "c sharp"},
                           Row{"F# 4", "f sharp 4"},
                           Row{"#include", "hash include"},
                           Row{"#", "hash"},
                           Row{".NET", "dot net"},
                           Row{"ASP.NET", "ASP dot NET"},
                           Row{"Node.js", "node dot js"},
                           Row{"IEEE 802.11", "IEEE 802 point 11"},
                           Row{"R&D", "r and d"},
                           Row{"AT&T", "at and t"},
                           Row{"TCP/IP", "tcp slash ip"},
                           Row{"A*", "a star"},
                           Row{"A* search", "a star search"},
                           Row{"@", "at"},
                           Row{"50%", "50 percent"},
                           Row{"E=mc²", "e equals mc2"},
                           Row{"C++0x", "c plus plus 0x"},
                           Row{"Objective-C++", "objective c plus plus"},
                           Row{"σ", "sigma"},
                           Row{"ς", "sigma"},
                           Row{"Σ-algebra", "sigma algebra"},
                           Row{"α-β pruning", "alpha beta pruning"},
                           Row{"µ-law", "mu law"},
                           Row{"π/2", "pi slash 2"},
                           Row{"ω", "omega"},
                           Row{"ά", "alpha"}}) {
      CAPTURE(row.head);
      CHECK(spoken_key(row.head) == key_of(row.said));
    }
  }

  TEST_CASE("a head in words has nothing to say") {
    for (const std::string_view head : {"neural network", "k-NN", "4:2:0", "e.", "etc.", "σίσυφος",
                                        "β2", "Moore's law", "", "!", "(a, b)", "機械"}) {
      CAPTURE(head);
      CHECK(spoken_key(head).empty());
    }
  }

  TEST_CASE("any bytes have a key of whole characters, and the same said again") {
    test::Random random(66);
    for (int round = 0; round < 5000; ++round) {
      const std::string head =
          random.one_in(2) ? random.text({"c", "+", "#", ".", "σ", " ", "3", "é", "か"}, 0, 9)
                           : random.bytes(12);
      const std::string key = spoken_key(head);
      CAPTURE(head);
      CHECK(first_invalid_utf8(key) == key.size());
      CHECK(key_of(key) == key);
      CHECK(key.find_first_of("+#./&") == std::string::npos);
    }
  }
}
