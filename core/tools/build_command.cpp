#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "arguments.h"
#include "command.h"
#include "termdex/builder.h"
#include "termdex/source.h"

namespace termdex::tools {
namespace {

constexpr std::size_t kMostProblemsShown = 50;

constexpr std::string_view kHelp =
    R"(Packs glossary sources into one file.

Usage: termdex build SRC… -o PACK [options]

  SRC             a .jsonl, .json, .csv or .tsv file, a folder of Markdown files,
                  a dictd dictionary (its .index or .dict.dz), or a page of the
                  reference glossary; several are packed together
  -o, --output PACK  where the pack is written; what was there stays until it is done
  --base OLD      the pack as it was before, which may be PACK itself: parts in which
                  nothing has changed stay byte for byte, so that a page that has OLD
                  fetches only the others
  --from FORMAT   jsonl, json, csv, tsv, markdown, dictd or page, where the name
                  of a source does not tell
  --title T       shown above the search box
  --lang L        language of the glossary, as in "en" or "pt-BR"; en if not given
  --strict        give up on the first row that is wrong; otherwise such rows are
                  reported and left out
  --quiet         no progress and no summary

Examples:
  termdex build terms.csv -o glossary.tdx --title "Our terms"
  termdex build glossary/ extra.jsonl -o glossary.tdx
  termdex build glossary/ -o glossary.tdx --base glossary.tdx
  termdex build /usr/share/dictd/foldoc.index -o foldoc.tdx)";

// A line that is written over, on a terminal only.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted) : shown_(wanted && isatty(STDERR_FILENO) != 0) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const std::string& text) const {
    if (shown_) std::fputs(("\r\x1b[K" + text).c_str(), stderr);
  }
  void clear() const { show(""); }

 private:
  bool shown_;
};

std::string describe(const Problem& problem) {
  std::string text = problem.place.file;
  if (problem.place.line > 0) text += ":" + std::to_string(problem.place.line);
  if (problem.place.column > 0) text += ":" + std::to_string(problem.place.column);
  text += problem.severity == Severity::error ? ": error: " : ": warning: ";
  return text + problem.message + "\n";
}

// Prints problems and counts them.
class ProblemReport {
 public:
  void add(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
      ++(problem.severity == Severity::error ? errors : warnings);
      if (errors + warnings <= kMostProblemsShown) std::fputs(describe(problem).c_str(), stderr);
    }
  }

  void finish() const {
    const std::size_t all = errors + warnings;
    if (all <= kMostProblemsShown) return;
    std::fputs(("… and " + with_commas(all - kMostProblemsShown) + " more\n").c_str(), stderr);
  }

  std::size_t errors = 0;
  std::size_t warnings = 0;
};

// Beside the target first, so that a failure leaves the old pack as it was.
bool write_file(const std::string& path, const std::vector<std::uint8_t>& bytes) {
  const std::string beside = path + ".part";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    // A stream writes characters; the bytes are the same.
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      std::remove(beside.c_str());
      return false;
    }
  }
  if (std::rename(beside.c_str(), path.c_str()) == 0) return true;
  std::remove(beside.c_str());
  return false;
}

void print_summary(const std::string& path, const BuiltPack& built, const ProblemReport& report) {
  const PackInfo& info = built.info;
  const std::optional<SharedParts>& shared = built.shared;
  print(path + ": " + with_commas(info.entry_count) + " entries, " + with_commas(info.alias_count) +
        " aliases, " + with_commas(info.categories.size()) + " categories, " +
        with_commas(info.pack_bytes) + " bytes");
  for (const SectionInfo& section : info.sections) {
    std::string name = section.name;
    name.resize(8, ' ');
    print("  " + name + with_commas(section.bytes) + " bytes");
  }
  if (shared) {
    print("  " + with_commas(shared->kept_blocks) + " of " + with_commas(shared->blocks) +
          " blocks of definitions are those of the base; " + with_commas(shared->new_bytes) +
          " bytes are new to a page that has it, " + percent(shared->new_bytes, info.pack_bytes));
  }
  if (report.errors + report.warnings > 0) {
    print("  " + with_commas(report.errors) + " rows left out, " + with_commas(report.warnings) +
          " warnings");
  }
}

const Problem* first_error(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) return &problem;
  }
  return nullptr;
}

int fail_strictly(const Problem& problem) {
  std::fputs(describe(problem).c_str(), stderr);
  return bad_input("nothing was written: --strict allows no row to be left out");
}

int run(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"--output", "-o"},
                                    {"--base", ""},
                                    {"--from", ""},
                                    {"--title", ""},
                                    {"--lang", ""},
                                    {"--strict", "", false},
                                    {"--quiet", "-q", false}});
  if (!arguments.error().empty()) return wrong_usage(kBuildCommand, arguments.error());
  if (arguments.positional().empty()) return wrong_usage(kBuildCommand, "no source is given");
  const std::string path = arguments.value("--output");
  if (path.empty()) return wrong_usage(kBuildCommand, "-o PACK is missing");
  SourceFormat format = SourceFormat::automatic;
  if (arguments.has("--from")) {
    const auto known = parse_source_format(arguments.value("--from"));
    if (!known) return wrong_usage(kBuildCommand, known.error().detail);
    format = *known;
  }
  // Reading a large source takes its time: what can't work is better known before.
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code failure;
  if (!folder.empty() && !std::filesystem::is_directory(folder, failure)) {
    return bad_input(folder.string() + ": there is no such folder to write the pack to");
  }

  std::vector<std::uint8_t> base;
  if (arguments.has("--base")) {
    auto bytes = read_pack(arguments.value("--base"));
    if (!bytes) return bad_input(bytes.error().detail + "; build without --base the first time");
    base = *std::move(bytes);
  }
  const bool strict = arguments.has("--strict");
  const bool quiet = arguments.has("--quiet");
  const ProgressLine progress(!quiet);
  ProblemReport report;
  std::vector<SourceEntry> entries;
  for (const std::string& source_path : arguments.positional()) {
    progress.show("reading " + source_path);
    auto source = read_source(source_path, format);
    progress.clear();
    if (!source) return bad_input(source.error().detail);
    if (const Problem* wrong = first_error(source->problems); strict && wrong != nullptr) {
      return fail_strictly(*wrong);
    }
    report.add(source->problems);
    entries.insert(entries.end(), std::make_move_iterator(source->entries.begin()),
                   std::make_move_iterator(source->entries.end()));
  }
  const std::string language = arguments.value("--lang", "en");
  const auto built = build_pack(
      std::move(entries),
      {.title = arguments.value("--title"),
       .language = language,
       .base = std::move(base),
       .progress = [&](std::string_view step, std::size_t done, std::size_t of) {
         progress.show(std::string(step) + " " + with_commas(done) + " of " + with_commas(of));
       }});
  progress.clear();
  if (!built) return bad_input(built.error().detail);
  if (const Problem* wrong = first_error(built->problems); strict && wrong != nullptr) {
    return fail_strictly(*wrong);
  }
  report.add(built->problems);
  report.finish();
  if (built->shared && built->shared->overgrown_percent > 0) {
    std::fputs(("termdex: with the base the pack would be " +
                std::to_string(built->shared->overgrown_percent) +
                " % larger than without: it was built without\n")
                   .c_str(),
               stderr);
  }
  if (!write_file(path, built->bytes)) return bad_input(path + ": can't be written");
  if (!quiet) print_summary(path, *built, report);
  return kDone;
}

}  // namespace

const Command kBuildCommand = {"build", "pack a glossary from CSV, JSON, Markdown, dictd, …", kHelp,
                               run};

}  // namespace termdex::tools
