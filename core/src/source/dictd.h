#pragma once

#include <string>
#include <string_view>

#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// The entries of a dictd dictionary: `index` as in NAME.index, `dict` as in NAME.dict,
/// decompressed. Heads that lead to the same text are one entry. Places are lines of the index.
[[nodiscard]] Source read_dictd(std::string_view index, std::string_view dict,
                                const std::string& index_file);

/// NAME.index with NAME.dict.dz or NAME.dict beside it, given by any of the three or by NAME.
///
/// Errors: file_error, too_large, bad_source (damaged compression).
[[nodiscard]] Result<Source> read_dictd_files(const std::string& path);

}  // namespace termdex
