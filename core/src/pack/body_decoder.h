#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bits.h"
#include "base/letter_code.h"
#include "base/utf8.h"
#include "pack/format.h"
#include "pack/text_model.h"
#include "pack/text_run.h"
#include "pack/whole_text.h"

namespace termdex {

/// Reads bodies out of a block, one after another, and checks that they are bodies.
///
/// Lifetime: reads the model and the letters.
class BodyDecoder {
 public:
  BodyDecoder(const TextModel& model, const LetterCode& letters)
      : model_(model), letters_(letters) {}

  /// What a decoder met, a word or signs.
  struct Token {
    std::string_view text;
    std::uint32_t symbol = 0;  ///< 0 for what is spelled.
    bool is_marked = false;    ///< As TextModel::is_marked.
  };

  /// Shows the next body to `tokens`: begin(NodeKind, number, text) and end(NodeKind) as BodySink
  /// has them, word(Token, Sentences), signs(Token) and end_body(), until it is full(); then the
  /// decoder is inside the body. What whole(symbol) gives was taken as it is, and is not shown.
  /// False if the body breaks the format, or goes beyond `characters`, from which its own are
  /// taken: the bytes of each token, and one.
  ///
  /// Cost: 40 ns a symbol.
  template <typename Tokens>
  [[nodiscard]] bool read(BitReader& in, Tokens& tokens, std::uint32_t& characters);

  /// What was expected where a body broke the format.
  [[nodiscard]] const char* expected() const noexcept { return expected_; }

 private:
  static constexpr const char* kCharacters = "expected no more characters than the block says";

  enum class Step : std::uint8_t { go_on, done, broken };

  template <typename Tokens>
  Step take_parts(std::span<const std::uint32_t> parts, BitReader& in, Tokens& tokens,
                  std::uint32_t& characters);
  Step take_whole(const WholeText& text, std::uint32_t& characters);
  template <typename Tokens>
  Step take_token(std::uint32_t symbol, BitReader& in, Tokens& tokens, std::uint32_t& characters);
  template <typename Tokens>
  Step take(std::uint32_t symbol, BitReader& in, Tokens& tokens, std::uint32_t& characters);
  template <typename Tokens>
  Step take_control(std::uint32_t symbol, Tokens& tokens);
  template <typename Tokens>
  Step end_attribute(Tokens& tokens);

  Step broken(const char* expected) noexcept {
    expected_ = expected;
    return Step::broken;
  }

  // The first number of a list, as it is written; 0 if it is none that a list may have.
  [[nodiscard]] static std::uint32_t list_number(std::string_view digits);

