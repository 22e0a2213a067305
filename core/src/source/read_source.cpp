#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "source/csv.h"
#include "source/csv_record.h"
#include "source/detect.h"
#include "source/dictd.h"
#include "source/file_io.h"
#include "source/glossary_page.h"
#include "source/json_document.h"
#include "source/jsonl.h"
#include "source/markdown_dir.h"
#include "source/strings.h"
#include "termdex/source.h"

namespace termdex {
namespace {

constexpr std::size_t kDetectBytes = 64u << 10;

Result<Source> read_page_folder(const std::vector<std::string>& files) {
  std::vector<PageFile> pages;
  for (const std::string& path : files) {
    auto text = read_file(path);
    if (!text) return text.error();
    if (is_glossary_page(std::string_view(*text).substr(0, kDetectBytes))) {
      pages.push_back({*std::move(text), path});
    }
  }
  return read_pages(pages);
}

// Keeps the files whose names end so.
std::vector<std::string> with_suffix(const std::vector<std::string>& files,
                                     std::string_view suffix) {
  std::vector<std::string> out;
  std::copy_if(files.begin(), files.end(), std::back_inserter(out),
               [&](const std::string& file) { return file.ends_with(suffix); });
  return out;
}

Result<Source> read_folder(const std::string& folder, SourceFormat format) {
  if (format == SourceFormat::markdown) return read_markdown_folder(folder);
  const auto files = list_files(folder);
  if (!files) return files.error();
  const auto texts = with_suffix(*files, ".txt");
  const auto indexes = with_suffix(*files, ".index");
  const bool is_any = format == SourceFormat::automatic;
  if (is_any &&
      (!with_suffix(*files, ".md").empty() || !with_suffix(*files, ".markdown").empty())) {
    return read_markdown_folder(folder);
  }
  if (format == SourceFormat::page) return read_page_folder(*files);
  if (is_any && !texts.empty()) return read_page_folder(texts);
  if ((is_any || format == SourceFormat::dictd) && indexes.size() == 1) {
    return read_dictd_files(indexes.front());
  }
  return Error{ErrorCode::unknown_format,
               "expected a folder of Markdown files, of glossary pages, or with one dictd index, "
               "got another one; name a file in it: " +
                   folder};
}

Result<Source> read_text(std::string text, const std::string& path, SourceFormat format) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return Error{ErrorCode::bad_source,
                 "expected UTF-8, got UTF-16; save the file as UTF-8: " + path};
  }
  switch (format) {
    case SourceFormat::jsonl: return read_jsonl(text, path);
    case SourceFormat::json: return read_json(text, path);
    case SourceFormat::csv: return read_csv(text, path, guess_delimiter(without_bom(text)));
    case SourceFormat::tsv: return read_csv(text, path, '\t');
    case SourceFormat::markdown: return read_markdown(text, path);
    default: return read_pages({{std::move(text), path}});
  }
}

}  // namespace

Result<Source> read_source(const std::string& path, SourceFormat format) {
  if (is_folder(path)) return read_folder(path, format);
  const bool may_be_dictd = format == SourceFormat::automatic || format == SourceFormat::dictd;
  if (may_be_dictd && !is_file(path) && is_file(path + ".index")) return read_dictd_files(path);
  if (format == SourceFormat::automatic) {
    const auto beginning = read_beginning(path, kDetectBytes);
    if (!beginning) return beginning.error();
    const auto detected = detect_format(path, *beginning);
    if (!detected) return detected.error();
    format = *detected;
  }
  if (format == SourceFormat::dictd) return read_dictd_files(path);
  auto text = read_file(path);
  if (!text) return text.error();
  return read_text(*std::move(text), path, format);
}

}  // namespace termdex
