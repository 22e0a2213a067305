#include "arguments.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Prints one definition.

Usage: termdex show PACK ID|TERM [--json]

An id is tried first, then a term, then an alias. --json prints the definition as
nodes, {"id","term","aliases","category","see","body","text",
"usedBy","mentions","related"}.

Examples:
  termdex show glossary.tdx batch-size-model-training
  termdex show glossary.tdx "DALL-E 3" --json)";

// "Used by: a, b and 3 more", of `total` entries; nothing of none.
template <typename Linked>
void print_terms(std::string_view title, const std::vector<Linked>& entries, std::size_t total) {
  if (entries.empty()) return;
  std::string line = "\n" + std::string(title) + ": ";
  for (const Linked& entry : entries) line += (&entry == entries.data() ? "" : ", ") + entry.term;
  if (total > entries.size()) line += " and " + with_commas(total - entries.size()) + " more";
  print(line);
}

void print_entry(const Entry& entry) {
  print(emphasised(entry.term, {{0, static_cast<std::uint32_t>(entry.term.size())}}) +
        (entry.category.empty() ? "" : " · " + entry.category) + " · " + entry.id);
  std::string aliases;
  for (const std::string& alias : entry.aliases) aliases += (aliases.empty() ? "" : ", ") + alias;
  if (!aliases.empty()) print("Also: " + aliases);
  print("");
  std::string text = plain_text(entry.body);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  print(text);
  print_terms("See also", entry.see, entry.see.size());
  print_terms("Mentions", entry.mentions, entry.mentions.size());
  print_terms("Related", entry.related, entry.related.size());
  print_terms("Used by", entry.used_by.entries, entry.used_by.total);
}

int run(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"--json", "", false}});
  if (!arguments.error().empty()) return wrong_usage(kShowCommand, arguments.error());
  const auto& positional = arguments.positional();
  if (positional.size() < 2)
    return wrong_usage(kShowCommand, "expected a pack and an id or a term");
  std::string name = positional[1];
  for (std::size_t i = 2; i < positional.size(); ++i) name += " " + positional[i];

  const auto reader = open_pack(positional[0]);
  if (!reader) return bad_input(reader.error().detail);
  const auto entry = reader->entry(name);
  if (!entry) {
    const SearchResults results = reader->search(name, {.limit = 3});
    std::string near;
    for (const Hit& hit : results.hits) near += (near.empty() ? "" : ", ") + hit.id;
    for (const ListedEntry& other : results.suggestions) {
      near += (near.empty() ? "" : ", ") + other.id;
    }
    return bad_input("no entry has the id, term or alias \"" + name + "\"" +
                     (near.empty() ? "" : "; near it: " + near));
  }
  if (arguments.has("--json")) {
    print(to_json(*entry));
  } else {
    print_entry(*entry);
  }
  return kDone;
}

}  // namespace

const Command kShowCommand = {"show", "print one definition", kHelp, run};

}  // namespace termdex::tools
