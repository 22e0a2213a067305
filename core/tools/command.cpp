#include "command.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace termdex::tools {

int wrong_usage(const Command& command, std::string_view message) {
  const std::string name(command.name);
  const std::string text =
      "termdex " + name + ": " + std::string(message) + "\nSee `termdex " + name + " --help`.\n";
  std::fputs(text.c_str(), stderr);
  return kWrongUsage;
}

int bad_input(std::string_view message) {
  std::fputs(("termdex: " + std::string(message) + "\n").c_str(), stderr);
  return kBadInput;
}

Result<std::vector<std::uint8_t>> read_pack(const std::string& path) {
  std::error_code failure;
  const bool regular = std::filesystem::is_regular_file(path, failure);
  const std::uintmax_t size = regular ? std::filesystem::file_size(path, failure) : 0;
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
  std::ifstream file(path, std::ios::binary);
  // A stream reads characters; the bytes are the same.
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!regular || !file) {
    return Error{ErrorCode::file_error,
                 path + ": can't be read; is it a pack made by `termdex build`?"};
  }
  return bytes;
}

Error about(const std::string& path, const Error& error) {
  return {error.code, path + ": " + std::string(to_string(error.code)) + ": " + error.detail};
}

Result<Reader> open_pack(const std::string& path) {
  const auto bytes = read_pack(path);
  if (!bytes) return bytes.error();
  auto reader = Reader::open(*bytes);
  if (!reader) return about(path, reader.error());
  return reader;
}

void print(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string emphasised(std::string_view text, const std::vector<TextRange>& ranges) {
  static const bool kColour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  if (!kColour) return std::string(text);
  std::string result;
  std::size_t at = 0;
  for (const TextRange& range : ranges) {
    result += text.substr(at, range.begin - at);
    result += "\x1b[1m";
    result += text.substr(range.begin, range.end - range.begin);
    result += "\x1b[0m";
    at = range.end;
  }
  result += text.substr(at);
  return result;
}

}  // namespace termdex::tools
