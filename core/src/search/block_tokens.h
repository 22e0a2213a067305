#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pack/bodies_view.h"
#include "pack/heads.h"
#include "search/reference_tokens.h"
#include "search/word_collector.h"
#include "search/word_tokens.h"
#include "termdex/pack_info.h"

namespace termdex {

/// Collects all that is made of bodies when they are read for the first time: their words, and the
/// names by which they refer to entries.
///
/// Lifetime: reads the model, the records and the header.
class BlockTokens {
 public:
  BlockTokens(const TextModel& model, const std::vector<HeadRecord>& records, const PackInfo& info)
      : word_tokens_(model, words, records, info) {}
  BlockTokens(const BlockTokens&) = delete;
  BlockTokens& operator=(const BlockTokens&) = delete;

  void begin_body(std::uint32_t entry) {
    word_tokens_.begin_body(entry);
    reference_tokens_.begin_body(entry);
  }
  void begin(NodeKind kind, std::uint32_t number, std::string_view text) {
    word_tokens_.begin(kind, number, text);
    reference_tokens_.begin(kind, number, text);
  }
  void end(NodeKind kind) {
    word_tokens_.end(kind);
    reference_tokens_.end(kind);
  }
  void end_body() { word_tokens_.end_body(); }
  void word(const BodyDecoder::Token& word, const Sentences& sentences) {
    word_tokens_.word(word, sentences);
    reference_tokens_.word(word, sentences);
  }
  void signs(const BodyDecoder::Token& signs) {
    word_tokens_.signs(signs);
    reference_tokens_.signs(signs);
  }
  [[nodiscard]] const WholeText* whole(std::uint32_t symbol) {
    return reference_tokens_.is_open() ? nullptr : word_tokens_.whole(symbol);
  }
  [[nodiscard]] std::span<const std::uint32_t> parts(std::uint32_t phrase,
                                                     const TextModel& /*model*/) {
    return word_tokens_.parts(phrase);
  }
  [[nodiscard]] static bool full() { return false; }

  WordCollector words;
  WordCollector reference_names;

 private:
  WordTokens word_tokens_;
  ReferenceTokens reference_tokens_{reference_names};
};

extern template std::optional<Error> BodiesView::check(std::size_t block, BlockTokens& tokens);

}  // namespace termdex
