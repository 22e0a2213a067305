#include "text/stem.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using termdex::stem_of;

namespace {

bool have_one_stem(std::string_view a, std::string_view b) {
  const auto stem = [](std::string_view word) {
    const termdex::Stem found = stem_of(word);
    return std::string(word.substr(0, found.bytes)) + (found.y ? "y" : "");
  };
  return stem(a) == stem(b);
}

}  // namespace

TEST_SUITE("text/stem") {
  TEST_CASE("a singular and its plural with s have one stem") {
    struct Row {
      std::string_view singular, plural;
    };
    for (const Row& row :
         {Row{"network", "networks"}, Row{"lan", "lans"}, Row{"pc", "pcs"}, Row{"type", "types"},
          Row{"box", "boxes"}, Row{"switch", "switches"}, Row{"cache", "caches"},
          Row{"hash", "hashes"}, Row{"class", "classes"}, Row{"process", "processes"},
          Row{"database", "databases"}, Row{"query", "queries"}, Row{"cookie", "cookies"},
          Row{"key", "keys"}, Row{"größe", "größes"}}) {
      CAPTURE(row.singular);
      CHECK(have_one_stem(row.singular, row.plural));
    }
  }

  TEST_CASE("words that are no singular and plural of one another have two stems") {
    struct Row {
      std::string_view a, b;
    };
    for (const Row& row :
         {Row{"army", "arms"}, Row{"clas", "class"}, Row{"statu", "status"}, Row{"basi", "basis"},
          Row{"network", "networking"}, Row{"a", "as"}, Row{"", "s"}, Row{"quer", "query"}}) {
      CAPTURE(row.a);
      CHECK_FALSE(have_one_stem(row.a, row.b));
    }
  }
}
