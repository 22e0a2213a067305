#pragma once

#include <cstdint>
#include <string_view>

#include "markup/plain_text.h"
#include "pack/body_decoder.h"
#include "pack/body_sink.h"
#include "pack/text_tokens.h"
#include "search/word_collector.h"

namespace termdex {

/// Collects the names by which bodies refer to entries, as words of a WordCollector: the attribute
/// of a reference or, where it has none, its own characters. What they lead to is not looked up.
class ReferenceTokens {
 public:
  explicit ReferenceTokens(WordCollector& names) : names_(names) {}

  /// Whether what comes is inside a reference.
  [[nodiscard]] bool is_open() const noexcept { return depth_ > 0; }

  /// Of a body that has no entry, BodyMap::kNone, nothing is collected.
  void begin_body(std::uint32_t entry) { entry_ = entry; }
  void begin(NodeKind kind, std::uint32_t number, std::string_view text) {
    if (depth_ > 0 || kind == NodeKind::reference) begin_inside(kind, number, text);
  }
  void end(NodeKind kind) {
    if (depth_ > 0) end_inside(kind);
  }
  void word(const BodyDecoder::Token& word, const Sentences& sentences) {
    if (depth_ > 0) tokens_.word(word, sentences);
  }
  void signs(const BodyDecoder::Token& signs) {
    if (depth_ > 0) tokens_.signs(signs);
  }

 private:
  // The characters of a reference, as plain_text() gives them.
  class Name : public BodySink {
   public:
    void begin(NodeKind kind, std::uint32_t /*number*/, std::string_view /*text*/) override {
      out_.begin(kind);
    }
    void end(NodeKind kind) override { out_.end(kind); }
    void text(std::string_view text) override { out_.text(text, text.size()); }
    [[nodiscard]] std::string take() { return out_.take(); }

   private:
    PlainTextWriter out_{Formulas::latex};
  };

  void begin_inside(NodeKind kind, std::uint32_t number, std::string_view text);
  void end_inside(NodeKind kind);
  void add(std::string_view name);

  WordCollector& names_;
  std::uint32_t entry_ = 0;
  unsigned depth_ = 0;     // of nodes that are open, from the reference on
  bool has_name_ = false;  // the reference has an attribute
  Name name_;
  TextTokens tokens_{name_};
};

}  // namespace termdex
