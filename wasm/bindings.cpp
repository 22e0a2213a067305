#include <emscripten/bind.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "termdex/json.h"
#include "termdex/reader.h"
#include "utf16.h"

// Conversion only. Every answer crosses as one string of JSON, whose shapes web/src/types.ts
// declares: a hundred small values would cost more than the search. Numbers, flags and strings are
// all that does (types.js); a pack crosses as a number that packs.js makes an object of. What
// Embind has for classes and for values of JavaScript is 4 kB (brotli) of the glue.
namespace {

using termdex::Reader;

// Of an open pack: where it is. Only packs.js has it, until close().
using Handle = std::uint32_t;

// What the next call to open(), begin() or supply() takes: packs.js writes it in place.
std::vector<std::uint8_t> given;

std::uint32_t room(std::uint32_t bytes) {
  given = std::vector<std::uint8_t>(bytes);
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(given.data()));
}

Reader& at(Handle pack) { return *reinterpret_cast<Reader*>(static_cast<std::uintptr_t>(pack)); }

void close(Handle pack) { delete &at(pack); }

// Why the last pack was not opened.
std::string refusal;

// 0 when it is refused: no C++ exception ever reaches JavaScript.
Handle opened(termdex::Result<Reader> reader) {
  if (reader) {
    auto* const pack = new Reader(*std::move(reader));
    return static_cast<Handle>(reinterpret_cast<std::uintptr_t>(pack));
  }
  refusal = termdex::to_json(reader.error());
  return 0;
}

Handle open_pack() { return opened(Reader::open(std::exchange(given, {}))); }
Handle begin_pack() { return opened(Reader::begin(std::exchange(given, {}))); }
std::string why_refused() { return refusal; }

std::string parts(Handle pack) { return termdex::to_json(at(pack).stage(), at(pack).parts()); }

// Empty when no part is missing.
std::string part_of(Handle pack, const std::string& id_or_term) {
  const auto part = at(pack).part_of(id_or_term);
  return part ? termdex::to_json(*part) : "";
}

// Empty when the part was taken. Offsets in a pack are less than 4 GiB.
std::string supply(Handle pack, std::uint32_t offset) {
  const auto wrong = at(pack).supply(offset, std::exchange(given, {}));
  return wrong ? termdex::to_json(*wrong) : "";
}

std::string info(Handle pack) { return termdex::to_json(at(pack).info()); }

termdex::SearchResults results_of(Handle pack, const std::string& query,
                                  const termdex::SearchOptions& options) {
  auto results = at(pack).search(query, options);
  for (auto& hit : results.hits) termdex::wasm::to_utf16(hit);
  return results;
}

// Empty where nothing is found: what may have been meant is search()'s to say.
std::string find(Handle pack, const std::string& query, std::size_t limit, std::size_t offset,
                 const std::string& category, const std::string& letter, bool facets,
                 bool explain) {
  const auto results = results_of(pack, query,
                                  {.limit = limit,
                                   .offset = offset,
                                   .category = category,
                                   .letter = letter,
                                   .facets = facets,
                                   .suggest = false,
                                   .explain = explain});
  return results.total == 0 ? "" : termdex::to_json(results);
}

std::string search(Handle pack, const std::string& query, std::size_t limit, std::size_t offset,
                   const std::string& category, const std::string& letter, bool facets,
                   bool explain) {
  return termdex::to_json(results_of(pack, query,
                                     {.limit = limit,
                                      .offset = offset,
                                      .category = category,
                                      .letter = letter,
                                      .facets = facets,
                                      .explain = explain}));
}

std::string list(Handle pack, const std::string& letter, const std::string& category,
                 std::size_t page, std::size_t per_page) {
  return termdex::to_json(
      at(pack).list({.letter = letter, .category = category, .page = page, .per_page = per_page}));
}

// Empty when there is no such entry.
std::string entry(Handle pack, const std::string& id_or_term) {
  const auto found = at(pack).entry(id_or_term);
  return found ? termdex::to_json(*found) : "";
}

// Texts come as one string, with U+0000 between them.
std::string annotate(Handle pack, const std::string& joined, bool ordinary) {
  std::vector<std::string_view> texts;
  for (std::size_t begin = 0, end = 0; end < joined.size(); begin = end + 1) {
    end = std::min(joined.find('\0', begin), joined.size());
    texts.push_back(std::string_view(joined).substr(begin, end - begin));
  }
  auto found = at(pack).annotate(texts, {.ordinary = ordinary});
  termdex::wasm::to_utf16(texts, found);
  return termdex::to_json(found);
}

}  // namespace

EMSCRIPTEN_BINDINGS(termdex) {
  emscripten::function("room", &room);
  emscripten::function("open", &open_pack);
  emscripten::function("begin", &begin_pack);
  emscripten::function("why", &why_refused);
  emscripten::function("close", &close);
  emscripten::function("info", &info);
  emscripten::function("parts", &parts);
  emscripten::function("partOf", &part_of);
  emscripten::function("supply", &supply);
  emscripten::function("find", &find);
  emscripten::function("search", &search);
  emscripten::function("list", &list);
  emscripten::function("entry", &entry);
  emscripten::function("annotate", &annotate);
}
