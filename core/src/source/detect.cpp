#include "source/detect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "source/columns.h"
#include "source/csv_record.h"
#include "source/dictzip.h"
#include "source/file_io.h"
#include "source/glossary_page.h"
#include "source/strings.h"

namespace termdex {
namespace {

struct Name {
  std::string_view name;
  SourceFormat format;
};

constexpr std::array<Name, 8> kFormats = {{{"automatic", SourceFormat::automatic},
                                           {"jsonl", SourceFormat::jsonl},
                                           {"json", SourceFormat::json},
                                           {"csv", SourceFormat::csv},
                                           {"tsv", SourceFormat::tsv},
                                           {"markdown", SourceFormat::markdown},
                                           {"dictd", SourceFormat::dictd},
                                           {"page", SourceFormat::page}}};

constexpr std::array<Name, 10> kExtensions = {{{".jsonl", SourceFormat::jsonl},
                                               {".ndjson", SourceFormat::jsonl},
                                               {".csv", SourceFormat::csv},
                                               {".tsv", SourceFormat::tsv},
                                               {".tab", SourceFormat::tsv},
                                               {".md", SourceFormat::markdown},
                                               {".markdown", SourceFormat::markdown},
                                               {".index", SourceFormat::dictd},
                                               {".dict", SourceFormat::dictd},
                                               {".dz", SourceFormat::dictd}}};

// Objects line by line, rather than one document: a line is a whole object and another follows.
bool is_json_lines(std::string_view text) noexcept {
  const std::string_view first = trim_end(take_line(text));
  return first.starts_with('{') && first.ends_with('}') && trim(text).starts_with('{');
}

// A table whose first row names a column for the term.
std::optional<SourceFormat> detect_table(std::string_view text) {
  const char delimiter = guess_delimiter(text);
  const auto header = CsvRecords(text, delimiter).next();
  if (!header || header->complaint || header->fields.size() < 2) return std::nullopt;
  std::vector<std::string> names;
  for (const auto& field : header->fields) names.push_back(squeeze(field.text));
  if (!match_columns(names).term) return std::nullopt;
  return delimiter == '\t' ? SourceFormat::tsv : SourceFormat::csv;
}

std::optional<SourceFormat> detect_text(std::string_view text) {
  text = trim(without_bom(text));
  if (is_glossary_page(text)) return SourceFormat::page;
  if (is_gzip(text)) return SourceFormat::dictd;
  if (text.starts_with('[')) return SourceFormat::json;
  if (text.starts_with('{')) {
    return is_json_lines(text) ? SourceFormat::jsonl : SourceFormat::json;
  }
  if (text.starts_with("---\n") || text.starts_with("---\r\n") || text.starts_with("# ")) {
    return SourceFormat::markdown;
  }
  return detect_table(text);
}

}  // namespace

Result<SourceFormat> parse_source_format(std::string_view name) {
  std::string known;
  for (const Name& format : kFormats) {
    if (format.name == name) return format.format;
    known += (known.empty() ? "" : ", ") + std::string(format.name);
  }
  return Error{ErrorCode::unknown_format, "expected one of " + known + ", got " + in_quotes(name)};
}

Result<SourceFormat> detect_format(const std::string& path, std::string_view beginning) {
  const std::string suffix = extension(path);
  const auto* const known = std::find_if(kExtensions.begin(), kExtensions.end(),
                                         [&](const Name& name) { return name.name == suffix; });
  if (known != kExtensions.end()) return known->format;
  if (const auto format = detect_text(beginning)) return *format;
  return Error{ErrorCode::unknown_format,
               "expected JSON, a table with a column \"term\", Markdown, a dictd dictionary or a "
               "glossary page, got something else; name the format: " +
                   path};
}

}  // namespace termdex
