#include "termdex/builder.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "build/body_symbols.h"
#include "build/cross_references.h"
#include "build/ids.h"
#include "build/old_pack.h"
#include "build/packable.h"
#include "build/references.h"
#include "build/shared_parts.h"
#include "build/text_packer.h"
#include "build/update.h"
#include "pack/blocks.h"
#include "pack/container_writer.h"
#include "pack/format.h"
#include "pack/head_names.h"
#include "pack/heads_writer.h"
#include "pack/links.h"
#include "text/fold.h"
#include "text/letter.h"

namespace termdex {
namespace {

// The order of the index: folded terms, then folded categories, then ids, which differ.
void sort_for_index(std::vector<SourceEntry>& entries) {
  struct Keyed {
    std::string term;
    std::string category;
    SourceEntry entry;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(entries.size());
  for (SourceEntry& entry : entries) {
    keyed.push_back({fold(entry.term), fold(entry.category), std::move(entry)});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.term, a.category, a.entry.id) < std::tie(b.term, b.category, b.entry.id);
  });
  for (std::size_t i = 0; i < keyed.size(); ++i) entries[i] = std::move(keyed[i].entry);
}

// Names in the order of their keys, with a number each; the first spelling of a name is shown.
class NameTable {
 public:
  void add(const std::string& key, const std::string& name) {
    auto& count = counts_[key];
    if (count.entries++ == 0) count.name = name;
  }

  [[nodiscard]] std::vector<Count> finish(std::map<std::string, std::uint32_t>& numbers) const {
    std::vector<Count> table;
    for (const auto& [key, count] : counts_) {
      numbers[key] = static_cast<std::uint32_t>(table.size());
      table.push_back(count);
    }
    return table;
  }

 private:
  std::map<std::string, Count> counts_;
};

// "#" is before every letter in code point order.
void fill_tables(const std::vector<SourceEntry>& entries, PackInfo& info,
                 std::vector<HeadRecord>& heads) {
  NameTable letters;
  NameTable categories;
  for (const SourceEntry& entry : entries) {
    const std::string letter = letter_of(entry.term);
    letters.add(letter, letter);
    if (!entry.category.empty()) categories.add(fold(entry.category), entry.category);
    info.alias_count += static_cast<std::uint32_t>(entry.aliases.size());
  }
  std::map<std::string, std::uint32_t> letter_numbers;
  std::map<std::string, std::uint32_t> category_numbers;
  info.entry_count = static_cast<std::uint32_t>(entries.size());
  info.letters = letters.finish(letter_numbers);
  info.categories = categories.finish(category_numbers);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    heads[i].letter = letter_numbers[letter_of(entries[i].term)];
    if (!entries[i].category.empty()) {
      heads[i].category = category_numbers[fold(entries[i].category)] + 1;
    }
  }
}

std::vector<SeeTarget> resolve_see(const SourceEntry& entry, std::uint32_t number,
                                   const HeadNames& names, std::vector<Problem>& problems) {
  std::vector<SeeTarget> see;
  for (const std::string& name : entry.see) {
    if (const auto target = names.find(name, number)) {
      see.push_back({.entry = *target, .term = {}});
    } else if (is_packable_head(name)) {
      see.push_back({.entry = SeeTarget::kNowhere, .term = name});
      problems.push_back({Severity::warning, entry.place,
                          "see \"" + name + "\": no other entry has this term, alias or id"});
    }
  }
  return see;
}

Error cannot_be_base(const Error& error) {
  return {error.code, "the base can't be used: " + std::string(to_string(error.code)) + ": " +
                          error.detail +
                          "; build without it once, and with that pack as the base from then on"};
}

using Progress = std::function<void(std::string_view step, std::size_t done, std::size_t of)>;

// The sections of a pack but "links", and what a reader makes of one of them.
struct Sections {
  std::vector<std::vector<std::uint8_t>> bytes;  // in the order of Section
  std::uint32_t body_count = 0;

  [[nodiscard]] std::vector<Block> blocks() const {
    const auto& bodies = bytes[static_cast<std::size_t>(Section::bodies)];
    auto table =
        read_blocks(bytes[static_cast<std::size_t>(Section::blocks)], body_count, bodies.size());
    return table ? *std::move(table) : std::vector<Block>();
  }
};

