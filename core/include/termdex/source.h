#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "termdex/body.h"
#include "termdex/result.h"

namespace termdex {

/// A place in a source file. Lines and columns count from 1; 0 means the whole file.
/// Columns count characters (code points), as an editor shows them.
struct SourcePlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// One term with its definition, as a reader of sources gives it to the builder.
struct SourceEntry {
  std::string term;                  ///< As displayed; never empty.
  std::vector<std::string> aliases;  ///< Other heads; without the term, without repetition.
  std::string category;              ///< Empty when there is none.
  Body body;
  std::string id;                ///< Empty: the builder makes a slug.
  std::vector<std::string> see;  ///< Terms, aliases or ids of other entries.
  double weight = 1;             ///< Prior importance, above 0.
  SourcePlace place;
};

enum class Severity : std::uint8_t { warning, error };

/// Something wrong in a source. An error lost a row; a warning lost nothing.
struct Problem {
  Severity severity = Severity::error;
  SourcePlace place;
  std::string message;  ///< What is wrong and what to do about it.
};

/// What a source held: the good rows in their order, and what was wrong with the others.
struct Source {
  std::vector<SourceEntry> entries;
  std::vector<Problem> problems;
};

enum class SourceFormat : std::uint8_t { automatic, jsonl, json, csv, tsv, markdown, dictd, page };

/// The format with this name on the command line ("jsonl", "csv", …).
///
/// Errors: unknown_format, with the names that are known.
[[nodiscard]] Result<SourceFormat> parse_source_format(std::string_view name);

/// Reads a file or folder. `automatic` decides by the file's name, then by its first bytes.
///
/// Errors: file_error, unknown_format, bad_source (nothing in it could be read at all, for
///         instance a table without a column for the term). A bad row is a Problem, not an Error.
[[nodiscard]] Result<Source> read_source(const std::string& path,
                                         SourceFormat format = SourceFormat::automatic);

}  // namespace termdex
