#include "source/dictd.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"
#include "source/file_io.h"

namespace {

using termdex::ErrorCode;
using termdex::read_dictd;
using termdex::read_dictd_files;
using termdex::Source;
using termdex::testing::heads;
using termdex::testing::outline;
using termdex::testing::places;

constexpr std::string_view kLisp =
    "Lisp\nLISP\n\n   <language, humour> A {functional} language, see\n   {Maclisp (MacLisp)}.\n\n";

Source read(std::string_view index) { return read_dictd(index, kLisp, "a.index"); }

std::size_t head_count(const Source& source) {
  std::size_t count = 0;
  for (const auto& entry : source.entries) count += 1 + entry.aliases.size();
  return count;
}

// The installed dictionary with this name, or nothing: then the test says that it is skipped.
bool is_installed(const std::string& path) {
  const bool found = termdex::is_file(path);
  if (!found) MESSAGE("skipped: " << path << " is not installed");
  return found;
}

}  // namespace

TEST_SUITE("source/dictd") {
  TEST_CASE("heads that lead to the same text are one entry, written as the text has them") {
    // 87 bytes from the beginning.
    const auto source = read("lisp\tA\tBX\nlist processing\tA\tBX\n");
    REQUIRE(source.entries.size() == 1);
    CHECK(heads(source.entries[0]) == "Lisp | list processing | (Language)");
    CHECK(source.entries[0].place.line == 1);
  }

  TEST_CASE("dictd's own heads are skipped") {
    CHECK(read("00-database-short\tA\tB\n00databaseutf8\tA\tB\n").entries.empty());
  }

  TEST_CASE("a fourth field is the head as first written") {
    CHECK(heads(read("lisp machine\tA\tB\tLISP Machine\n").entries[0]) == "LISP Machine");
  }

  TEST_CASE("a bad line is reported and loses no other") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"no tabs", "2:1 error"}, Row{"a\tA", "2:1 error"}, Row{"a\tA\t!", "2:1 error"},
          Row{"a\t////\tB", "2:1 error"}, Row{"a\tA\t//////////", "2:1 error"},
          Row{"a\tAAAAAAAAAAA\tB", "2:1 error"}, Row{"é\xFF\tA\tB", "2:2 error"},
          Row{"\tA\tC", "2:1 error"}}) {
      CAPTURE(row.given);
      const auto source = read("lisp\tA\tBX\n" + std::string(row.given) + "\nlisp\tA\tBW\n");
      CHECK(source.entries.size() == 2);
      CHECK(places(source) == row.expected);
    }
  }

  TEST_CASE("a text that is not UTF-8 is a problem of its head") {
    const auto source = read_dictd("a\tA\tC\nb\tC\tC\n", "a\xE9zz", "a.index");
    CHECK(termdex::testing::terms(source) == "b");
    CHECK(places(source) == "1:1 error");
  }

  TEST_CASE("a file that is not there is an error") {
    const auto source = read_dictd_files("/no/such/dictionary");
    REQUIRE_FALSE(source);
    CHECK(source.error().code == ErrorCode::file_error);
  }

  TEST_CASE("FOLDOC has 12,014 entries, none lost") {
    if (!is_installed("/usr/share/dictd/foldoc.index")) return;
    const auto source = read_dictd_files("/usr/share/dictd/foldoc");
    REQUIRE(source);
    CHECK(source->entries.size() == 12014);
    CHECK(head_count(*source) == 15245);  // 15,247 in the index, two of them the same when folded.
    CHECK(source->problems.empty());
  }

  TEST_CASE("WordNet has 147,306 entries, none lost") {
    if (!is_installed("/usr/share/dictd/wn.index")) return;
    const auto source = read_dictd_files("/usr/share/dictd/wn.dict.dz");
    REQUIRE(source);
    CHECK(source->entries.size() == 147306);
    CHECK(source->problems.empty());
  }
}