  const TextModel& model_;
  const LetterCode& letters_;
  Sentences sentences_;
  std::vector<NodeKind> open_;
  const NodeSymbol* attributed_ = nullptr;  // a node whose attribute is being read
  TextRun attribute_;
  std::string spelled_;
  const char* expected_ = nullptr;
};

template <typename Tokens>
bool BodyDecoder::read(BitReader& in, Tokens& tokens, std::uint32_t& characters) {
  sentences_.begin();
  open_.clear();
  attributed_ = nullptr;
  std::uint32_t behind = model_.last_class(symbol_of(Control::end_body));
  do {
    const std::uint32_t next = model_.decode(in, behind);
    behind = model_.last_class(next);
    const Step step = take(next, in, tokens, characters);
    if (step == Step::done) return true;
    if (step == Step::broken) return false;
    if (in.overran()) {
      expected_ = "expected more bytes";
      return false;
    }
  } while (!tokens.full());
  return true;
}

template <typename Tokens>
inline BodyDecoder::Step BodyDecoder::take(std::uint32_t symbol, BitReader& in, Tokens& tokens,
                                           std::uint32_t& characters) {
  if (symbol < kControlCount && symbol != symbol_of(Control::spelled_word) &&
      symbol != symbol_of(Control::spelled_signs)) {
    if (characters == 0) return broken(kCharacters);
    --characters;
    return take_control(symbol, tokens);
  }
  const WholeText* const whole = attributed_ == nullptr ? tokens.whole(symbol) : nullptr;
  if (whole != nullptr) return take_whole(*whole, characters);
  if (symbol < model_.first_phrase()) return take_token(symbol, in, tokens, characters);
  return take_parts(tokens.parts(symbol, model_), in, tokens, characters);
}

// Phrases are at most kMaxPhraseDepth deep.
template <typename Tokens>
BodyDecoder::Step BodyDecoder::take_parts(std::span<const std::uint32_t> parts, BitReader& in,
                                          Tokens& tokens, std::uint32_t& characters) {
  for (const std::uint32_t& part : parts) {
    const Step step = take(part, in, tokens, characters);
    if (step == Step::broken) return step;
    if (step == Step::done) {
      return &part == &parts.back() ? step : broken("expected a body to end with its last symbol");
    }
  }
  return Step::go_on;
}

inline BodyDecoder::Step BodyDecoder::take_whole(const WholeText& text, std::uint32_t& characters) {
  if (text.characters > characters) return broken(kCharacters);
  characters -= text.characters;
  if (text.has_word) sentences_.pass_word();
  sentences_.pass_signs(text.ends_sentence);
  return Step::go_on;
}

template <typename Tokens>
BodyDecoder::Step BodyDecoder::take_token(std::uint32_t symbol, BitReader& in, Tokens& tokens,
                                          std::uint32_t& characters) {
  bool is_word = symbol >= model_.first_word();
  Token token;
  if (symbol >= kControlCount) {
    token = {model_.text(symbol), symbol, model_.is_marked(symbol)};
  } else {
    is_word = symbol == symbol_of(Control::spelled_word);
    spelled_.clear();
    if (!letters_.code(in, spelled_, 0, kMaxTokenBytes) || !is_utf8(spelled_) ||
        (is_word && spelled_.empty())) {
      return broken("expected a text of at most 32 bytes in UTF-8");
    }
    token = {spelled_, 0, is_word ? is_glued(spelled_) : is_sentence_end(spelled_)};
  }
  if (token.text.size() >= characters) return broken(kCharacters);
  characters -= static_cast<std::uint32_t>(token.text.size()) + 1;
  if (is_word) {
    if (attributed_ == nullptr) {
      tokens.word(token, sentences_);
    } else {
      attribute_.add_word(token.text, token.is_marked, sentences_);
    }
    sentences_.pass_word();
  } else {
    if (attributed_ == nullptr) {
      tokens.signs(token);
    } else {
      attribute_.add_signs(token.text);
    }
    sentences_.pass_signs(token.is_marked);
  }
  return Step::go_on;
}

template <typename Tokens>
BodyDecoder::Step BodyDecoder::take_control(std::uint32_t symbol, Tokens& tokens) {
  if (symbol == symbol_of(Control::end_attribute)) return end_attribute(tokens);
  if (attributed_ != nullptr) return broken("expected an attribute of words and signs");
  if (symbol == symbol_of(Control::end_body)) {
    if (!open_.empty()) return broken("expected all nodes to end");
    tokens.end_body();
    return Step::done;
  }
  if (symbol == symbol_of(Control::end_node)) {
    if (open_.empty()) return broken("expected a node that ends to be open");
    tokens.end(open_.back());
    open_.pop_back();
    return Step::go_on;
  }
  const NodeSymbol& node = kNodeSymbols[symbol - symbol_of(Control::first_node)];
  if (open_.size() >= kMaxNodeDepth) return broken("expected nodes at most 32 deep");
  if (is_block(node.kind)) sentences_.begin();
  if (node.has_attribute) {
    attributed_ = &node;
    attribute_.clear();
    return Step::go_on;
  }
  tokens.begin(node.kind, node.number, {});
  if (is_leaf(node.kind)) {
    tokens.end(node.kind);
  } else {
    open_.push_back(node.kind);
  }
  return Step::go_on;
}

template <typename Tokens>
BodyDecoder::Step BodyDecoder::end_attribute(Tokens& tokens) {
  if (attributed_ == nullptr) return broken("expected an attribute to be open");
  const NodeKind kind = attributed_->kind;
  attributed_ = nullptr;
  const bool is_list = kind == NodeKind::ordered_list;
  const std::string_view text = attribute_.text();
  if (kind == NodeKind::link && !is_safe_href(text)) {
    return broken("expected a link to http, https, mailto or a relative address");
  }
  tokens.begin(kind, is_list ? list_number(text) : 0, is_list ? std::string_view() : text);
  open_.push_back(kind);
  return Step::go_on;
}

}  // namespace termdex
