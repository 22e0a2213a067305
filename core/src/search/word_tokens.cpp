#include "search/word_tokens.h"

#include "markup/plain_text.h"
#include "pack/body_map.h"
#include "search/joining.h"
#include "text/tokenize.h"

namespace termdex {

WordTokens::WordTokens(const TextModel& model, WordCollector& words,
                       const std::vector<HeadRecord>& records, const PackInfo& info)
    : model_(model), words_(words), records_(records), info_(info), symbols_(model, words) {}

void WordTokens::begin_body(std::uint32_t entry) {
  entry_ = entry;
  behind_word_ = false;
  if (entry == BodyMap::kNone) return;
  // The category counts as text of the definition, so that it can be searched with other words.
  const std::uint32_t category = records_[entry].category;
  if (category != 0) words_.add(entry, info_.categories[category - 1].name);
}

// What is inside a line of text may belong to a word that began before it.
void WordTokens::begin(NodeKind kind, std::uint32_t /*number*/, std::string_view /*text*/) {
  if (has_own_lines(kind)) finish_piece();
  behind_word_ = false;
}

void WordTokens::end(NodeKind kind) {
  if (has_own_lines(kind) || kind == NodeKind::cell || kind == NodeKind::line_break) finish_piece();
  behind_word_ = false;
}

void WordTokens::word(const BodyDecoder::Token& word, const Sentences& /*sentences*/) {
  if (behind_word_ && !(word.is_marked && behind_glued_)) finish_piece();
  behind_word_ = true;
  behind_glued_ = word.is_marked;
  if (symbol_ == 0 && piece_.empty() && word.symbol != 0) {
    symbol_ = word.symbol;
    return;
  }
  if (symbol_ != 0) piece_ = model_.text(symbol_);
  symbol_ = 0;
  piece_ += word.text;
}

void WordTokens::signs(const BodyDecoder::Token& signs) {
  behind_word_ = false;
  if (symbol_ == 0 && piece_.empty()) return;
  if (may_join(signs.text)) {
    if (symbol_ != 0) piece_ = model_.text(symbol_);
    symbol_ = 0;
    piece_ += signs.text;
    if (signs.text.find_first_of(" \n") != std::string_view::npos) finish_piece();
  } else {
    finish_piece();
  }
}

void WordTokens::finish_open_piece() {
  const std::uint32_t symbol = symbol_;
  symbol_ = 0;
  if (entry_ == BodyMap::kNone) {
    piece_.clear();
  } else if (symbol == 0) {
    words_.add(entry_, piece_);
    piece_.clear();
  } else if (const std::uint32_t number = symbols_.number_of(symbol);
             number != WholeSymbols::kSeveral) {
    words_.add(entry_, number);
  } else {
    words_.add(entry_, model_.text(symbol));
  }
}

const WholeText* WordTokens::whole(std::uint32_t symbol) {
  const WholeText* const text = symbols_.find(symbol);
  if (text == nullptr) return nullptr;
  const bool is_open = symbol_ != 0 || !piece_.empty();
  // Signs before it may join it to what is open.
  if (is_open && !behind_word_ && text->begins_with_word) return nullptr;
  if (is_open) finish_open_piece();
  if (entry_ != BodyMap::kNone) {
    for (const std::uint32_t word : symbols_.words(*text)) words_.add(entry_, word);
  }
  behind_word_ = text->ends_with_word;
  behind_glued_ = false;
  if (text->ends_with_word) symbol_ = symbols_.last_word(*text);
  return text;
}

}  // namespace termdex
