#include "arguments.h"
#include "command.h"
#include "termdex/verify.h"

namespace termdex::tools {
namespace {

constexpr std::string_view kHelp =
    R"(Checks a pack: seals, counts, order, every definition.

Usage: termdex verify PACK

Exit code 0 if all is well; 1, and the first rule of core/FORMAT.md that is broken, if not:
its name, the section, the entry or block, what was expected and what was there.

Example:
  termdex verify glossary.tdx)";

int run(const std::vector<std::string>& words) {
  const Arguments arguments(words, {});
  if (!arguments.error().empty()) return wrong_usage(kVerifyCommand, arguments.error());
  if (arguments.positional().size() != 1) return wrong_usage(kVerifyCommand, "expected one pack");
  const std::string& path = arguments.positional()[0];
  const auto bytes = read_pack(path);
  if (!bytes) return bad_input(bytes.error().detail);
  if (const auto wrong = verify_pack(*bytes)) return bad_input(about(path, *wrong).detail);
  const auto reader = Reader::begin(*bytes);
  const PackInfo& info = reader->info();
  print(path + ": good, " + with_commas(info.entry_count) + " entries, format " +
        std::to_string(info.format) + ", content " + info.hash);
  return kDone;
}

}  // namespace

const Command kVerifyCommand = {"verify", "check every rule of the format", kHelp, run};

}  // namespace termdex::tools
