#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "termdex/result.h"

namespace termdex {

/// Bytes of one source file at most.
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;

/// The bytes of a file.
///
/// Errors: file_error, too_large.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

/// At most the first `count` bytes of a file.
///
/// Errors: file_error.
[[nodiscard]] Result<std::string> read_beginning(const std::string& path, std::size_t count);

/// All regular files below a folder, except those whose name, or whose folder's name, begins
/// with a dot; sorted by path, so that the order is the same on every machine.
///
/// Errors: file_error, too_large (more than a million files, or folders nested over 64 deep).
[[nodiscard]] Result<std::vector<std::string>> list_files(const std::string& folder);

[[nodiscard]] bool is_folder(const std::string& path);
[[nodiscard]] bool is_file(const std::string& path);

/// The part of a path after the last slash, and what that ends with from the last dot on, in
/// lower case ("" when there is no dot).
[[nodiscard]] std::string file_name(const std::string& path);
[[nodiscard]] std::string extension(const std::string& path);

}  // namespace termdex
