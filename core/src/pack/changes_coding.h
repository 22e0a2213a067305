#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/letter_code.h"
#include "base/prefix_code.h"
#include "pack/base_pack.h"
#include "pack/format.h"
#include "pack/heads_coding.h"
#include "pack/text_coding.h"

namespace termdex {

/// The section "changes", for writing and for reading: a coder is a Tally or a BitWriter, or a
/// BitReader, which fills in what it is given.
class ChangesCoding {
 public:
  /// `info`: the header of the pack; `budget`: what the section may stand for.
  ChangesCoding(const PackInfo& info, std::uint64_t budget) : info_(info), texts_(budget) {}

  /// Calls `visit` with each code but those of records, or false where one is refused.
  template <typename Visit>
  bool for_each_code(const Visit& visit) {
    return visit(counts_.kinds()) && visit(passed_.kinds()) && visit(gaps_.kinds()) &&
           visit(fates_) && visit(is_next_);
  }

  /// The beginning, which tells with what `heads` is read: letters are not known yet. False where a
  /// reader meets what no pack may hold.
  template <typename Coder>
  bool code_base(Coder& coder, BasePack& base) {
    std::uint64_t hash = coder.bits(32, static_cast<std::uint32_t>(base.hash >> 32U));
    hash = hash << 32U | coder.bits(32, static_cast<std::uint32_t>(base.hash));
    base.hash = hash;
    base.entry_count = counts_.code(coder, base.entry_count);
    if (base.entry_count >= kMaxEntries) return fail("expected fewer than 16,777,216 entries");
    return code_categories(coder, base) && code_gaps(coder, base);
  }

  /// All entries behind one another. `heads`: the records of the base; `records` for new ones, with
  /// left() to spend.
  template <typename Coder>
  bool code_entries(Coder& coder, Changes& changes, const std::vector<HeadRecord>& heads,
                    HeadsCoding& records) {
    const std::vector<std::uint32_t> numbers = changes.base.body_numbers();
    taken_.assign(body_count_, 0);
    next_body_ = first_new_;
    kept_count_ = 0;
    std::vector<ChangedEntry>& entries = changes.entries;
    HeadRecord before;
    std::size_t at = 0;
    std::size_t new_at = 0;
    const auto is_at = [&](std::uint32_t kept) {
      return at < entries.size() && entries[at].kept == kept;
    };
    // A decoder has no entries yet, and appends them.
    const auto next = [&](std::uint32_t kept) {
      if (at == info_.entry_count) return fail(kEntries);
      if (at == entries.size()) entries.push_back({.kept = kept});
      return true;
    };
    for (std::uint32_t i = 0; i <= heads.size(); ++i) {
      const std::uint32_t number = i < heads.size() ? numbers[i] : BodyMap::kNone;
      const auto fate = [&] {
        if (is_at(BodyMap::kNone)) return Fate::behind_new;
        if (i == heads.size() || !is_at(i)) return Fate::gone;
        return number == BodyMap::kNone || entries[at].body != number ? Fate::moved : Fate::kept;
      };
      Fate is = Fate::gone;
      while ((is = static_cast<Fate>(fates_.code(coder, static_cast<std::uint32_t>(fate())))) ==
             Fate::behind_new) {
        if (!next(BodyMap::kNone)) return false;
        if (new_at == changes.records.size()) changes.records.emplace_back();
        HeadRecord& record = changes.records[new_at++];
        if (!records.code(coder, record, before)) return fail(HeadsCoding::kExpected);
        if (!code_body(coder, entries[at++])) return false;
        before.term = record.term;
      }
      if (i == heads.size() && is != Fate::gone) return fail(kEntries);
      if (is == Fate::gone) continue;
      if (!next(i)) return false;
      ChangedEntry& entry = entries[at++];
      if (is == Fate::moved) {
        if (!code_body(coder, entry)) return false;
      } else {
        if (number == BodyMap::kNone) return fail(kBody);
        entry.body = number;
        ++kept_count_;
        if (!take_body(number)) return false;
      }
      before.term = heads[i].term;
    }
    return at == info_.entry_count || fail(kEntries);
  }

  /// Entries that are in all as the base has them.
  [[nodiscard]] std::uint32_t kept_count() const noexcept { return kept_count_; }

