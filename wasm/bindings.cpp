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
// declares: a hundred small values would cost more than the search. A pack crosses as a number that
// packs.js makes an object of: what Embind has for classes is 3 kB (brotli) of JavaScript.
namespace {

using emscripten::val;
using termdex::Reader;

// A string by the browser's own decoder: Embind's reads every byte twice in JavaScript.
val to_string(const std::string& text) {
  static const val decoder = val::global("TextDecoder").new_();
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  return decoder.call<val>("decode", emscripten::typed_memory_view(text.size(), bytes));
}

std::vector<std::uint8_t> to_bytes(const val& bytes) {
  std::vector<std::uint8_t> copy(bytes["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(copy.size(), copy.data())).call<void>("set", bytes);
  return copy;
}

// Of an open pack: where it is. Only packs.js has it, until close().
using Handle = std::uint32_t;

Reader& at(Handle pack) { return *reinterpret_cast<Reader*>(static_cast<std::uintptr_t>(pack)); }

void close(Handle pack) { delete &at(pack); }

// {pack} or {error}: no C++ exception ever reaches JavaScript.
val opened(termdex::Result<Reader> reader) {
  val out = val::object();
  if (reader) {
    auto* const pack = new Reader(*std::move(reader));
    out.set("pack", static_cast<Handle>(reinterpret_cast<std::uintptr_t>(pack)));
  } else {
    out.set("error", termdex::to_json(reader.error()));
  }
  return out;
}

val open_pack(const val& bytes) { return opened(Reader::open(to_bytes(bytes))); }
val begin_pack(const val& beginning) { return opened(Reader::begin(to_bytes(beginning))); }

val parts(Handle pack) { return to_string(termdex::to_json(at(pack).stage(), at(pack).parts())); }

// Empty when no part is missing.
val part_of(Handle pack, const std::string& id_or_term) {
  const auto part = at(pack).part_of(id_or_term);
  return to_string(part ? termdex::to_json(*part) : "");
}

// Empty when the part was taken. Offsets in a pack are less than 4 GiB.
val supply(Handle pack, std::uint32_t offset, const val& bytes) {
  const auto wrong = at(pack).supply(offset, to_bytes(bytes));
  return to_string(wrong ? termdex::to_json(*wrong) : "");
}

val info(Handle pack) { return to_string(termdex::to_json(at(pack).info())); }

val search(Handle pack, const std::string& query, std::size_t limit, std::size_t offset,
           const std::string& category, const std::string& letter, bool facets, bool explain) {
  auto results = at(pack).search(query, {.limit = limit,
                                         .offset = offset,
                                         .category = category,
                                         .letter = letter,
                                         .facets = facets,
                                         .explain = explain});
  for (auto& hit : results.hits) termdex::wasm::to_utf16(hit);
  return to_string(termdex::to_json(results));
}

val list(Handle pack, const std::string& letter, const std::string& category, std::size_t page,
         std::size_t per_page) {
  return to_string(termdex::to_json(
      at(pack).list({.letter = letter, .category = category, .page = page, .per_page = per_page})));
}

// Empty when there is no such entry.
val entry(Handle pack, const std::string& id_or_term) {
  const auto found = at(pack).entry(id_or_term);
  return to_string(found ? termdex::to_json(*found) : "");
}

// Texts come as one string, with U+0000 between them.
val annotate(Handle pack, const std::string& joined, bool ordinary) {
  std::vector<std::string_view> texts;
  for (std::size_t begin = 0, end = 0; end < joined.size(); begin = end + 1) {
    end = std::min(joined.find('\0', begin), joined.size());
    texts.push_back(std::string_view(joined).substr(begin, end - begin));
  }
  auto found = at(pack).annotate(texts, {.ordinary = ordinary});
  termdex::wasm::to_utf16(texts, found);
  return to_string(termdex::to_json(found));
}

}  // namespace

EMSCRIPTEN_BINDINGS(termdex) {
  emscripten::function("open", &open_pack);
  emscripten::function("begin", &begin_pack);
  emscripten::function("close", &close);
  emscripten::function("info", &info);
  emscripten::function("parts", &parts);
  emscripten::function("partOf", &part_of);
  emscripten::function("supply", &supply);
  emscripten::function("search", &search);
  emscripten::function("list", &list);
  emscripten::function("entry", &entry);
  emscripten::function("annotate", &annotate);
}
