#pragma once

#include <cstdint>
#include <string_view>

#include "markup/plain_text.h"
#include "pack/body_decoder.h"
#include "pack/body_sink.h"
#include "pack/text_run.h"

namespace termdex {

/// Shows what a BodyDecoder reads to a sink, as text.
class TextTokens {
 public:
  explicit TextTokens(BodySink& sink) : sink_(sink) {}

  void begin_body(std::uint32_t /*number*/) {}
  void begin(NodeKind kind, std::uint32_t number, std::string_view text) {
    show();
    run_.clear();
    if (is_formula(kind)) ++formulas_;
    sink_.begin(kind, number, text);
  }
  void end(NodeKind kind) {
    show();
    run_.clear();
    if (is_formula(kind)) --formulas_;
    sink_.end(kind);
  }
  void end_body() {
    show();
    run_.clear();
  }
  void word(const BodyDecoder::Token& word, const Sentences& sentences) {
    run_.add_word(word.text, word.is_marked, sentences);
  }
  void signs(const BodyDecoder::Token& signs) {
    run_.add_signs(signs.text);
    // A sink may be full before the text ends. A formula is shown whole.
    if (run_.text().size() > kLongRun && formulas_ == 0) show();
  }
  [[nodiscard]] static const WholeText* whole(std::uint32_t /*symbol*/) { return nullptr; }
  [[nodiscard]] static std::span<const std::uint32_t> parts(std::uint32_t phrase,
                                                            const TextModel& model) {
    return model.parts(phrase);
  }
  [[nodiscard]] bool full() const { return sink_.full(); }

 private:
  static constexpr std::size_t kLongRun = 64;

  void show() {
    if (!run_.text().empty()) sink_.text(run_.text());
    run_.shown();
  }

  BodySink& sink_;
  TextRun run_;
  unsigned formulas_ = 0;  // that are open
};

}  // namespace termdex