  /// Bodies of the pack, once its base is coded.
  [[nodiscard]] std::uint32_t body_count() const noexcept { return body_count_; }

  /// What does not hold where a decoder read what no pack may hold.
  [[nodiscard]] const char* expected() const noexcept { return expected_; }

  /// What was coded stands for, but for records.
  [[nodiscard]] std::uint64_t spent() const noexcept { return texts_.spent(); }
  [[nodiscard]] std::uint64_t left() const noexcept { return texts_.left(); }

 private:
  static constexpr const char* kEntries = "expected as many entries as the header counts";
  static constexpr const char* kBody = "expected a body that no other entry has";
  static constexpr const char* kGaps = "expected gaps among the bodies of the base";

  bool fail(const char* expected) noexcept {
    expected_ = expected;
    return false;
  }

  // What becomes of a record of the base: another one comes before it, it is gone, it has another
  // body, or all is as it was.
  enum class Fate : std::uint8_t { behind_new, gone, moved, kept };

  // Both lists are in the order of the folded names.
  template <typename Coder>
  bool code_categories(Coder& coder, BasePack& base) {
    const LetterCode letters;
    const auto count = counts_.code(coder, static_cast<std::uint32_t>(base.categories.size()));
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i == base.categories.size()) base.categories.emplace_back();
      BaseCategory& category = base.categories[i];
      bool is_spelled = coder.bit(category.place == BaseCategory::kGone);
      if (!is_spelled) {
        const std::uint32_t passed = passed_.code(coder, category.place - next);
        if (passed >= info_.categories.size() - next) {
          return fail("expected a category of the header");
        }
        category.place = next + passed;
        next = category.place + 1;
        const std::string& name = info_.categories[category.place].name;
        is_spelled = coder.bit(category.name != name);
        if (!is_spelled) category.name = name;
      }
      if (!is_spelled) continue;
      if (!letters.code(coder, category.name, 0, kMaxHeadBytes) ||
          !texts_.spend(category.name.size())) {
        return fail(HeadsCoding::kExpected);
      }
    }
    return true;
  }

  template <typename Coder>
  bool code_gaps(Coder& coder, BasePack& base) {
    const auto count = counts_.code(coder, static_cast<std::uint32_t>(base.gaps.size()));
    std::uint32_t left = base.entry_count;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!texts_.spend(0)) return fail(kGaps);
      if (i == base.gaps.size()) base.gaps.emplace_back();
      BodyGap& gap = base.gaps[i];
      gap.kept = gaps_.code(coder, gap.kept);
      if (gap.kept >= left) return fail(kGaps);
      left -= gap.kept;
      gap.left_out = gaps_.code(coder, gap.left_out - 1) + 1;
      if (gap.left_out == 0 || gap.left_out > left) return fail(kGaps);
      left -= gap.left_out;
    }
    base.new_bodies = counts_.code(coder, base.new_bodies);
    first_new_ = left;
    for (const BodyGap& gap : base.gaps) first_new_ += gap.kept;
    if (base.new_bodies > kMaxEntries - first_new_ || !texts_.spend(0, base.new_bodies))
      return fail("expected fewer new bodies");
    body_count_ = first_new_ + base.new_bodies;
    return true;
  }

  template <typename Coder>
  bool code_body(Coder& coder, ChangedEntry& entry) {
    const bool is_next = is_next_.code(coder, entry.body == next_body_ ? 1U : 0U) != 0;
    entry.body = is_next ? next_body_ : coder.uniform(body_count(), entry.body);
    next_body_ = entry.body + 1;
    return take_body(entry.body);
  }

  bool take_body(std::uint32_t body) {
    if (body >= body_count_ || taken_[body] != 0) return fail(kBody);
    taken_[body] = 1;
    return true;
  }

  const PackInfo& info_;
  const char* expected_ = nullptr;
  TextCoding texts_;
  NumberCode counts_;
  NumberCode passed_;  // categories of the pack between two of the base
  NumberCode gaps_;
  PrefixCode fates_{4};
  PrefixCode is_next_{2};
  std::uint32_t first_new_ = 0;  // body
  std::uint32_t next_body_ = 0;  // behind the one that was told last
  std::uint32_t body_count_ = 0;
  std::uint32_t kept_count_ = 0;
  std::vector<std::uint8_t> taken_;  // of each body
};

}  // namespace termdex
