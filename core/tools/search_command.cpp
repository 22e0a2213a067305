#include <algorithm>
#include <cstdio>
#include <limits>

#include "arguments.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Searches a pack as the search box does: typos, unfinished words, any order.

Usage: termdex search PACK QUERY [options]

  -n, --limit N    hits shown at most; 10 if not given
  --page P         from 1; a page has as many hits as --limit says
  --category C     only entries of this category
  --letter L       only entries under this letter; "#" for digits and signs
  --facets         with the hits under each letter and category, as if that one
                   had been asked for
  --json           one line: {"query","total","totalIsExact","hits":[{"id",
                   "term","aliases","category","via","score","excerpt",
                   "highlight"}],"suggestions":[{"id","term","aliases",
                   "category"}]}, with --facets "letters" and "categories":
                   [{"name","entries"}]; highlights are ranges of bytes
  --explain        with every signal that makes the score (core/RANKING.md)

Where nothing is found, the nearest terms are named. Several words need no
quotes. Examples:
  termdex search glossary.tdx batch norm
  termdex search glossary.tdx "nueral netwrok" -n 3
  termdex search glossary.tdx learning --facets
  termdex search glossary.tdx learning --letter M --page 2
  termdex search glossary.tdx drift --category "process control" --explain)";

void print_hit(std::size_t place, const Hit& hit) {
  std::string line = std::to_string(place) + ". " + emphasised(hit.term, hit.term_highlight);
  if (!hit.via.empty()) line += " (via " + emphasised(hit.via, hit.via_highlight) + ")";
  if (!hit.category.empty()) line += " · " + hit.category;
  print(line + " · " + hit.id);
  print("   " + emphasised(hit.excerpt, hit.excerpt_highlight));
  if (hit.signals.empty()) return;
  char number[32];
  std::snprintf(number, sizeof number, "%.6f", hit.score);
  std::string signals = std::string("   score ") + number + ":";
  for (const Signal& signal : hit.signals) {
    std::snprintf(number, sizeof number, "%.3f", signal.value);
    signals += " " + std::string(signal.name) + " " + number;
  }
  print(signals);
}

// Of the pages before `page`; the largest number rather than too large a one.
std::size_t hits_before(std::size_t page, std::size_t limit) {
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  return limit > 0 && page - 1 > kMost / limit ? kMost : (page - 1) * limit;
}

void print_counts(std::string_view what, const std::vector<Count>& counts) {
  std::string line;
  for (const Count& count : counts) {
    line += (line.empty() ? " " : " · ") + count.name + " " + with_commas(count.entries);
  }
  print(std::string(what) + (line.empty() ? " none" : line));
}

void print_nothing(const SearchResults& results) {
  print("Nothing found for \"" + results.query + "\".");
  for (const ListedEntry& near : results.suggestions) {
    print("Did you mean " + near.term + "? · " + near.id);
  }
}

int run(const std::vector<std::string>& words) {
  Arguments arguments(words, {{"--limit", "-n"},
                              {"--page", ""},
                              {"--category", ""},
                              {"--letter", ""},
                              {"--facets", "", false},
                              {"--json", "", false},
                              {"--explain", "", false}});
  const std::size_t limit = arguments.number("--limit", 10, 0);
  const std::size_t page = arguments.number("--page", 1, 1);
  if (!arguments.error().empty()) return wrong_usage(kSearchCommand, arguments.error());
  const auto& positional = arguments.positional();
  if (positional.size() < 2) return wrong_usage(kSearchCommand, "expected a pack and a query");
  std::string query = positional[1];
  for (std::size_t i = 2; i < positional.size(); ++i) query += " " + positional[i];

  const auto reader = open_pack(positional[0]);
  if (!reader) return bad_input(reader.error().detail);
  const std::size_t offset = hits_before(page, limit);
  const SearchResults results = reader->search(query, {.limit = limit,
                                                       .offset = offset,
                                                       .category = arguments.value("--category"),
                                                       .letter = arguments.value("--letter"),
                                                       .facets = arguments.has("--facets"),
                                                       .explain = arguments.has("--explain")});
  if (arguments.has("--json")) {
    print(to_json(results));
    return kDone;
  }
  if (results.total == 0) {
    print_nothing(results);
  } else if (offset >= results.total) {
    print("Page " + with_commas(page) + " is past the last.");
  }
  for (std::size_t i = 0; i < results.hits.size(); ++i) print_hit(offset + i + 1, results.hits[i]);
  const std::size_t shown = std::min(offset, results.total) + results.hits.size();
  if (shown < results.total) {
    const std::string_view floor = results.total_is_exact ? "" : "at least ";
    print("… " + std::string(floor) + with_commas(results.total - shown) + " more");
  }
  if (results.facets) {
    print_counts("Letters:", results.facets->letters);
    print_counts("Categories:", results.facets->categories);
  }
  return kDone;
}

}  // namespace

const Command kSearchCommand = {"search", "find terms, typos and all", kHelp, run};

}  // namespace termdex::tools
