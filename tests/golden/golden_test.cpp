// The packs of every format that was released: they open for ever, and give the same hits.
// Bytes or hits that differ are a question: was the change meant? If so, the commit says why.
// With TERMDEX_WRITE_GOLDEN=1 in the environment the files are written instead of compared.
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/glossary.h"
#include "termdex/json.h"
#include "termdex/version.h"

namespace {

using namespace termdex;
using namespace termdex::test;

const std::string kFolder = TERMDEX_SOURCE_DIR "/tests/golden/";

std::string read_file(const std::string& name) {
  std::ifstream file(kFolder + name, std::ios::binary);
  REQUIRE_MESSAGE(file, name);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The last one was built with the one before it as base.
constexpr std::string_view kPacks[] = {"format-0", "format-1", "format-1-update"};

std::string file_of(std::string_view pack, std::string_view ending) {
  return std::string(pack) + std::string(ending);
}

std::vector<std::uint8_t> golden_pack(std::string_view pack) {
  const std::string bytes = read_file(file_of(pack, ".tdx"));
  return {bytes.begin(), bytes.end()};
}

// The file's content; when asked to, writes `now` first.
std::string golden(const std::string& name, const std::string& now) {
  if (std::getenv("TERMDEX_WRITE_GOLDEN") != nullptr) {
    std::ofstream(kFolder + name, std::ios::binary) << now;
    MESSAGE("written: " << name);
  }
  return read_file(name);
}

std::string build_golden(const std::string& name, std::vector<std::uint8_t> base) {
  auto source = read_source(kFolder + name + ".jsonl");
  REQUIRE(source);
  CHECK(source->problems.empty());
  const BuiltPack built = build(std::move(source->entries),
                                {.title = "Golden", .language = "en", .base = std::move(base)});
  return {built.bytes.begin(), built.bytes.end()};
}

// All that a reader answers, a line each.
std::string answers(const Reader& reader) {
  std::string lines = "[\n" + to_json(reader.info());
  lines += ",\n" + to_json(reader.list());
  for (const std::string_view id : {"wafer", "dall-e-3"})
    lines += ",\n" + to_json(*reader.entry(id));
  for (const std::string_view query : {"wafer", "waefr", "slice", "silicon dsic", "dalle 3",
                                       "DALL-E", "materials", "pictures text", "ang", "x"}) {
    lines += ",\n" + to_json(reader.search(query));
  }
  return lines + "\n]\n";
}

}  // namespace

TEST_SUITE("golden") {
  TEST_CASE("the source of the newest golden pack gives its bytes") {
    const std::string name = "format-" + std::to_string(kPackFormat);
    const std::string bytes = build_golden(name, {});
    CHECK((golden(name + ".tdx", bytes) == bytes));
  }

  TEST_CASE("what the source has become gives the bytes of the update") {
    const std::string bytes = build_golden("format-1-update", golden_pack("format-1"));
    CHECK((golden("format-1-update.tdx", bytes) == bytes));
    CHECK(open(golden_pack("format-1-update")).info().base);
  }

  TEST_CASE("every golden pack gives its answers") {
    for (const std::string_view pack : kPacks) {
      CAPTURE(pack);
      const std::string now = answers(open(golden_pack(pack)));
      CHECK(golden(file_of(pack, ".hits.json"), now) == now);
    }
  }

  TEST_CASE("the golden packs of one source give the same but for the header and links") {
    REQUIRE(read_file("format-0.jsonl") == read_file("format-1.jsonl"));
    // Format 0 has no links.
    const auto behind_info = [](const std::string& lines) {
      return std::regex_replace(lines.substr(lines.find("\"page\"")), std::regex("\"usedBy\".*"),
                                "");
    };
    CHECK(behind_info(read_file("format-0.hits.json")) ==
          behind_info(read_file("format-1.hits.json")));
  }

  TEST_CASE("no byte of a golden pack can change unseen") {
    for (const std::string_view pack : kPacks) {
      CAPTURE(pack);
      const std::vector<std::uint8_t> whole = golden_pack(pack);
      std::string opened;
      for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const unsigned change : {0x01U, 0x80U, 0xFFU}) {
          std::vector<std::uint8_t> changed = whole;
          changed[at] = static_cast<std::uint8_t>(changed[at] ^ change);
          if (Reader::open(changed)) opened += std::to_string(at) + " ";
        }
      }
      CHECK(opened.empty());
    }
  }

  TEST_CASE("no beginning of a golden pack opens") {
    for (const std::string_view pack : kPacks) {
      CAPTURE(pack);
      const std::vector<std::uint8_t> whole = golden_pack(pack);
      std::string opened;
      for (std::size_t size = 0; size < whole.size(); ++size) {
        if (Reader::open(std::span(whole).first(size))) {
          opened += std::to_string(size) + " ";
        }
      }
      CHECK(opened.empty());
    }
  }
}
