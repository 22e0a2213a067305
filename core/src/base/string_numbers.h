#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Gives different strings numbers from 0 on, in the order in which they are met.
///
/// Strings that were chosen to collide are hashed anew, in another way.
class StringNumbers {
 public:
  StringNumbers() : table_(1024) {}

  /// Cost: one look-up.
  std::uint32_t number_of(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
  /// Of all strings together.
  [[nodiscard]] std::size_t bytes() const noexcept { return letters_.size(); }

  /// Lifetime: until the next new string.
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    return std::string_view(letters_).substr(texts_[number].begin, texts_[number].size);
  }

  /// All numbers, in the order of the bytes of their strings.
  [[nodiscard]] std::vector<std::uint32_t> order() const;

 private:
  struct Text {
    std::uint32_t begin = 0;  // of its letters
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };

  [[nodiscard]] std::uint32_t hash_of(std::string_view text) const noexcept;
  void grow();
  void hash_anew();
  void fill_table();

  std::uint64_t factor_ = 0x9E37'79B9'7F4A'7C15;  // of hashes
  unsigned ways_ = 0;                             // how often it was changed
  std::string letters_;                           // of all
  std::vector<Text> texts_;
  std::vector<std::uint32_t> table_;  // numbers from 1 on, by hash; a power of two
};

}  // namespace termdex
