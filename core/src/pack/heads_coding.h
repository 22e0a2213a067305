#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/letter_code.h"
#include "base/prefix_code.h"
#include "pack/format.h"
#include "pack/heads.h"
#include "pack/text_coding.h"
#include "termdex/pack_info.h"
#include "text/id_form.h"

namespace termdex {

/// Records as the sections "heads" and "changes" of format 1 have them, for writing and for
/// reading: a coder is a Tally or a BitWriter, which take what the records say, or a BitReader,
/// which fills them in.
class HeadsCoding {
 public:
  /// `budget`: what the texts may come to.
  HeadsCoding(const LetterCode& letters, const PackInfo& info, std::uint64_t budget)
      : letters_(letters),
        info_(info),
        texts_(budget),
        categories_(std::min<std::size_t>(info.categories.size() + 1, kMostCategories)) {}

  [[nodiscard]] std::uint64_t spent() const noexcept { return texts_.spent(); }

  /// What does not hold where a reader meets what no pack may hold.
  static constexpr const char* kExpected = "expected counts and texts within their bounds";

  /// Calls `visit` with each code, or false where one is refused.
  template <typename Visit>
  bool for_each_code(const Visit& visit) {
    return visit(kinds_) && visit(categories_) && visit(shared_.kinds()) &&
           visit(alias_counts_.kinds()) && visit(see_counts_.kinds()) && visit(id_shared_.kinds());
  }

  /// Codes all of a record but its letter, which its term tells. `previous` is the record before,
  /// an empty one before the first. False where a reader meets what no pack may hold.
  template <typename Coder>
  bool code(Coder& coder, HeadRecord& head, const HeadRecord& previous) {
    if (!code_behind(coder, head.term, previous.term, shared_)) return false;
    code_category(coder, head.category);
    if (head.category > info_.categories.size()) return false;
    const Kind kind = Kind::of_code(kinds_.code(coder, kind_of(head).code()));
    std::uint32_t aliases = kind.aliases;
    if (aliases == Kind::kManyAliases) {
      const auto count = static_cast<std::uint32_t>(head.aliases.size());
      const std::uint32_t more = alias_counts_.code(coder, count - aliases);
      if (more >= kMaxHeadsPerEntry - aliases) return false;
      aliases += more;
    }
    head.aliases.resize(aliases);
    for (std::string& alias : head.aliases) {
      if (!code_text(coder, alias)) return false;
    }
    if (kind.is_weighted) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, &head.weight, sizeof bits);
      std::uint64_t coded = coder.bits(32, static_cast<std::uint32_t>(bits >> 32U));
      coded = coded << 32U | coder.bits(32, static_cast<std::uint32_t>(bits));
      std::memcpy(&head.weight, &coded, sizeof coded);
    }
    return (!kind.has_see || code_see(coder, head)) && code_id(coder, head, kind.id_form);
  }

 private:
  // Of categories, those beyond have no code of their own.
  static constexpr std::uint32_t kMostCategories = 1024;

  // What is seldom otherwise, in one number.
  struct Kind {
    static constexpr std::uint32_t kManyAliases = 3;

    std::uint32_t aliases = 0;  // kManyAliases for more, too
    bool is_weighted = false;
    bool has_see = false;
    std::uint32_t id_form = 0;  // kIdFormCount for an id of its own

    static constexpr std::uint32_t kCount = (kManyAliases + 1) * 4 * (kIdFormCount + 1);

    [[nodiscard]] std::uint32_t code() const noexcept {
      const std::uint32_t flags = (is_weighted ? 1U : 0U) + (has_see ? 2U : 0U);
      return (id_form * 4 + flags) * (kManyAliases + 1) + aliases;
    }
    static Kind of_code(std::uint32_t code) noexcept {
      const std::uint32_t rest = code / (kManyAliases + 1);
      return {.aliases = code % (kManyAliases + 1),
              .is_weighted = (rest & 1U) != 0,
              .has_see = (rest & 2U) != 0,
              .id_form = rest / 4};
    }
  };

  [[nodiscard]] Kind kind_of(const HeadRecord& head) const {
    Kind kind{
        .aliases = std::min(static_cast<std::uint32_t>(head.aliases.size()), Kind::kManyAliases),
        .is_weighted = head.weight != 1,
        .has_see = !head.see.empty()};
    // A reader has no id yet, nor what it is made of.
    if (head.id.empty()) return kind;
    while (kind.id_form < kIdFormCount && head.id != form_of(head, kind.id_form)) ++kind.id_form;
    return kind;
  }

  [[nodiscard]] std::string form_of(const HeadRecord& head, std::uint32_t form) const {
    const std::string_view category =
        head.category == 0 ? std::string_view() : info_.categories[head.category - 1].name;
    const std::string_view alias = head.aliases.empty() ? std::string_view() : head.aliases[0];
    return id_form(head.term, category, alias, static_cast<IdForm>(form));
  }

  template <typename Coder>
  void code_category(Coder& coder, std::uint32_t& category) {
    const auto last = static_cast<std::uint32_t>(categories_.count()) - 1;
    const bool has_all = info_.categories.size() == last;
    const std::uint32_t coded = categories_.code(coder, std::min(category, last));
    if (coded < last || has_all) {
      category = coded;
    } else {
      const auto count = static_cast<std::uint32_t>(info_.categories.size()) + 1;
      category = last + coder.uniform(count - last, category - last);
    }
  }

  template <typename Coder>
  bool code_behind(Coder& coder, std::string& text, std::string_view other,
                   const NumberCode& shared) {
    return texts_.behind(coder, letters_, text, other, shared, kMaxHeadBytes);
  }

  template <typename Coder>
  bool code_text(Coder& coder, std::string& text) {
    return texts_.text(coder, letters_, text, 0, kMaxHeadBytes);
  }

  template <typename Coder>
  bool code_see(Coder& coder, HeadRecord& head) {
    const auto count = see_counts_.code(coder, static_cast<std::uint32_t>(head.see.size()));
    if (count >= kMaxHeadsPerEntry) return false;
    head.see.resize(count);
    for (SeeTarget& target : head.see) {
      if (!texts_.spend(0)) return false;
      if (coder.bit(target.entry == SeeTarget::kNowhere)) {
        if (!code_text(coder, target.term)) return false;
      } else {
        target.entry = coder.uniform(info_.entry_count, target.entry);
      }
    }
    return true;
  }

  // The form that gives the id or, where none does, its own text behind the last form.
  template <typename Coder>
  bool code_id(Coder& coder, HeadRecord& head, std::uint32_t form) {
    if (form >= kIdFormCount) {
      return code_behind(coder, head.id, form_of(head, kIdFormCount - 1), id_shared_);
    }
    head.id = form_of(head, form);
    return true;
  }

  const LetterCode& letters_;
  const PackInfo& info_;
  TextCoding texts_;
  PrefixCode kinds_{Kind::kCount};
  PrefixCode categories_;
  NumberCode shared_;  // bytes that a term begins with as the one before does
  NumberCode alias_counts_;
  NumberCode see_counts_;
  NumberCode id_shared_;
};

extern template bool HeadsCoding::code(BitReader& coder, HeadRecord& head,
                                       const HeadRecord& previous);

}  // namespace termdex
