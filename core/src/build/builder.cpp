#include "termdex/builder.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "build/body_symbols.h"
#include "build/cross_references.h"
#include "build/ids.h"
#include "build/packable.h"
#include "build/references.h"
#include "build/text_packer.h"
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

}  // namespace

Result<BuiltPack> build_pack(std::vector<SourceEntry> entries, const BuildOptions& options) {
  const auto progress = [&](std::string_view step, std::size_t done, std::size_t of) {
    if (options.progress) options.progress(step, done, of);
  };
  if (!is_utf8(options.title) || !is_utf8(options.language)) {
    return Error{ErrorCode::bad_source, "expected a title and a language in UTF-8"};
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
  BodySymbols bodies;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (i % 256 == 0) progress("reading", i, entries.size());
    heads[i].see = resolve_see(entries[i], i, names, built.problems);
    resolve_references(entries[i].body, heads, names, i);
    bodies.add(entries[i].body);
  }
  progress("linking", 0, 1);
  std::vector<std::uint8_t> links = write_links(find_mentions(entries, heads, names));
  StringModel strings(kStringModelBits);
  std::vector<std::uint8_t> head_bytes = write_heads(heads, built.info, strings);
  auto text = pack_text(std::move(bodies), words_of_heads(heads), strings, progress);
  if (!text) return text.error();
  auto bytes = write_container(
      built.info, {std::move(head_bytes), std::move(text->words), std::move(text->phrases),
                   std::move(text->blocks), std::move(text->bodies), std::move(links)});
  if (!bytes) return bytes.error();
  built.bytes = *std::move(bytes);
  return built;
}

}  // namespace termdex
