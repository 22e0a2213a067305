#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "command.h"
#include "termdex/version.h"

namespace {

using termdex::tools::Command;

constexpr std::array<const Command*, 6> kCommands = {
    &termdex::tools::kBuildCommand, &termdex::tools::kSearchCommand,
    &termdex::tools::kShowCommand,  &termdex::tools::kListCommand,
    &termdex::tools::kInfoCommand,  &termdex::tools::kVerifyCommand};

void print_help(std::FILE* out) {
  std::string text =
      "Termdex packs a glossary into one file and searches it, typos and all.\n\n"
      "Usage: termdex COMMAND …\n\n";
  for (const Command* command : kCommands) {
    std::string name(command->name);
    name.resize(8, ' ');
    text += "  " + name + std::string(command->summary) + "\n";
  }
  text +=
      "\n`termdex COMMAND --help` has the options and examples.\n\n"
      "  termdex build terms.csv -o glossary.tdx\n"
      "  termdex search glossary.tdx \"nueral netwrok\"\n\n"
      "Exit codes: 0 done, 1 the input is bad, 2 wrong usage.\n";
  std::fputs(text.c_str(), out);
}

bool asks_for_help(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> words(values + (count > 0 ? 1 : 0), values + count);
  if (words.empty()) {
    print_help(stderr);
    return termdex::tools::kWrongUsage;
  }
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    print_help(stdout);
    return termdex::tools::kDone;
  }
  if (words[0] == "--version" || words[0] == "-V") {
    termdex::tools::print(std::string("termdex ") + termdex::kVersion + ", pack format " +
                          std::to_string(termdex::kPackFormat));
    return termdex::tools::kDone;
  }
  for (const Command* command : kCommands) {
    if (command->name != words[0]) continue;
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (!asks_for_help(rest)) return command->run(rest);
    termdex::tools::print(command->help);
    return termdex::tools::kDone;
  }
  std::fputs(("termdex: there is no command \"" + words[0] + "\".\n\n").c_str(), stderr);
  print_help(stderr);
  return termdex::tools::kWrongUsage;
}
