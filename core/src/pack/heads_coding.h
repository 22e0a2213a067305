#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/number_model.h"
#include "base/range_coder.h"
#include "base/string_model.h"
#include "base/utf8.h"
#include "pack/format.h"
#include "pack/heads.h"
#include "pack/text_coding.h"
#include "termdex/pack_info.h"
#include "text/id_form.h"

namespace termdex {

/// The section "heads" of format 1, for writing and for reading: a coder is a RangeEncoder, which
/// takes what the records say, or a RangeDecoder, which fills them in.
class HeadsCoding {
 public:
  /// `budget`: what the texts may come to.
  HeadsCoding(StringModel& strings, const PackInfo& info, std::uint64_t budget)
      : strings_(strings),
        info_(info),
        texts_(budget),
        categories_(tree_bits(info.categories.size() + 1)) {}

  [[nodiscard]] std::uint64_t spent() const noexcept { return texts_.spent(); }

  /// What does not hold where a decoder reads what no pack may hold.
  static constexpr const char* kExpected = "expected counts and texts within their bounds";

  /// Codes all of a record but its letter, which its term tells. `previous` is the record before,
  /// an empty one before the first. False where a decoder reads what no pack may hold.
  template <typename Coder>
  bool code(Coder& coder, HeadRecord& head, const HeadRecord& previous) {
    if (!code_behind(coder, head.term, previous.term, shared_)) return false;
    head.category = categories_.code(coder, head.category);
    if (head.category > info_.categories.size()) return false;
    auto aliases = static_cast<std::uint32_t>(head.aliases.size());
    aliases = alias_counts_.code(coder, aliases);
    if (aliases >= kMaxHeadsPerEntry) return false;
    head.aliases.resize(aliases);
    for (std::string& alias : head.aliases) {
      if (!code_text(coder, alias)) return false;
    }
    if (coder.bit(weighted_, head.weight != 1)) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, &head.weight, sizeof bits);
      std::uint64_t coded = 0;
      for (unsigned i = 0; i < 64; i += 16) {
        const auto part = static_cast<std::uint32_t>(bits >> i & 0xFFFFU);
        coded |= std::uint64_t{coder.uniform(0x10000, part)} << i;
      }
      std::memcpy(&head.weight, &coded, sizeof coded);
    }
    return code_see(coder, head) && code_id(coder, head);
  }

 private:
  static unsigned tree_bits(std::size_t count) {
    return static_cast<unsigned>(std::bit_width(count - 1));
  }

  template <typename Coder>
  bool code_behind(Coder& coder, std::string& text, std::string_view other, NumberModel& shared) {
    return texts_.behind(coder, strings_, text, other, shared, kMaxHeadBytes);
  }

  template <typename Coder>
  bool code_text(Coder& coder, std::string& text) {
    return texts_.text(coder, strings_, text, 0, kMaxHeadBytes);
  }

  template <typename Coder>
  bool code_see(Coder& coder, HeadRecord& head) {
    const auto count = see_counts_.code(coder, static_cast<std::uint32_t>(head.see.size()));
    if (count >= kMaxHeadsPerEntry) return false;
    head.see.resize(count);
    for (SeeTarget& target : head.see) {
      if (!texts_.spend(0)) return false;
      if (coder.bit(seen_nowhere_, target.entry == SeeTarget::kNowhere)) {
        if (!code_text(coder, target.term)) return false;
      } else {
        target.entry = coder.uniform(info_.entry_count, target.entry);
      }
    }
    return true;
  }

  // The form that gives the id or, where none does, its own text.
  template <typename Coder>
  bool code_id(Coder& coder, HeadRecord& head) {
    const std::string_view category =
        head.category == 0 ? std::string_view() : info_.categories[head.category - 1].name;
    const std::string_view alias = head.aliases.empty() ? std::string_view() : head.aliases[0];
    std::string form;
    for (std::uint8_t i = 0; i < kIdFormCount; ++i) {
      form = id_form(head.term, category, alias, static_cast<IdForm>(i));
      if (coder.bit(id_forms_[i], head.id == form)) {
        head.id = std::move(form);
        return true;
      }
    }
    return code_behind(coder, head.id, form, id_shared_);
  }

  StringModel& strings_;
  const PackInfo& info_;
  TextCoding texts_;
  TreeModel categories_;
  NumberModel shared_;  // bytes that a term begins with as the one before does
  NumberModel alias_counts_;
  NumberModel see_counts_;
  NumberModel id_shared_;
  AdaptiveBit weighted_;
  AdaptiveBit seen_nowhere_;
  std::array<AdaptiveBit, kIdFormCount> id_forms_;
};

extern template bool HeadsCoding::code(RangeDecoder& coder, HeadRecord& head,
                                       const HeadRecord& previous);

}  // namespace termdex