// What the section "heads" spells, but for ids of their own and terms that no entry has.
std::vector<SpelledText> spelled_in(const std::vector<HeadRecord>& heads) {
  std::vector<SpelledText> texts;
  std::string_view before;
  for (const HeadRecord& head : heads) {
    texts.push_back({head.term, shared_bytes(before, head.term)});
    before = head.term;
    for (const std::string& alias : head.aliases) texts.push_back({alias, 0});
  }
  return texts;
}

Result<Sections> pack_anew(const std::vector<HeadRecord>& heads, const std::vector<Body>& bodies,
                           const PackInfo& info, const Progress& progress) {
  BodySymbols symbols;
  for (const Body& body : bodies) symbols.add(body);
  auto text = pack_text(std::move(symbols), words_of_heads(heads), spelled_in(heads), progress);
  if (!text) return text.error();
  return Sections{.bytes = {write_heads(heads, info, text->letters),
                            {},
                            std::move(text->words),
                            std::move(text->phrases),
                            std::move(text->blocks),
                            std::move(text->bodies)},
                  .body_count = info.entry_count};
}

Sections pack_update(const OldPack& old, Update update) {
  const auto copy = [](std::span<const std::uint8_t> bytes) {
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
  };
  return {.bytes = {copy(old.heads), std::move(update.changes), copy(old.words), copy(old.phrases),
                    std::move(update.blocks), std::move(update.bodies)},
          .body_count = update.body_count};
}

}  // namespace

Result<BuiltPack> build_pack(std::vector<SourceEntry> entries, const BuildOptions& options) {
  const Progress progress = [&](std::string_view step, std::size_t done, std::size_t of) {
    if (options.progress) options.progress(step, done, of);
  };
  if (!is_utf8(options.title) || !is_utf8(options.language)) {
    return Error{ErrorCode::bad_source, "expected a title and a language in UTF-8"};
  }
  std::optional<OldPack> old;
  if (!options.base.empty()) {
    auto opened = open_old_pack(options.base);
    if (!opened) return cannot_be_base(opened.error());
    old = *std::move(opened);
  }
  BuiltPack built;
  entries = keep_packable(std::move(entries), built.problems);
  if (entries.empty()) return Error{ErrorCode::bad_source, "expected entries, got none"};
  if (entries.size() >= kMaxEntries) {
    return Error{ErrorCode::too_large, "expected fewer than 16,777,216 entries"};
  }
  assign_ids(entries, built.problems);
  sort_for_index(entries);

  built.info.title = options.title;
  built.info.language = options.language;
  std::vector<HeadRecord> heads(entries.size());
  fill_tables(entries, built.info, heads);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    heads[i].id = entries[i].id;
    heads[i].term = entries[i].term;
    heads[i].aliases = entries[i].aliases;
    heads[i].weight = entries[i].weight;
  }
  const HeadNames names(heads);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (i % 256 == 0) progress("reading", i, entries.size());
    heads[i].see = resolve_see(entries[i], i, names, built.problems);
    resolve_references(entries[i].body, heads, names, i);
  }
  progress("linking", 0, 1);
  std::vector<std::uint8_t> links = write_links(find_mentions(entries, heads, names));
  std::vector<Body> bodies;
  bodies.reserve(entries.size());
  for (SourceEntry& entry : entries) bodies.push_back(std::move(entry.body));
  std::optional<Sections> sections;
  if (old) {
    progress("comparing with the base", 0, bodies.size());
    auto update = update_pack(*old, heads, names, bodies, built.info);
    if (!update) return update.error();
    built.shared.emplace();
    if (update->is_overgrown()) {
      built.shared->overgrown_percent = static_cast<std::uint32_t>(update->excess_percent());
    } else {
      sections = pack_update(*old, *std::move(update));
    }
  }
  if (!sections) {
    auto anew = pack_anew(heads, bodies, built.info, progress);
    if (!anew) return anew.error();
    sections = *std::move(anew);
  }
  sections->bytes.push_back(std::move(links));
  auto bytes = write_container(built.info, sections->bytes);
  if (!bytes) return bytes.error();
  built.bytes = *std::move(bytes);
  if (old) {
    const std::uint32_t percent = built.shared->overgrown_percent;
    built.shared = compare_parts(options.base, old->blocks, built.bytes, sections->blocks());
    built.shared->overgrown_percent = percent;
  }
  return built;
}

}  // namespace termdex
