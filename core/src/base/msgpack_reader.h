#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "termdex/result.h"

namespace termdex {

/// A MessagePack value, or the beginning of an array or map whose elements are the tokens behind
/// it.
struct MsgpackToken {
  enum class Kind : std::uint8_t { nil, uint, real, text, array, map };

  Kind kind = Kind::nil;
  std::uint64_t number = 0;  ///< Value of a uint; elements of an array; pairs of a map.
  double real = 0;
  std::string_view text = {};  ///< Borrowed from the bytes that were read.
};

/// Deeper nesting than this is malformed: no section needs more.
inline constexpr unsigned kMaxMsgpackDepth = 8;

/// Walks a stream of MessagePack objects that nobody has checked.
///
/// Memory follows the bytes that are there, never the counts that they claim.
class MsgpackReader {
 public:
  explicit MsgpackReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  /// Reads the next object; false at the end of the bytes.
  ///
  /// Errors: truncated, malformed (not MessagePack; negative, boolean, binary and extension
  ///         values, which no pack holds; text that is not UTF-8; nesting).
  [[nodiscard]] Result<bool> next();

  /// The object that next() read, in the order of the bytes.
  [[nodiscard]] const std::vector<MsgpackToken>& tokens() const noexcept { return tokens_; }

  /// Where the next object begins.
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t offset_ = 0;
  std::vector<MsgpackToken> tokens_;
};

/// Takes the tokens of one object one by one. The first that is not what was asked for makes the
/// cursor fail for good, so that a record can be read whole and checked once.
class TokenCursor {
 public:
  explicit TokenCursor(std::span<const MsgpackToken> tokens) : tokens_(tokens) {}

  [[nodiscard]] std::size_t array() { return static_cast<std::size_t>(take(Kind::array).number); }
  [[nodiscard]] std::size_t map() { return static_cast<std::size_t>(take(Kind::map).number); }
  [[nodiscard]] std::uint64_t uint() { return take(Kind::uint).number; }
  /// A uint less than `limit`.
  [[nodiscard]] std::uint32_t index(std::size_t limit);
  /// A float, or a uint: writers give whole numbers their shortest form.
  [[nodiscard]] double real();
  [[nodiscard]] std::string_view text() { return take(Kind::text).text; }

  [[nodiscard]] bool is(MsgpackToken::Kind kind) const noexcept {
    return at_ < tokens_.size() && tokens_[at_].kind == kind;
  }
  void skip() { ++at_; }

  /// Nothing was wrong so far.
  [[nodiscard]] bool ok() const noexcept { return !failed_; }
  [[nodiscard]] bool done() const noexcept { return failed_ || at_ >= tokens_.size(); }

 private:
  using Kind = MsgpackToken::Kind;
  MsgpackToken take(Kind kind);

  std::span<const MsgpackToken> tokens_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace termdex
