#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "termdex/builder.h"
#include "termdex/reader.h"
#include "termdex/source.h"

namespace termdex::test {

inline Node text_node(std::string_view text) { return {.text = std::string(text)}; }

inline Node node(NodeKind kind, std::vector<Node> children, std::uint32_t number = 0) {
  return {.kind = kind, .text = {}, .number = number, .children = std::move(children)};
}

/// A definition of one paragraph.
inline Body paragraph(std::string_view text) {
  return {node(NodeKind::paragraph, {text_node(text)})};
}

inline SourceEntry entry(std::string_view term, std::string_view definition = "A definition.",
                         std::string_view category = "") {
  return {.term = std::string(term),
          .aliases = {},
          .category = std::string(category),
          .body = paragraph(definition),
          .id = {},
          .see = {},
          .place = {}};
}

inline SourceEntry with_aliases(SourceEntry entry, std::vector<std::string> aliases) {
  entry.aliases = std::move(aliases);
  return entry;
}

inline std::vector<SourceEntry> entries(std::initializer_list<std::string_view> terms) {
  std::vector<SourceEntry> result;
  for (const std::string_view term : terms) result.push_back(entry(term));
  return result;
}

inline BuiltPack build(std::vector<SourceEntry> entries, const BuildOptions& options = {}) {
  auto built = build_pack(std::move(entries), options);
  REQUIRE(built);
  return *std::move(built);
}

inline Reader open(const std::vector<std::uint8_t>& pack) {
  auto reader = Reader::open(pack);
  if (!reader) FAIL(std::string(to_string(reader.error().code)) << ": " << reader.error().detail);
  return *std::move(reader);
}

inline Reader glossary(std::vector<SourceEntry> entries) {
  return open(build(std::move(entries)).bytes);
}

inline std::vector<std::string> ids(const SearchResults& results) {
  std::vector<std::string> found;
  for (const Hit& hit : results.hits) found.push_back(hit.id);
  return found;
}

inline std::vector<std::string> ids(const ListPage& page) {
  std::vector<std::string> found;
  for (const ListedEntry& listed : page.entries) found.push_back(listed.id);
  return found;
}

/// The id of the first hit, or "-".
inline std::string first_id(const Reader& reader, std::string_view query) {
  const SearchResults results = reader.search(query, {.limit = 1});
  return results.hits.empty() ? "-" : results.hits[0].id;
}

}  // namespace termdex::test
