#include "pack/changes_view.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/bits.h"
#include "base/byte_order.h"
#include "base/hex.h"
#include "base/later.h"
#include "base/msgpack_bin.h"
#include "base/utf8.h"
#include "pack/changes_coding.h"
#include "pack/heads_view.h"
#include "pack/section_error.h"

namespace termdex {
namespace {

constexpr const char* kCodes = "expected prefix codes";

Error malformed(const char* what) { return section_error("changes", ErrorCode::malformed, what); }

bool is_text(const BasePack& base) {
  return std::all_of(base.categories.begin(), base.categories.end(), [](const auto& category) {
    return !category.name.empty() && is_utf8(category.name);
  });
}

// What becomes of the numbers that records of the base have for one another.
class SeeNumbers {
 public:
  SeeNumbers(const std::vector<HeadRecord>& heads, const Changes& changes)
      : heads_(heads), entries_(heads.size(), SeeTarget::kNowhere) {
    for (std::uint32_t i = 0; i < changes.entries.size(); ++i) {
      const std::uint32_t kept = changes.entries[i].kept;
      if (kept == BodyMap::kNone) {
        new_ids_.push_back(changes.records[new_entries_.size()].id);
        new_entries_.push_back(i);
      } else {
        entries_[kept] = i;
      }
    }
    order_ = byte_order(new_ids_);
  }

  /// A record that is gone leads to the new one with its id. False if there is none.
  [[nodiscard]] bool renumber(HeadRecord& record) const {
    for (SeeTarget& target : record.see) {
      if (target.entry == SeeTarget::kNowhere) continue;
      const std::string_view id = heads_[target.entry].id;
      target.entry = entries_[target.entry];
      if (target.entry != SeeTarget::kNowhere) continue;
      const auto found =
          std::lower_bound(order_.begin(), order_.end(), id,
                           [&](std::uint32_t a, std::string_view b) { return new_ids_[a] < b; });
      if (found == order_.end() || new_ids_[*found] != id) return false;
      target.entry = new_entries_[*found];
    }
    return true;
  }

 private:
  const std::vector<HeadRecord>& heads_;
  std::vector<std::uint32_t> entries_;  // of the records of the base
  std::vector<std::string_view> new_ids_;
  std::vector<std::uint32_t> new_entries_;  // of the new ids
  std::vector<std::uint32_t> order_;        // of the same
};

// Gives records that are kept the numbers of the pack. False if one is that cannot be.
bool renumber(std::vector<HeadRecord>& heads, const Changes& changes) {
  const SeeNumbers numbers(heads, changes);
  for (const ChangedEntry& entry : changes.entries) {
    if (entry.kept == BodyMap::kNone) continue;
    HeadRecord& record = heads[entry.kept];
    if (!numbers.renumber(record)) return false;
    if (record.category == 0) continue;
    const std::uint32_t place = changes.base.categories[record.category - 1].place;
    if (place == BaseCategory::kGone) return false;
    record.category = place + 1;
  }
  return true;
}

// Of a pack that has a base.
TERMDEX_LATER Result<ChangedHeads> read_with_base(std::span<const std::uint8_t> heads,
                                                  std::span<const std::uint8_t> changes,
                                                  const PackInfo& info, LetterCode& letters) {
  ChangedHeads read;
  const auto bytes = read_bin(changes);
  if (!bytes) return section_error("changes", bytes.error());
  BitReader in(*bytes);
  const auto read_code = [&](PrefixCode& code) { return code.code_lengths(in); };
  ChangesCoding coding(info, kMaxExpansion * changes.size());
  if (!coding.for_each_code(read_code)) return malformed(kCodes);
  Changes changed;
  const bool has_base = coding.code_base(in, changed.base);
  if (in.overran()) return malformed("expected more bytes");
  if (!has_base) return malformed(coding.expected());
  if (!is_text(changed.base)) return malformed("expected names of categories in UTF-8");
  auto base_heads = read_records(heads, changed.base.info(), letters);
  if (!base_heads) return base_heads.error();
  for (const std::string_view word : words_of_heads(*base_heads)) {
    read.base_words.emplace_back(word);
  }
  HeadsCoding records(letters, info, coding.left());
  if (!records.for_each_code(read_code)) return malformed(kCodes);
  const bool has_entries = coding.code_entries(in, changed, *base_heads, records);
  if (in.overran()) return malformed("expected more bytes");
  if (!has_entries) return malformed(coding.expected());
  for (const HeadRecord& record : changed.records) {
    if (const char* const wrong = what_is_wrong(record)) return malformed(wrong);
  }
  if (!renumber(*base_heads, changed)) {
    return malformed("expected a kept entry to have a category and a `see` that are not gone");
  }
  auto next_new = changed.records.begin();
  for (const ChangedEntry& entry : changed.entries) {
    const bool is_new = entry.kept == BodyMap::kNone;
    read.records.push_back(std::move(is_new ? *next_new++ : (*base_heads)[entry.kept]));
  }
  if (auto wrong = settle_heads(read.records, info)) return *std::move(wrong);
  std::vector<std::uint32_t> bodies;
  for (const ChangedEntry& entry : changed.entries) bodies.push_back(entry.body);
  read.bodies = BodyMap(std::move(bodies), coding.body_count());
  read.kept_entries = coding.kept_count();
  read.base = std::move(changed.base);
  return read;
}

}  // namespace

std::optional<BaseInfo> ChangedHeads::base_info() const {
  if (!base) return std::nullopt;
  return BaseInfo{.hash = hex(base->hash),
                  .kept_entries = kept_entries,
                  .dead_bodies = bodies.count() - static_cast<std::uint32_t>(records.size())};
}

Result<ChangedHeads> read_changed_heads(std::span<const std::uint8_t> heads,
                                        std::span<const std::uint8_t> changes, const PackInfo& info,
                                        LetterCode& letters) {
  if (!changes.empty()) return read_with_base(heads, changes, info, letters);
  ChangedHeads read;
  auto records = read_heads(heads, info, letters);
  if (!records) return records.error();
  read.records = *std::move(records);
  read.bodies = BodyMap(info.entry_count);
  return read;
}

}  // namespace termdex
