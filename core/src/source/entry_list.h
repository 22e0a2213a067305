#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "termdex/source.h"

namespace termdex {

/// Bytes of one row at most: a larger one is a mistake or an attack.
inline constexpr std::size_t kMaxRowBytes = 4u << 20;

/// Bytes of a term, an alias or a category at most.
inline constexpr std::size_t kMaxHeadBytes = 1024;

/// Aliases, or related terms, of one entry at most.
inline constexpr std::size_t kMaxHeadsOfEntry = 1000;

/// Problems kept at most; the last one says that there are more.
inline constexpr std::size_t kMaxProblems = 100'000;

/// The rows of a source as a reader finds them: tidies and checks each, and keeps the problems.
class EntryList {
 public:
  /// Adds an entry, or a problem at its place when it has no term or breaks a bound.
  ///
  /// White space around and inside heads is squeezed; an alias that folds to the term or to an
  /// alias before it is dropped; a weight that is not above 0 and finite is a problem.
  void add(SourceEntry entry);

  void error(SourcePlace place, std::string message);
  void warn(SourcePlace place, std::string message);

  /// Whether `text` is UTF-8 and not too long; if not, a problem at the byte, and the row is lost.
  /// `places` gives the place of a byte of `text`.
  template <typename Places>
  [[nodiscard]] bool accept(std::string_view text, std::size_t offset, Places& places) {
    const std::size_t bad = first_bad_byte(text);
    if (bad == std::string_view::npos) return true;
    error(places.at(offset + bad), complaint(text, bad));
    return false;
  }

  [[nodiscard]] const Source& source() const& { return source_; }
  [[nodiscard]] Source take() && { return std::move(source_); }

 private:
  [[nodiscard]] static std::size_t first_bad_byte(std::string_view text) noexcept;
  [[nodiscard]] static std::string complaint(std::string_view text, std::size_t bad);
  void report(Severity severity, SourcePlace place, std::string message);

  Source source_;
};

/// A positive number written with digits, a point and an exponent, in any locale; 0 if it is not.
[[nodiscard]] double parse_weight(std::string_view text) noexcept;

}  // namespace termdex
