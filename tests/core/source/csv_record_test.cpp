#include "source/csv_record.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using termdex::CsvRecords;
using termdex::guess_delimiter;

// All rows, fields between bars, rows between slashes; "!" for a broken one.
std::string shape(std::string_view text) {
  CsvRecords records(text, ',');
  std::string out;
  while (const auto record = records.next()) {
    if (!out.empty()) out += "/";
    if (record->complaint) out += "!";
    for (std::size_t i = 0; i < record->fields.size() && !record->complaint; ++i) {
      out += (i == 0 ? "" : "|") + record->fields[i].text;
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("source/csv_record") {
  TEST_CASE("rows and fields are those of RFC 4180") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"a,b\nc,d", "a|b/c|d"}, Row{"a,b\r\nc,d\r\n", "a|b/c|d"}, Row{"a,\n,b", "a|/|b"},
          Row{"\"a\",b", "a|b"}, Row{"\"a\"\"b\",c", "a\"b|c"}, Row{"\"a\nb\",c", "a\nb|c"},
          Row{"a\"b,c", "a\"b|c"}, Row{"\n\na\n\n\nb\n", "a/b"}, Row{"", ""}, Row{"\"\"", ""},
          Row{"a,\"\"", "a|"}, Row{"\"a", "!"}, Row{"\"a\"b\nc", "!/c"}}) {
      CAPTURE(row.given);
      CHECK(shape(row.given) == row.expected);
    }
  }

  TEST_CASE("the delimiter is what the first row has most of outside quotes") {
    CHECK(guess_delimiter("a;b;c,d\n,,,,,") == ';');
    CHECK(guess_delimiter("a\tb") == '\t');
    CHECK(guess_delimiter("\"a;b;c\",d") == ',');
    CHECK(guess_delimiter("term") == ',');
    CHECK(guess_delimiter("") == ',');
  }
}
