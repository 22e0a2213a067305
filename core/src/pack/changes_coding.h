#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/number_model.h"
#include "base/string_model.h"
#include "pack/base_pack.h"
#include "pack/format.h"
#include "pack/heads_coding.h"
#include "pack/text_coding.h"

namespace termdex {

/// The section "changes", for writing and for reading: a coder is a RangeEncoder or a RangeDecoder,
/// which fills in what it is given.
class ChangesCoding {
 public:
  /// `info`: the header of the pack; `budget`: what the section may stand for.
  ChangesCoding(const PackInfo& info, std::uint64_t budget) : info_(info), texts_(budget) {}

  /// The beginning, which is coded with strings that have learnt nothing yet. False where a decoder
  /// reads what no pack may hold.
  template <typename Coder>
  bool code_base(Coder& coder, BasePack& base, const StringModel& strings) {
    std::uint64_t hash = 0;
    for (unsigned i = 0; i < 64; i += 16) {
      const auto part = static_cast<std::uint32_t>(base.hash >> i & 0xFFFFU);
      hash |= std::uint64_t{coder.uniform(0x10000, part)} << i;
    }
    base.hash = hash;
    base.entry_count = counts_.code(coder, base.entry_count);
    if (base.entry_count >= kMaxEntries) return fail("expected fewer than 16,777,216 entries");
    return code_categories(coder, base, strings) && code_gaps(coder, base);
  }

  /// All entries behind one another. `heads`: the records of the base; `strings` as its heads left
  /// them.
  template <typename Coder>
  bool code_entries(Coder& coder, Changes& changes, const std::vector<HeadRecord>& heads,
                    StringModel& strings) {
    HeadsCoding records(strings, info_, texts_.left());
    const std::vector<std::uint32_t> numbers = changes.base.body_numbers();
    taken_.resize(body_count_);
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
      while (flag(coder, is_new_, is_at(BodyMap::kNone))) {
        if (!next(BodyMap::kNone)) return false;
        if (new_at == changes.records.size()) changes.records.emplace_back();
        HeadRecord& record = changes.records[new_at++];
        if (!records.code(coder, record, before)) return fail(HeadsCoding::kExpected);
        if (!code_body(coder, entries[at++], BodyMap::kNone)) return false;
        before.term = record.term;
      }
      if (i == heads.size()) break;
      if (flag(coder, is_gone_, !is_at(i))) continue;
      if (!next(i) || !code_body(coder, entries[at++], numbers[i])) return false;
      before.term = heads[i].term;
    }
    spent_ = records.spent();
    return at == info_.entry_count || fail(kEntries);
  }

  /// Entries that are in all as the base has them.
  [[nodiscard]] std::uint32_t kept_count() const noexcept { return kept_count_; }

  /// Bodies of the pack, once its base is coded.
  [[nodiscard]] std::uint32_t body_count() const noexcept { return body_count_; }

  /// What does not hold where a decoder read what no pack may hold.
  [[nodiscard]] const char* expected() const noexcept { return expected_; }

  /// What was coded stands for.
  [[nodiscard]] std::uint64_t spent() const noexcept { return texts_.spent() + spent_; }

 private:
  static constexpr const char* kEntries = "expected as many entries as the header counts";
  static constexpr const char* kGaps = "expected gaps among the bodies of the base";

  bool fail(const char* expected) noexcept {
    expected_ = expected;
    return false;
  }

  // A learning bit, not inlined.
  template <typename Coder>
  static bool flag(Coder& coder, TreeModel& model, bool value) {
    return model.code(coder, value ? 1U : 0U) != 0;
  }

  // Both lists are in the order of the folded names.
  template <typename Coder>
  bool code_categories(Coder& coder, BasePack& base, const StringModel& strings) {
    const auto count = counts_.code(coder, static_cast<std::uint32_t>(base.categories.size()));
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i == base.categories.size()) base.categories.emplace_back();
      BaseCategory& category = base.categories[i];
      bool is_spelled = flag(coder, is_category_gone_, category.place == BaseCategory::kGone);
      if (!is_spelled) {
        const std::uint32_t passed = passed_.code(coder, category.place - next);
        if (passed >= info_.categories.size() - next) {
          return fail("expected a category of the header");
        }
        category.place = next + passed;
        next = category.place + 1;
        const std::string& name = info_.categories[category.place].name;
        is_spelled = flag(coder, is_spelled_, category.name != name);
        if (!is_spelled) category.name = name;
      }
      if (!is_spelled) continue;
      if (!strings.code(coder, category.name, 0, kMaxHeadBytes) ||
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
      if (gap.left_out > left) return fail(kGaps);
      left -= gap.left_out;
    }
    base.new_bodies = counts_.code(coder, base.new_bodies);
    next_body_ = left;
    for (const BodyGap& gap : base.gaps) next_body_ += gap.kept;
    if (base.new_bodies > kMaxEntries - next_body_ || !texts_.spend(0, base.new_bodies))
      return fail("expected fewer new bodies");
    body_count_ = next_body_ + base.new_bodies;
    return true;
  }

  // `expected`: where the base has it.
  template <typename Coder>
  bool code_body(Coder& coder, ChangedEntry& entry, std::uint32_t expected) {
    if (expected != BodyMap::kNone && !flag(coder, is_moved_, entry.body != expected)) {
      entry.body = expected;
      ++kept_count_;
    } else {
      const bool is_next = flag(coder, is_next_, entry.body == next_body_);
      entry.body = is_next ? next_body_ : coder.uniform(body_count(), entry.body);
      next_body_ = entry.body + 1;
    }
    if (entry.body >= body_count_ || taken_[entry.body] != 0) {
      return fail("expected a body that no other entry has");
    }
    taken_[entry.body] = 1;
    return true;
  }

  const PackInfo& info_;
  const char* expected_ = nullptr;
  TextCoding texts_;
  std::uint64_t spent_ = 0;  // by records
  NumberModel counts_;
  NumberModel passed_;  // categories of the pack between two of the base
  NumberModel gaps_;
  TreeModel is_category_gone_{1};
  TreeModel is_spelled_{1};
  TreeModel is_new_{1};
  TreeModel is_gone_{1};
  TreeModel is_moved_{1};
  TreeModel is_next_{1};
  std::uint32_t next_body_ = 0;  // behind the one that moved last
  std::uint32_t body_count_ = 0;
  std::uint32_t kept_count_ = 0;
  std::vector<std::uint8_t> taken_;  // of each body
};

}  // namespace termdex
