#include "arguments.h"
#include "command.h"
#include "termdex/json.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Prints what is in a pack: counts, letters, categories, and where its bytes go.

Usage: termdex info PACK [--json]

Example:
  termdex info glossary.tdx)";

std::string percent(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

void print_info(const PackInfo& info) {
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
  std::string letters;
  for (const Count& letter : info.letters)
    letters += " " + letter.name + " " + with_commas(letter.entries);
  print("Letters:" + letters);
  for (const Count& category : info.categories) {
    print("  " + category.name + " " + with_commas(category.entries));
  }
}

int run(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"--json", "", false}});
  if (!arguments.error().empty()) return wrong_usage(kInfoCommand, arguments.error());
  if (arguments.positional().size() != 1) return wrong_usage(kInfoCommand, "expected one pack");
  const auto reader = open_pack(arguments.positional()[0]);
  if (!reader) return bad_input(reader.error().detail);
  if (arguments.has("--json")) {
    print(to_json(reader->info()));
  } else {
    print_info(reader->info());
  }
  return kDone;
}

}  // namespace

const Command kInfoCommand = {"info", "print counts, categories and sizes of a pack", kHelp, run};

}  // namespace termdex::tools
