#include "search/body_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "search/word_collector.h"

namespace {

using namespace termdex;

BodyIndex index_of(const std::vector<std::string>& texts) {
  WordCollector words;
  for (std::uint32_t i = 0; i < texts.size(); ++i) words.add(i, texts[i]);
  return {words.finish(), static_cast<std::uint32_t>(texts.size())};
}

}  // namespace

TEST_SUITE("search/body_index") {
  TEST_CASE("a definition is measured in words, each as often as it stands there") {
    const BodyIndex index = index_of({"a b a", "", "c"});
    CHECK(index.lengths == std::vector<float>{2.25F, 0, 0.75F});
  }

  TEST_CASE("without definitions nothing is measured") {
    CHECK(index_of({}).lengths.empty());
    CHECK(index_of({"", ""}).lengths == std::vector<float>{0, 0});
  }
}
