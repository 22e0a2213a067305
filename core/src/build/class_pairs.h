#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace termdex {

/// How often words of one class stand before words of another.
///
/// With these counts n, the sums r of their rows and c of their columns, a text takes
///     sum r log r + sum c log c - sum n log n
/// bits and a term that does not depend on the classes: a class after the class before, then a word
/// among those of its class.
class ClassPairs {
 public:
  explicit ClassPairs(unsigned class_count)
      : class_count_(class_count),
        counts_(std::size_t{class_count} * class_count),
        turned_(counts_.size()),
        befores_(class_count),
        behinds_(class_count) {}

  [[nodiscard]] unsigned class_count() const noexcept { return class_count_; }

  /// Counts with class `before` in front of all classes, and all classes in front of `behind`.
  [[nodiscard]] const std::uint32_t* row(unsigned before) const noexcept {
    return &counts_[std::size_t{before} * class_count_];
  }
  [[nodiscard]] const std::uint32_t* column(unsigned behind) const noexcept {
    return &turned_[std::size_t{behind} * class_count_];
  }
  [[nodiscard]] std::uint32_t before_sum(unsigned before) const noexcept {
    return befores_[before];
  }
  [[nodiscard]] std::uint32_t behind_sum(unsigned behind) const noexcept {
    return behinds_[behind];
  }

  /// `count` may be negative, in two's complement.
  void add(unsigned before, unsigned behind, std::uint32_t count) noexcept {
    counts_[std::size_t{before} * class_count_ + behind] += count;
    turned_[std::size_t{behind} * class_count_ + before] += count;
    befores_[before] += count;
    behinds_[behind] += count;
  }

 private:
  unsigned class_count_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> turned_;  // the same, columns as rows
  std::vector<std::uint32_t> befores_;
  std::vector<std::uint32_t> behinds_;
};

}  // namespace termdex
