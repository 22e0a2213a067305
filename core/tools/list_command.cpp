#include "arguments.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Prints a page of the index, in alphabetical order.

Usage: termdex list PACK [options]

  --letter L      only entries under this letter; "#" for digits and signs
  --category C    only entries of this category
  --page P        from 1
  --per-page N    50 if not given
  --json          one line: {"page","pages","perPage","total","entries":[…]}

Examples:
  termdex list glossary.tdx --letter B
  termdex list glossary.tdx --category Lithography --per-page 20 --page 2)";

int run(const std::vector<std::string>& words) {
  Arguments arguments(words, {{"--letter", ""},
                              {"--category", ""},
                              {"--page", ""},
                              {"--per-page", ""},
                              {"--json", "", false}});
  ListOptions options{.letter = arguments.value("--letter"),
                      .category = arguments.value("--category")};
  options.page = arguments.number("--page", options.page, 1);
  options.per_page = arguments.number("--per-page", options.per_page, 1);
  if (!arguments.error().empty()) return wrong_usage(kListCommand, arguments.error());
  if (arguments.positional().size() != 1) return wrong_usage(kListCommand, "expected one pack");

  const auto reader = open_pack(arguments.positional()[0]);
  if (!reader) return bad_input(reader.error().detail);
  const ListPage page = reader->list(options);
  if (arguments.has("--json")) {
    print(to_json(page));
    return kDone;
  }
  for (const ListedEntry& entry : page.entries) {
    print(entry.term + (entry.category.empty() ? "" : " · " + entry.category) + " · " + entry.id);
  }
  print("page " + with_commas(page.page) + " of " + with_commas(page.pages) + " · " +
        with_commas(page.total) + (page.total == 1 ? " term" : " terms"));
  return kDone;
}

}  // namespace

const Command kListCommand = {"list", "print a page of the index", kHelp, run};

}  // namespace termdex::tools
