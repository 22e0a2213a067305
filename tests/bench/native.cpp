// Answers the queries on standard input, one a line, from the pack that is named, as JSON as the
// browser gets it; prints the milliseconds of each. What tests/bench compares WebAssembly with.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "termdex/json.h"
#include "termdex/reader.h"

namespace {

constexpr std::size_t kWarmUp = 200;

double milliseconds(const termdex::Reader& reader, const std::string& query, std::size_t& bytes) {
  const auto begin = std::chrono::steady_clock::now();
  bytes += termdex::to_json(reader.search(query, {.limit = 10})).size();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  auto reader =
      termdex::Reader::open(std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {}));
  if (!reader) return 1;
  std::vector<std::string> queries;
  for (std::string line; std::getline(std::cin, line);) queries.push_back(line);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < queries.size() && i < kWarmUp; ++i) {
    milliseconds(*reader, queries[queries.size() - 1 - i], bytes);
  }
  for (const auto& query : queries) std::printf("%.6f\n", milliseconds(*reader, query, bytes));
  return bytes == 0 ? 1 : 0;
}
