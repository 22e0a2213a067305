#include "source/csv.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "source/columns.h"
#include "source/csv_record.h"
#include "source/entry_list.h"
#include "source/markdown.h"
#include "source/strings.h"
#include "source/text_place.h"

namespace termdex {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file, char delimiter)
      : text_(text), file_(file), records_(text, delimiter), places_(text, file) {}

  Result<Source> read() && {
    if (auto error = read_header()) return *std::move(error);
    while (const auto record = records_.next()) add(*record);
    return std::move(list_).take();
  }

 private:
  std::optional<Error> read_header() {
    const auto header = records_.next();
    const std::string_view line =
        header ? text_.substr(header->offset, header->size) : std::string_view();
    if (header && !header->complaint) {
      for (const auto& field : header->fields) names_.push_back(squeeze(field.text));
      columns_ = match_columns(names_);
    }
    if (!columns_.term) {
      return Error{ErrorCode::bad_source,
                   "expected a first row with a column " + std::string(term_column_names()) +
                       ", got " + (header ? in_quotes(line) : "an empty file") + ": " + file_};
    }
    const SourcePlace place = places_.at(header->offset);
    if (!columns_.body) {
      list_.warn(place, "no column is named \"definition\", \"body\" or \"description\"");
    }
    for (const std::size_t column : columns_.unused) {
      list_.warn(places_.at(header->fields[column].offset),
                 "the column " + in_quotes(names_[column]) + " is not used");
    }
    return std::nullopt;
  }

  void add(const CsvRecord& record) {
    if (!list_.accept(text_.substr(record.offset, record.size), record.offset, places_)) return;
    const SourcePlace place = places_.at(record.offset);
    if (record.complaint) {
      return list_.error(places_.at(record.complaint->offset), record.complaint->message);
    }
    const bool is_empty =
        std::all_of(record.fields.begin(), record.fields.end(),
                    [](const CsvRecord::Field& field) { return trim(field.text).empty(); });
    if (is_empty) return;
    if (record.fields.size() != names_.size()) {
      return list_.error(place, "expected " + std::to_string(names_.size()) +
                                    " fields as in the first row, got " +
                                    std::to_string(record.fields.size()) +
                                    "; put fields that hold the separator or a line end in quotes");
    }
    SourceEntry entry;
    entry.place = place;
    entry.term = cell(record, columns_.term);
    entry.id = cell(record, columns_.id);
    entry.aliases = split_cell(cell(record, columns_.aliases), true);
    entry.see = split_cell(cell(record, columns_.see), true);
    const auto categories = split_cell(cell(record, columns_.category), columns_.category_is_list);
    if (!categories.empty()) entry.category = categories.front();
    if (!read_weight(record, entry.weight)) return;
    entry.body = parse_markdown(cell(record, columns_.body));
    list_.add(std::move(entry));
  }

  bool read_weight(const CsvRecord& record, double& weight) {
    const std::string_view text = trim(cell(record, columns_.weight));
    if (text.empty()) return true;
    weight = parse_weight(text);
    if (weight > 0) return true;
    list_.error(places_.at(record.fields[*columns_.weight].offset),
                "expected a number above 0 as weight, got " + in_quotes(text));
    return false;
  }

  [[nodiscard]] static std::string_view cell(const CsvRecord& record,
                                             std::optional<std::size_t> column) {
    return column ? std::string_view(record.fields[*column].text) : std::string_view();
  }

  std::string_view text_;
  const std::string& file_;
  CsvRecords records_;
  TextPlaces places_;
  EntryList list_;
  std::vector<std::string> names_;
  Columns columns_;
};

}  // namespace

Result<Source> read_csv(std::string_view text, const std::string& file, char delimiter) {
  return CsvReader(without_bom(text), file, delimiter).read();
}

}  // namespace termdex
