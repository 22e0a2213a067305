#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/bodies_view.h"
#include "pack/body_decoder.h"
#include "pack/heads.h"
#include "pack/text_model.h"
#include "pack/whole_text.h"
#include "search/whole_symbols.h"
#include "search/word_collector.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// Collects the words of bodies from their symbols: those that the plain text of the bodies and
/// their categories have, as tokenize() gives them. A symbol that is a word of its own is looked up
/// once; only what is written together otherwise becomes text again.
///
/// Lifetime: reads the model, the records and the header.
class WordTokens {
 public:
  WordTokens(const TextModel& model, WordCollector& words, const std::vector<HeadRecord>& records,
             const PackInfo& info);

  /// Of a body that has no entry, BodyMap::kNone, nothing is collected.
  void begin_body(std::uint32_t entry);
  void begin(NodeKind kind, std::uint32_t number, std::string_view text);
  void end(NodeKind kind);
  void end_body() { finish_piece(); }
  void word(const BodyDecoder::Token& word, const Sentences& sentences);
  void signs(const BodyDecoder::Token& signs);
  /// Takes a symbol of words and signs as it is, if that can be done where it stands.
  [[nodiscard]] const WholeText* whole(std::uint32_t symbol);
  /// Of a phrase, none of which are phrases that have to be taken to pieces.
  [[nodiscard]] std::span<const std::uint32_t> parts(std::uint32_t phrase) {
    return symbols_.parts(phrase);
  }
  [[nodiscard]] static bool full() { return false; }

 private:
  void finish_piece() {
    if (symbol_ != 0 || !piece_.empty()) finish_open_piece();
  }
  void finish_open_piece();

  const TextModel& model_;
  WordCollector& words_;
  const std::vector<HeadRecord>& records_;
  const PackInfo& info_;
  WholeSymbols symbols_;
  std::uint32_t entry_ = 0;
  // What is written together so far: one symbol, a word, or, where there is more, text.
  std::uint32_t symbol_ = 0;
  std::string piece_;
  bool behind_word_ = false;   // between it and the next word is a space,
  bool behind_glued_ = false;  // but for words of scripts without any
};

}  // namespace termdex
