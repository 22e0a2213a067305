#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace termdex {

/// How the definitions of a page spell the words that its heads have in lower case: "GPU", "ViT".
class PageSpelling {
 public:
  /// Counts the words of a definition.
  void learn(std::string_view body);

  /// `phrase` as it is to be shown: as `body` writes it if that has marked capitals ("DALL-E"),
  /// else with each word as the definitions mostly write it, if that has marked capitals.
  [[nodiscard]] std::string show(std::string_view phrase, std::string_view body) const;

  /// The same with a capital at the beginning: "self-supervised learning" → "Self-supervised …".
  [[nodiscard]] std::string show_category(std::string_view phrase) const;

 private:
  [[nodiscard]] std::string show_words(std::string_view phrase) const;

  struct Counts {
    std::uint32_t all = 0;
    std::unordered_map<std::string, std::uint32_t> marked;
  };
  std::unordered_map<std::string, Counts> words_;
};

}  // namespace termdex
