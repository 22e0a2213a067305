#include "source/markdown_dir.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "source/columns.h"
#include "source/file_io.h"
#include "source/front_matter.h"
#include "source/markdown.h"
#include "source/strings.h"
#include "source/text_place.h"
#include "text/fold.h"

namespace termdex {
namespace {

// Front matter has the same names as the columns of a table.
bool is_known(std::string_view key) { return match_columns({std::string(key)}).unused.empty(); }

// "batch-size.md" is about "batch size".
std::string name_of(const std::string& file) {
  std::string name = file_name(file);
  name.resize(name.size() - extension(file).size());
  std::replace(name.begin(), name.end(), '-', ' ');
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// Takes the heading at the top of a body away when it only says the term; `term` is that heading
// if it was empty.
void take_title(Body& body, std::string& term) {
  if (body.empty() || body.front().kind != NodeKind::heading || body.front().number != 1) return;
  const std::string title = squeeze(plain_text({body.front()}));
  if (term.empty()) term = title;
  if (fold(term) == fold(title)) body.erase(body.begin());
}

class Fields {
 public:
  explicit Fields(const std::vector<FrontMatter::Field>& fields) : fields_(fields) {
    std::vector<std::string> names;
    names.reserve(fields.size());
    for (const auto& field : fields) names.push_back(field.key);
    columns_ = match_columns(names);
  }

  [[nodiscard]] const Columns& columns() const { return columns_; }

  [[nodiscard]] std::string one(std::optional<std::size_t> column) const {
    if (!column || fields_[*column].values.empty()) return {};
    return fields_[*column].values.front();
  }

  [[nodiscard]] std::vector<std::string> all(std::optional<std::size_t> column) const {
    if (!column) return {};
    if (fields_[*column].is_list) return fields_[*column].values;
    return split_cell(one(column), false);
  }

 private:
  const std::vector<FrontMatter::Field>& fields_;
  Columns columns_;
};

}  // namespace

void MarkdownFiles::add(std::string_view text, const std::string& file) {
  text = without_bom(text);
  TextPlaces places(text, file);
  if (!list_.accept(text, 0, places)) return;
  const FrontMatter matter = parse_front_matter(text, is_known);
  if (matter.complaint) {
    return list_.error(places.at(matter.complaint->offset), matter.complaint->message);
  }
  const Fields fields(matter.fields);
  const Columns& columns = fields.columns();
  for (const std::size_t unused : columns.unused) {
    const auto& field = matter.fields[unused];
    if (!unknown_keys_.insert(field.key).second) continue;
    list_.warn(places.at(field.offset),
               "the key " + in_quotes(field.key) + " is not used, here and in later files");
  }
  SourceEntry entry;
  entry.place = places.at(0);
  entry.term = fields.one(columns.term);
  entry.aliases = fields.all(columns.aliases);
  entry.see = fields.all(columns.see);
  entry.id = fields.one(columns.id);
  const auto categories = fields.all(columns.category);
  if (!categories.empty()) entry.category = categories.front();
  if (columns.weight) entry.weight = parse_weight(fields.one(columns.weight));
  entry.body = parse_markdown(matter.body);
  take_title(entry.body, entry.term);
  if (entry.body.empty()) entry.body = parse_markdown(fields.one(columns.body));
  if (entry.term.empty()) entry.term = name_of(file);
  list_.add(std::move(entry));
}

Source read_markdown(std::string_view text, const std::string& file) {
  MarkdownFiles files;
  files.add(text, file);
  return std::move(files).take();
}

Result<Source> read_markdown_folder(const std::string& folder) {
  const auto paths = list_files(folder);
  if (!paths) return paths.error();
  MarkdownFiles files;
  bool found = false;
  for (const std::string& path : *paths) {
    const std::string name = file_name(path);
    const std::string suffix = extension(path);
    const bool is_markdown = suffix == ".md" || suffix == ".markdown";
    if (!is_markdown || name.front() == '_' || fold(name) == "readme.md") continue;
    const auto text = read_file(path);
    if (!text) return text.error();
    files.add(*text, path);
    found = true;
  }
  if (!found) {
    return Error{ErrorCode::bad_source,
                 "expected files that end in \".md\", got none in " + folder};
  }
  return std::move(files).take();
}

}  // namespace termdex
