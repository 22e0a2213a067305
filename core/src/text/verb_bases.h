#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// What a folded English word in -ing or -ed may be a form of, by its spelling alone: "compiling"
/// `compil` and `compile`, "debugged" `debugg`, `debugge` and `debug`, "queried" `query`. Which of
/// them are words is for the caller to know. Empty for any other word, and where less than three
/// letters or no vowel would be left ("red", "string").
///
/// A short syllable doubles its consonant: "coding" is of `code`, never of `cod`.
[[nodiscard]] std::vector<std::string> verb_bases(std::string_view word);

}  // namespace termdex
