#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/glossary.h"
#include "support/random.h"
#include "support/random_body.h"
#include "termdex/json.h"

namespace termdex::test {

/// A word of few, so that glossaries have homonyms, and text that comes again.
inline std::string random_term(Random& random) {
  return random.text({"Axe", "Bow ", "bow", "Drift", "drift ", "Öl", "漢字", "C++", "3D "}, 1, 2);
}

inline Body random_prose(Random& random) {
  const std::string text = random.text(
      {"cuts wood", ". ", "again and ", "again", " the ", "axe", ", ", "Bow ", "漢字", "x-ray "}, 1,
      9);
  Body body = paragraph(text);
  for (unsigned left = random.below(4); left > 0; --left) {
    const std::string name = random_term(random);
    body[0].children.push_back({.kind = NodeKind::reference,
                                .text = name,
                                .children = {text_node(random.one_in(3) ? "a thing" : name)}});
    body[0].children.push_back(text_node(random.text({" of ", "s", "", " wood "}, 1, 2)));
  }
  if (random.one_in(8)) body.push_back(text_node(random_text(random, 30)));
  return body;
}

inline SourceEntry random_entry(Random& random) {
  SourceEntry made = entry(random_term(random));
  made.body = random_prose(random);
  if (random.one_in(3)) made.aliases = {random_term(random)};
  if (random.one_in(2)) made.category = random.text({"Tools", "tools", "Arms", "Öl"}, 1, 1);
  if (random.one_in(3)) made.see = {random_term(random)};
  if (random.one_in(9)) made.weight = 2.5;
  if (random.one_in(9)) made.id = random.word("xyz", 1, 4);
  return made;
}

/// Changes the glossary in one of the ways in which people do.
inline void edit(std::vector<SourceEntry>& entries, Random& random) {
  SourceEntry& one = entries[random.below(entries.size())];
  SourceEntry& other = entries[random.below(entries.size())];
  switch (random.below(10)) {
    case 0: entries.push_back(random_entry(random)); break;
    case 1:
      if (entries.size() > 1) {
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(random.below(entries.size())));
      }
      break;
    case 2: one.term = random_term(random); break;
    case 3: one.category = random.text({"", "Tools", "tools", "TOOLS", "New"}, 1, 1); break;
    case 4: one.aliases = {random_term(random), random_term(random)}; break;
    case 5: one.see = {other.term}; break;
    case 6: std::swap(one.term, other.term); break;
    case 7: std::swap(one.body, other.body); break;
    case 8: one.weight = 0.5 + random.below(3); break;
    default: one.body = random_prose(random); break;
  }
}

/// All that a reader shows of a glossary, but for what the pack is made of.
inline std::string shown(const Reader& reader) {
  PackInfo info = reader.info();
  info.sections.clear();
  info.pack_bytes = 0;
  info.hash.clear();
  info.base.reset();
  std::string all = to_json(info) + "\n" + to_json(reader.list({.per_page = 1000})) + "\n";
  for (const ListedEntry& listed : reader.list({.per_page = 1000}).entries) {
    all += to_json(*reader.entry(listed.id)) + "\n";
  }
  for (const std::string_view query : {"a", "axe", "bwo", "drift", "cuts wood", "tools", "漢字",
                                       "öl", "again", "xray", "thing of", "3d", "c++", "nothing"}) {
    all += to_json(reader.search(query, {.limit = 50, .facets = true, .explain = true})) + "\n";
  }
  return all;
}

}  // namespace termdex::test
