#include "build/text_packer.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "build/block_writer.h"
#include "build/phrase_finder.h"
#include "build/phrase_levels.h"
#include "build/symbol_codes.h"
#include "build/word_classes.h"
#include "pack/blocks.h"
#include "pack/format.h"
#include "pack/words_writer.h"

namespace termdex {
namespace {

constexpr std::uint32_t kEndBody = symbol_of(Control::end_body);
constexpr std::uint32_t kSpelledWord = symbol_of(Control::spelled_word);
constexpr std::uint32_t kSpelledSigns = symbol_of(Control::spelled_signs);

// A text that stands once only is spelled where it stands.
constexpr std::uint32_t kFewestUses = 2;

// The words and signs that get a symbol, in the order of the section "words".
struct Order {
  std::vector<std::string> signs;
  std::vector<bool> head_words_used;  // of each head word
  std::vector<std::string> words;
  std::vector<std::uint32_t> symbols;  // of each item of the vocabulary; 0 for those spelled
  std::uint32_t count = kControlCount;
};

Order order_words(const std::vector<Vocabulary::Item>& items,
                  const std::vector<std::string_view>& head_words) {
  Order order;
  order.symbols.resize(items.size());
  order.head_words_used.resize(head_words.size());
  std::vector<std::uint32_t> sorted(items.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(),
            [&](std::uint32_t a, std::uint32_t b) { return items[a].text < items[b].text; });
  // Three passes: signs, words of heads, other words.
  const auto head_word = [&](const Vocabulary::Item& item) {
    const auto found = std::lower_bound(head_words.begin(), head_words.end(), item.text);
    return found != head_words.end() && *found == item.text
               ? static_cast<std::size_t>(found - head_words.begin())
               : head_words.size();
  };
  for (int pass = 0; pass < 3; ++pass) {
    for (const std::uint32_t i : sorted) {
      const Vocabulary::Item& item = items[i];
      if (item.count < kFewestUses || item.is_word == (pass == 0)) continue;
      const std::size_t of_head = item.is_word ? head_word(item) : head_words.size();
      if (pass > 0 && (of_head < head_words.size()) != (pass == 1)) continue;
      order.symbols[i] = order.count++;
      if (pass == 0) order.signs.push_back(item.text);
      if (pass == 1) order.head_words_used[of_head] = true;
      if (pass == 2) order.words.push_back(item.text);
    }
  }
  return order;
}

// All texts of a pack, each behind what is known of it.
std::vector<SpelledText> all_spelled(std::vector<SpelledText> heads, const Order& order,
                                     const std::vector<const std::string*>& in_bodies) {
  for (const auto* texts : {&order.signs, &order.words}) {
    std::string_view before;
    for (const std::string& text : *texts) {
      heads.push_back({text, shared_bytes(before, text)});
      before = text;
    }
  }
  for (const std::string* text : in_bodies) heads.push_back({*text, 0});
  return heads;
}

WordsSource make_source(const SymbolCodes& codes, Order order) {
  WordsSource source;
  source.rows = codes.rows;
  std::uint32_t symbol = 0;
  const auto next = [&] { return codes.symbols[symbol++]; };
  for (std::uint32_t i = 0; i < kControlCount; ++i) source.controls.push_back(next());
  for (std::string& text : order.signs) source.signs.push_back({std::move(text), next()});
  for (const bool used : order.head_words_used) {
    source.head_words.push_back(used ? std::optional(next()) : std::nullopt);
  }
  for (std::string& text : order.words) source.words.push_back({std::move(text), next()});
  return source;
}

}  // namespace

Result<PackedText> pack_text(
    BodySymbols bodies, const std::vector<std::string_view>& head_words,
    std::vector<SpelledText> heads,
    const std::function<void(std::string_view step, std::size_t done, std::size_t of)>& progress) {
  const auto& items = bodies.vocabulary().items();
  Order order = order_words(items, head_words);
  std::vector<std::uint32_t> text = bodies.take_symbols();
  std::vector<const std::string*> spelled;  // in the order of the text
  for (std::uint32_t& symbol : text) {
    if (symbol < kControlCount) continue;
    const std::uint32_t number = symbol - kControlCount;
    symbol = order.symbols[number];
    if (symbol != 0) continue;
    symbol = items[number].is_word ? kSpelledWord : kSpelledSigns;
    spelled.push_back(&items[number].text);
  }

  PackedText packed;
  packed.letters = train_letters(all_spelled(std::move(heads), order, spelled));

  progress("finding phrases", 0, text.size());
  const std::uint32_t word_count = order.count;
  std::vector<PhraseRole> roles(word_count, PhraseRole::anywhere);
  roles[kEndBody] = PhraseRole::last;
  roles[kSpelledWord] = PhraseRole::alone;
  roles[kSpelledSigns] = PhraseRole::alone;
  PhrasedText phrased = find_phrases(std::move(text), roles);
  const PhraseLevels levels = level_phrases(phrased, word_count, kEndBody);
  progress("weighing words", 0, phrased.text.size());
  const SymbolCodes codes = code_symbols(phrased, word_count);

  TextModel model(1);
  packed.words =
      write_words(make_source(codes, std::move(order)), head_words, packed.letters, model);
  std::vector<std::vector<CodedPhrase>> coded;
  std::uint32_t symbol = word_count;
  for (const std::uint32_t size : levels.sizes) {
    auto& level = coded.emplace_back();
    for (std::uint32_t i = 0; i < size; ++i, ++symbol) {
      level.push_back({phrased.phrases[symbol - word_count], codes.symbols[symbol].bits});
    }
  }
  packed.phrases = write_phrases(coded, model);

  BlockWriter writer(model, packed.letters);
  auto next_spelled = spelled.begin();
  std::size_t done = 0;
  for (const std::uint32_t next : phrased.text) {
    const bool is_spelled = next == kSpelledWord || next == kSpelledSigns;
    writer.add(next, is_spelled ? *next_spelled++ : nullptr);
    if (++done % 65'536 == 0) progress("writing", done, phrased.text.size());
    if (levels.ends_body[next]) writer.end_body();
  }
  writer.close();
  progress("writing", done, phrased.text.size());
  if (auto wrong = writer.error()) return *std::move(wrong);
  packed.blocks = write_blocks(writer.blocks());
  packed.bodies = writer.take_section();
  return packed;
}

}  // namespace termdex
