#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace termdex {

/// Why an operation on untrusted bytes or text did not succeed.
///
/// The names are part of the JavaScript contract: append, never rename.
enum class ErrorCode : unsigned char {
  bad_magic = 1,        ///< The bytes are not a termdex pack.
  unsupported_version,  ///< The pack was written in a format this reader does not know.
  truncated,            ///< The bytes end before a length they declare.
  checksum_mismatch,    ///< A section does not hash to its recorded value.
  malformed,            ///< The bytes break a rule of core/FORMAT.md.
  too_large,            ///< A size is beyond what the format or the reader allows.
  bad_source,           ///< Glossary source text breaks the grammar of its format.
  unknown_format,       ///< Nothing tells in which format a source is written.
  file_error,           ///< A file could not be read or written.
};

/// The stable, lower-case name used in messages and in JavaScript ("bad_magic").
[[nodiscard]] std::string_view to_string(ErrorCode code) noexcept;

/// One failure: a code for programs, a sentence with *expected* and *got* for people.
struct Error {
  ErrorCode code;
  std::string detail;
};

/// A value or the Error that kept it from existing; member names as in std::expected.
///
/// Reading the side that is not there is a bug (assert), never an Error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T& operator*() & {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T&& operator*() && { return std::move(**this); }
  [[nodiscard]] const T* operator->() const { return &value(); }
  [[nodiscard]] T* operator->() { return &**this; }

  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  [[nodiscard]] const T& value() const {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

}  // namespace termdex
