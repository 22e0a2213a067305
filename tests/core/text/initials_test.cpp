#include "text/initials.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace termdex;

using Forms = std::vector<std::string>;

Forms forms_of(std::string_view head) { return initials_of(tokenize(head)); }

}  // namespace

TEST_SUITE("text/initials") {
  TEST_CASE("three words or more have initials, with their small words and without") {
    CHECK(forms_of("convolutional neural network") == Forms{"cnn"});
    CHECK(forms_of("Theory of Everything") == Forms{"toe", "te"});
    CHECK(forms_of("k-nearest neighbours") == Forms{"knn"});
    CHECK(forms_of("État de l'art") == Forms{"edl"});
  }

  TEST_CASE("one or two words have none, nor has a head of small words a second form") {
    CHECK(forms_of("network").empty());
    CHECK(forms_of("neural network").empty());
    CHECK(forms_of("").empty());
    CHECK(forms_of("in and on") == Forms{"iao"});
    CHECK(forms_of("of the wafer") == Forms{"otw"});
  }
}
