#include <cstdio>

#include "arguments.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Searches a pack as the search box does: typos, unfinished words, any order.

Usage: termdex search PACK QUERY [options]

  -n, --limit N    hits shown at most; 10 if not given
  --category C     only entries of this category
  --letter L       only entries under this letter; "#" for digits and signs
  --json           one line: {"query","total","hits":[{"id","term","aliases",
                   "category","via","score","excerpt","highlight"}]}; highlights
                   are ranges of bytes
  --explain        with every signal that makes the score (core/RANKING.md)

Several words need no quotes. Examples:
  termdex search glossary.tdx batch norm
  termdex search glossary.tdx "nueral netwrok" -n 3
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

int run(const std::vector<std::string>& words) {
  Arguments arguments(words, {{"--limit", "-n"},
                              {"--category", ""},
                              {"--letter", ""},
                              {"--json", "", false},
                              {"--explain", "", false}});
  const std::size_t limit = arguments.number("--limit", 10, 0);
  if (!arguments.error().empty()) return wrong_usage(kSearchCommand, arguments.error());
  const auto& positional = arguments.positional();
  if (positional.size() < 2) return wrong_usage(kSearchCommand, "expected a pack and a query");
  std::string query = positional[1];
  for (std::size_t i = 2; i < positional.size(); ++i) query += " " + positional[i];

  const auto reader = open_pack(positional[0]);
  if (!reader) return bad_input(reader.error().detail);
  const SearchResults results = reader->search(query, {.limit = limit,
                                                       .category = arguments.value("--category"),
                                                       .letter = arguments.value("--letter"),
                                                       .explain = arguments.has("--explain")});
  if (arguments.has("--json")) {
    print(to_json(results));
    return kDone;
  }
  if (results.hits.empty()) print("Nothing found for \"" + query + "\".");
  for (std::size_t i = 0; i < results.hits.size(); ++i) print_hit(i + 1, results.hits[i]);
  if (results.total > results.hits.size()) {
    print("… " + with_commas(results.total - results.hits.size()) + " more");
  }
  return kDone;
}

}  // namespace

const Command kSearchCommand = {"search", "find terms, typos and all", kHelp, run};

}  // namespace termdex::tools
