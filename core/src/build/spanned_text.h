#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace termdex {

/// A text whose symbols are joined in place: every symbol stands where its first word stood and
/// spans the cells of all its words.
///
///     before   | a | b | c | a | b |
///     after    | r | · | c | r | · |      r = a b
///
/// A spanned cell has the highest bit set. The last one of a span tells how far back it begins, so
/// neighbours are found on both sides without a list of them.
class SpannedText {
 public:
  /// The text must have less than 2^31 symbols, each below 2^31.
  SpannedText(std::vector<std::uint32_t> text, std::size_t symbol_count)
      : cells_(std::move(text)), words_(symbol_count, 1) {}

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(cells_.size());
  }

  /// How many words a symbol spans.
  [[nodiscard]] std::uint32_t words_of(std::uint32_t symbol) const noexcept {
    return words_[symbol];
  }

  /// The symbol that begins at a place.
  [[nodiscard]] std::uint32_t at(std::uint32_t place) const noexcept { return cells_[place]; }

  /// Where the symbol behind the one at `place` begins; size() at the end.
  [[nodiscard]] std::uint32_t next(std::uint32_t place) const noexcept {
    return place + words_[cells_[place]];
  }

  /// Where the symbol before `place` begins; `place` must be the beginning of one, and not 0.
  [[nodiscard]] std::uint32_t previous(std::uint32_t place) const noexcept {
    const std::uint32_t cell = cells_[place - 1];
    return cell < kSpanned ? place - 1 : place - 1 - (cell - kSpanned);
  }

  [[nodiscard]] bool holds(std::uint32_t place, std::uint32_t left,
                           std::uint32_t right) const noexcept {
    if (cells_[place] != left) return false;
    const std::uint32_t second = place + words_[left];
    return second < cells_.size() && cells_[second] == right;
  }

  /// A new symbol for `left` before `right`.
  std::uint32_t add_symbol(std::uint32_t left, std::uint32_t right) {
    words_.push_back(words_[left] + words_[right]);
    return static_cast<std::uint32_t>(words_.size()) - 1;
  }

  /// Puts `joined` in the place of the symbol at `place` and the one behind it.
  void join(std::uint32_t place, std::uint32_t joined) noexcept {
    const std::uint32_t last = words_[joined] - 1;
    cells_[next(place)] = kSpanned;
    cells_[place + last] = kSpanned + last;
    cells_[place] = joined;
  }

  /// The symbols that are left, without the cells that they span.
  [[nodiscard]] std::vector<std::uint32_t> symbols() const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t place = 0; place < cells_.size(); place = next(place)) {
      result.push_back(cells_[place]);
    }
    return result;
  }

 private:
  static constexpr std::uint32_t kSpanned = 1U << 31U;

  std::vector<std::uint32_t> cells_;
  std::vector<std::uint32_t> words_;
};

}  // namespace termdex
