#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace termdex::test {

/// Numbers from a fixed seed, the same on every platform: the library's distributions are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// 0 to `end` - 1; `end` must be above 0.
  std::uint32_t below(std::size_t end) {
    return static_cast<std::uint32_t>(engine_() % static_cast<std::uint32_t>(end));
  }

  bool one_in(std::size_t n) { return below(n) == 0; }

  /// A text of `least` to `most` pieces.
  std::string text(std::initializer_list<std::string_view> pieces, std::size_t least,
                   std::size_t most) {
    std::string result;
    for (std::size_t left = least + below(most - least + 1); left > 0; --left) {
      result += *(pieces.begin() + below(pieces.size()));
    }
    return result;
  }

  /// A word of `least` to `most` letters, each one of `alphabet` (ASCII).
  std::string word(std::string_view alphabet, std::size_t least, std::size_t most) {
    std::string result;
    for (std::size_t left = least + below(most - least + 1); left > 0; --left) {
      result += alphabet[below(alphabet.size())];
    }
    return result;
  }

  std::string bytes(std::size_t most) {
    std::string result;
    for (std::size_t left = below(most + 1); left > 0; --left) {
      result += static_cast<char>(static_cast<unsigned char>(below(256)));
    }
    return result;
  }

  /// Text of code points from all planes, mostly letters and spaces.
  std::string unicode(std::size_t most) {
    std::string result;
    for (std::size_t left = below(most + 1); left > 0; --left) append_utf8(result, point());
    return result;
  }

 private:
  char32_t point() {
    switch (below(8)) {
      case 0: return ' ';
      case 1: return U"+#*'\u2019-/.,!(\u0301\u0640"[below(13)];
      case 2: return 0xA0 + below(0x500);
      case 3: return 0x3040 + below(0x100);
      case 4: return 0x4E00 + below(0x5000);
      case 5: return below(0x80);
      case 6: {
        const char32_t any = below(0x110000);
        return any >= 0xD800 && any < 0xE000 ? U'x' : any;
      }
      default: return U'a' + below(26);
    }
  }

  std::mt19937 engine_;
};

}  // namespace termdex::test
