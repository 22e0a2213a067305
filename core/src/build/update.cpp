#include "build/update.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "build/kept_blocks.h"
#include "build/kept_bodies.h"
#include "build/kept_heads.h"
#include "build/new_blocks.h"
#include "pack/blocks.h"
#include "pack/changes_writer.h"

namespace termdex {
namespace {

// The bodies of the base that the pack will lack.
std::vector<BodyGap> find_gaps(const BasePack& base, const std::vector<std::uint32_t>& numbers) {
  std::vector<BodyGap> gaps;
  BodyGap gap;
  for (const std::uint32_t old : base.body_numbers()) {
    const bool is_there = old != BodyMap::kNone && numbers[old] != BodyMap::kNone;
    if (is_there && gap.left_out > 0) gaps.push_back(std::exchange(gap, {}));
    ++(is_there ? gap.kept : gap.left_out);
  }
  if (gap.left_out > 0) gaps.push_back(gap);
  return gaps;
}

// Whether the heads and the blocks of the base tell everything.
bool is_base(const Changes& changes, const PackInfo& info) {
  const BasePack& base = changes.base;
  if (changes.entries.size() != base.entry_count || !changes.records.empty() ||
      !base.gaps.empty() || base.new_bodies > 0 ||
      base.categories.size() != info.categories.size()) {
    return false;
  }
  for (std::size_t i = 0; i < info.categories.size(); ++i) {
    if (base.categories[i].name != info.categories[i].name) return false;
  }
  for (std::size_t i = 0; i < changes.entries.size(); ++i) {
    if (changes.entries[i].body != i) return false;
  }
  return true;
}

// What bodies take that no entry has, and bodies in words that were not chosen for them.
std::uint64_t excess_of(const std::vector<Block>& blocks, const BasePack& base,
                        const std::vector<ChangedEntry>& entries) {
  std::vector<bool> lives;
  for (const ChangedEntry& entry : entries) {
    if (entry.body >= lives.size()) lives.resize(entry.body + std::size_t{1});
    lives[entry.body] = true;
  }
  std::size_t base_bodies = base.entry_count;
  for (const BodyGap& gap : base.gaps) base_bodies -= gap.left_out;
  std::uint64_t excess = 0;
  std::uint64_t bytes = 0;       // of the blocks of the base
  std::uint64_t characters = 0;  // of the same
  std::size_t body = 0;
  for (const Block& block : blocks) {
    std::uint64_t dead = 0;
    for (std::size_t i = body; i < body + block.bodies; ++i) {
      if (i >= lives.size() || !lives[i]) ++dead;
    }
    excess += block.bytes * dead / block.bodies;
    if (body < base_bodies) {
      bytes += block.bytes;
      characters += block.characters;
    } else {
      const std::uint64_t fair = characters == 0 ? 0 : block.characters * bytes / characters;
      excess += block.bytes - std::min<std::uint64_t>(block.bytes, fair);
    }
    body += block.bodies;
  }
  return excess;
}

}  // namespace

Result<Update> update_pack(const OldPack& old, const std::vector<HeadRecord>& heads,
                           const HeadNames& names, const std::vector<Body>& bodies,
                           const PackInfo& info) {
  KeptBodies texts(old, heads, names);
  const std::vector<std::uint32_t> kept = texts.find(bodies);
  KeptBlocks blocks(old, kept);
  const BasePack& base = *old.read.base;
  Changes changes = keep_heads(base, old.base_heads, heads, info);
  changes.base.gaps = find_gaps(base, blocks.numbers);
  NewBlocks writer(old, texts.vocabulary());
  Update update{.body_count = blocks.body_count};
  for (std::uint32_t i = 0; i < bodies.size(); ++i) {
    if (kept[i] != BodyMap::kNone) {
      changes.entries[i].body = blocks.numbers[kept[i]];
    } else {
      changes.entries[i].body = update.body_count++;
      writer.add(texts.text(i));
    }
  }
  changes.base.new_bodies = update.body_count - base.entry_count;
  for (const BodyGap& gap : changes.base.gaps) changes.base.new_bodies += gap.left_out;

  if (auto wrong = writer.finish()) return *std::move(wrong);
  blocks.blocks.insert(blocks.blocks.end(), writer.blocks().begin(), writer.blocks().end());
  const std::vector<std::uint8_t> section = writer.take_section();
  update.bodies = std::move(blocks.bytes);
  update.bodies.insert(update.bodies.end(), section.begin(), section.end());
  update.blocks = write_blocks(blocks.blocks);
  if (!is_base(changes, info)) {
    update.changes = write_changes(changes, info, old.base_heads, old.letters);
  }
  update.excess_bytes =
      excess_of(blocks.blocks, changes.base, changes.entries) + update.changes.size();
  update.lean_bytes = old.heads.size() + old.words.size() + old.phrases.size() +
                      update.blocks.size() + update.bodies.size() + update.changes.size() -
                      update.excess_bytes;
  return update;
}

}  // namespace termdex
