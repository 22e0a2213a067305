#pragma once

#include <cstdint>

namespace termdex {

/// A symbol that can be taken as it is, without being read token by token.
struct WholeText {
  std::uint32_t begin = 0;       ///< Of its words, for who knows them.
  std::uint16_t characters = 0;  ///< As a block counts them: the bytes of its tokens, and one each.
  std::uint8_t words = 0;
  bool begins_with_word : 1 = false;
  bool ends_with_word : 1 = false;
  bool has_word : 1 = false;
  bool ends_sentence : 1 = false;  ///< With signs behind all of its words.
};

}  // namespace termdex
