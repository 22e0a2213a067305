#pragma once

#include <string>
#include <vector>

#include "text/tokenize.h"

namespace termdex {

/// The abbreviations that a head of three words or more may go by: the first letters of all its
/// words, and of all but its small words where that differs and leaves two or more ("theory of
/// everything": `toe`, `te`).
[[nodiscard]] std::vector<std::string> initials_of(const std::vector<Word>& words);

}  // namespace termdex
