#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// One row of a table of separated values, as RFC 4180 has it.
struct CsvRecord {
  struct Field {
    std::string text;        ///< Without its quotes.
    std::size_t offset = 0;  ///< Where it begins in the table, in bytes.
  };

  std::vector<Field> fields;
  std::size_t offset = 0;
  std::size_t size = 0;  ///< Without the line end.

  /// What is wrong with its quotes, and the byte of the table where. The fields then mean nothing.
  struct Complaint {
    std::size_t offset = 0;
    std::string message;
  };
  std::optional<Complaint> complaint;
};

/// Takes a table apart, row by row. After a row with a broken quote it goes on at the line after
/// the one where that row began, so that a stray quote loses one row and not the file.
///
/// Lifetime: borrows the text.
class CsvRecords {
 public:
  CsvRecords(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// The next row that is not an empty line, or nothing at the end.
  [[nodiscard]] std::optional<CsvRecord> next();

 private:
  void take_quoted(CsvRecord& record);
  void take_plain(CsvRecord& record);
  void complain(CsvRecord& record, std::size_t offset, std::string message);

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
};

/// The separator that the first row has most of: comma, semicolon, tab or bar; a comma if none.
[[nodiscard]] char guess_delimiter(std::string_view text) noexcept;

}  // namespace termdex
