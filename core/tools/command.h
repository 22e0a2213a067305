#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "termdex/reader.h"
#include "termdex/result.h"

namespace termdex::tools {

/// Exit codes of every command.
inline constexpr int kDone = 0;
inline constexpr int kBadInput = 1;
inline constexpr int kWrongUsage = 2;

/// A verb of the command line. `run` gets the words behind the verb and returns the exit code.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< One line, for the list of commands.
  std::string_view help;     ///< What `--help` prints: usage, options, examples.
  int (*run)(const std::vector<std::string>& words);
};

extern const Command kBuildCommand;
extern const Command kSearchCommand;
extern const Command kShowCommand;
extern const Command kListCommand;
extern const Command kInfoCommand;
extern const Command kVerifyCommand;

/// Prints "termdex COMMAND: message" and where help is, on standard error; gives kWrongUsage.
int wrong_usage(const Command& command, std::string_view message);

/// Prints "termdex: message" on standard error; gives kBadInput.
int bad_input(std::string_view message);

/// The bytes of a pack. Errors: file_error.
[[nodiscard]] Result<std::vector<std::uint8_t>> read_pack(const std::string& path);

/// An error of a pack with its path in front.
[[nodiscard]] Error about(const std::string& path, const Error& error);

/// Reads and opens a pack. Errors: file_error, and those of Reader::open, with the path in front.
[[nodiscard]] Result<Reader> open_pack(const std::string& path);

/// Prints a line on standard output.
void print(std::string_view line);

/// "1,234,567".
[[nodiscard]] std::string with_commas(std::uint64_t number);

/// "12.3 %".
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole);

/// `text` with its ranges in bold, if standard output is a terminal that wants colour.
[[nodiscard]] std::string emphasised(std::string_view text, const std::vector<TextRange>& ranges);

}  // namespace termdex::tools
