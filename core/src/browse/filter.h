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
  /// Names are compared folded; an empty letter or "All" admits every letter, an empty category
  /// every category, and a name that the pack does not have admits nothing.
  Filter(const PackInfo& info, std::string_view letter, std::string_view category);

  [[nodiscard]] bool admits(const HeadRecord& record) const noexcept {
    return !impossible_ && (!letter_ || record.letter == *letter_) &&
           (!category_ || record.category == *category_);
  }

  [[nodiscard]] bool admits_all() const noexcept { return !impossible_ && !letter_ && !category_; }

 private:
  std::optional<std::uint32_t> letter_;
  std::optional<std::uint32_t> category_;  // from 1, as in HeadRecord
  bool impossible_ = false;
};

}  // namespace termdex
