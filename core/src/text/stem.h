#pragma once

#include <cstddef>
#include <string_view>

namespace termdex {

/// What the singular and the plural that English and its neighbours write with s have in common.
struct Stem {
  std::size_t bytes = 0;  ///< That the word begins with.
  bool y = false;         ///< And a y, or ie: "quer(y)", "quer(ies)", "cook(ie)".

  friend bool operator==(const Stem&, const Stem&) = default;
};

/// Of a folded word: "network(s)", "branch(es)", "cach(e)", "cach(es)". Words of two letters, and
/// those that end as "class", "status" and "basis" do, are all stem.
[[nodiscard]] Stem stem_of(std::string_view word) noexcept;

}  // namespace termdex
