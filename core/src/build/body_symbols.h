#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/text_symbols.h"
#include "termdex/body.h"

namespace termdex {

/// Words, and signs between them, numbered in the order in which they are met.
class Vocabulary {
 public:
  struct Item {
    std::string text;
    bool is_word = false;
    std::uint32_t count = 0;
  };

  /// The number of a text, which is counted.
  std::uint32_t count(std::string_view text, bool is_word);

  [[nodiscard]] const std::vector<Item>& items() const noexcept { return items_; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;  // words with a letter before them
  std::vector<Item> items_;
};

/// Turns bodies into the symbols that BodyDecoder reads, but for phrases: controls are their own
/// numbers, words and signs are kControlCount and their number in the vocabulary.
class BodySymbols {
 public:
  /// Appends a body and its end. References have in `text` the id of their entry, or nothing where
  /// their own characters name it.
  void add(const Body& body);

  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return vocabulary_; }
  [[nodiscard]] std::span<const std::uint32_t> symbols() const noexcept { return symbols_; }
  [[nodiscard]] std::vector<std::uint32_t> take_symbols() { return std::move(symbols_); }

 private:
  void add_nodes(const Body& nodes);
  void add_node(const Node& node);
  void add_text(std::string_view text);

  Vocabulary vocabulary_;
  std::vector<std::uint32_t> symbols_;
  Sentences sentences_;
};

}  // namespace termdex
