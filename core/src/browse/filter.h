#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// Which entries a letter and a category admit.
class Filter {
 public:
  /// Admits all.
  Filter() = default;

  /// Names are compared folded; an empty letter or "All" admits every letter, an empty category
  /// every category, and a name that the pack does not have admits nothing.
  Filter(const PackInfo& info, std::string_view letter, std::string_view category);

  [[nodiscard]] bool admits(const HeadRecord& record) const noexcept {
    return admits_letter(record) && admits_category(record);
  }

  [[nodiscard]] bool admits_letter(const HeadRecord& record) const noexcept {
    return !letter_ || record.letter == *letter_;
  }

  [[nodiscard]] bool admits_category(const HeadRecord& record) const noexcept {
    return !category_ || record.category == *category_;
  }

  [[nodiscard]] bool admits_all() const noexcept { return !letter_ && !category_; }

 private:
  // Numbers as in HeadRecord; for a name that the pack does not have, one that no record has.
  std::optional<std::uint32_t> letter_;
  std::optional<std::uint32_t> category_;
};

}  // namespace termdex
