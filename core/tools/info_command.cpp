#include <algorithm>

#include "arguments.h"
#include "brotli.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Prints what is in a pack: counts, letters, categories, and where its bytes go.

Usage: termdex info PACK [--json] [--brotli]

  --json          the same for programs
  --brotli        also beside its own text under brotli, quality 11, which takes some
                  seconds a megabyte; packs of less than a megabyte of text
                  always are

Example:
  termdex info glossary.tdx)";

constexpr std::size_t kSmallText = 1'000'000;

// Terms, aliases, categories and definitions, without markup.
std::string text_of(const Reader& reader) {
  std::string text;
  for (const ListedEntry& listed : reader.list({.per_page = reader.info().entry_count}).entries) {
    text += listed.term + '\n';
    for (const std::string& alias : listed.aliases) text += alias + '\n';
    text += listed.category + '\n';
    text += plain_text(reader.entry(listed.id, {.links = false})->body);
  }
  return text;
}

void print_beside_brotli(const Reader& reader, bool wanted) {
  const std::string text = text_of(reader);
  const std::string size = with_commas(text.size()) + " bytes of text";
  if (!wanted && text.size() > kSmallText) {
    print("  " + size + "; --brotli compares");
    return;
  }
  const auto compressed = brotli_bytes(text);
  if (!compressed) {
    print("  " + size + "; this termdex was built without brotli to compare with");
    return;
  }
  print("  " + size + ", under brotli " + with_commas(*compressed) + ": the pack is " +
        percent(reader.info().pack_bytes, *compressed) + " of that");
}

void print_info(const Reader& reader, bool brotli) {
  const PackInfo& info = reader.info();
  print((info.title.empty() ? "Untitled" : info.title) + " (" + info.language + ")");
  print(with_commas(info.entry_count) + " entries, " + with_commas(info.alias_count) +
        " aliases, " + with_commas(info.categories.size()) + " categories");
  print(with_commas(info.pack_bytes) + " bytes, format " + std::to_string(info.format) +
        ", content " + info.hash);
  for (const SectionInfo& section : info.sections) {
    std::string name = section.name;
    name.resize(8, ' ');
    print("  " + name + with_commas(section.bytes) + " bytes, " +
          percent(section.bytes, info.pack_bytes));
  }
  const auto links =
      std::find_if(info.sections.begin(), info.sections.end(),
                   [](const SectionInfo& section) { return section.name == "links"; });
  if (links != info.sections.end()) {
    print("Links: mentions " + with_commas(links->bytes) +
          " bytes; references, back references and related entries none beside the definitions");
  }
  print_beside_brotli(reader, brotli);
  if (info.base) {
    print("Built with the base " + info.base->hash + ": " + with_commas(info.base->kept_entries) +
          " entries are kept from it; " + with_commas(info.base->dead_bytes) +
          " bytes of definitions that no entry has any more, " +
          percent(info.base->dead_bytes, info.pack_bytes));
  }
  std::string letters;
  for (const Count& letter : info.letters)
    letters += " " + letter.name + " " + with_commas(letter.entries);
  print("Letters:" + letters);
  for (const Count& category : info.categories) {
    print("  " + category.name + " " + with_commas(category.entries));
  }
}

int run(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"--json", "", false}, {"--brotli", "", false}});
  if (!arguments.error().empty()) return wrong_usage(kInfoCommand, arguments.error());
  if (arguments.positional().size() != 1) return wrong_usage(kInfoCommand, "expected one pack");
  const auto reader = open_pack(arguments.positional()[0]);
  if (!reader) return bad_input(reader.error().detail);
  if (arguments.has("--json")) {
    print(to_json(reader->info()));
  } else {
    print_info(*reader, arguments.has("--brotli"));
  }
  return kDone;
}

}  // namespace

const Command kInfoCommand = {"info", "print counts, categories and sizes of a pack", kHelp, run};

}  // namespace termdex::tools
