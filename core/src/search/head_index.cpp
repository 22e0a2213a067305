#include "search/head_index.h"

#include <algorithm>
#include <utility>

#include "base/byte_order.h"
#include "base/string_numbers.h"
#include "base/utf8.h"
#include "search/letter_set.h"
#include "search/signs.h"
#include "text/fold.h"
#include "text/initials.h"
#include "text/spoken.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

// Strings that lead to heads, in the order of the heads.
class Keyed {
 public:
  void add(std::string_view key, std::uint32_t head) {
    letters_ += key;
    ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
    heads_.push_back(head);
  }

  [[nodiscard]] HeadKeys sorted() const {
    std::vector<std::string_view> keys;
    keys.reserve(ends_.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends_) {
      keys.push_back(std::string_view(letters_).substr(begin, end - begin));
      begin = end;
    }
    HeadKeys sorted;
    sorted.heads.reserve(keys.size());
    sorted.keys.reserve(keys.size(), letters_.size());
    for (const std::uint32_t place : byte_order(keys)) {
      sorted.keys.push_back(keys[place]);
      sorted.heads.push_back(heads_[place]);
    }
    sorted.windows = WindowIndex(sorted.keys);
    return sorted;
  }

 private:
  std::string letters_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> heads_;
};

// In which a key and fold(text) agree.
std::uint8_t plain_bytes(std::string_view key, std::string_view text) {
  std::string folded;
  if (!is_ascii(text)) {
    folded = fold(text);
    text = folded;
  }
  const std::size_t most = std::min({key.size(), text.size(), std::size_t{255}});
  std::size_t count = 0;
  while (count < most) {
    const char letter = text[count];
    const bool is_upper = letter >= 'A' && letter <= 'Z';
    if (key[count] != (is_upper ? static_cast<char>(letter + ('a' - 'A')) : letter)) break;
    ++count;
  }
  return static_cast<std::uint8_t>(count);
}

}  // namespace

HeadIndex::HeadIndex(const std::vector<HeadRecord>& records) {
  StringNumbers words;
  std::vector<std::uint32_t> numbers;  // of the words of all heads
  std::vector<HeadPosting> postings;   // of the same
  Keyed squeezed;
  Keyed initials;
  std::vector<Word> found;
  std::string key;
  for (std::uint32_t entry = 0; entry < records.size(); ++entry) {
    const HeadRecord& record = records[entry];
    for (std::uint32_t alias = 0; alias <= record.aliases.size(); ++alias) {
      const std::string& text = record.head(alias);
      tokenize(text, found);
      const auto number = static_cast<std::uint32_t>(heads_.size());
      key.clear();
      for (const Word& word : found) key.append(word.text, word.shared);
      if (found.empty()) key = fold(text);
      heads_.push_back(
          {.entry = entry,
           .alias = alias,
           .letters = static_cast<std::uint16_t>(count_code_points(key)),
           .words = static_cast<std::uint8_t>(std::min<std::size_t>(found.size(), 255)),
           .has_signs = has_signs(text, found),
           .plain = plain_bytes(key, text)});
      for (const std::string& form : initials_of(found)) initials.add(form, number);
      if (!key.empty()) squeezed.add(key, number);
      if (const std::string spoken = spoken_key(text); !spoken.empty()) {
        squeezed.add(spoken, number);
      }
      for (std::uint32_t i = 0; i < found.size(); ++i) {
        numbers.push_back(words.number_of(found[i].text));
        postings.push_back({number, i});
      }
    }
  }
  index_words(words, numbers, postings);
  squeezed_ = squeezed.sorted();
  initials_ = initials.sorted();
  letter_sets_.reserve(squeezed_.heads.size());
  for (std::size_t i = 0; i < squeezed_.heads.size(); ++i) {
    letter_sets_.push_back(letter_set(squeezed_.keys[i]));
  }
}

void HeadIndex::index_words(const StringNumbers& words, const std::vector<std::uint32_t>& numbers,
                            const std::vector<HeadPosting>& postings) {
  std::vector<std::uint32_t> next(words.size());  // where the next posting of each word goes
  for (const std::uint32_t number : numbers) ++next[number];
  words_.reserve(words.size(), words.bytes());
  starts_.reserve(words.size() + 1);
  starts_.push_back(0);
  for (const std::uint32_t number : words.order()) {
    words_.push_back(words[number]);
    starts_.push_back(starts_.back() + next[number]);
    next[number] = starts_[starts_.size() - 2];
  }
  postings_.resize(postings.size());
  for (std::size_t i = 0; i < postings.size(); ++i) postings_[next[numbers[i]]++] = postings[i];
  windows_ = WindowIndex(words_);
}

}  // namespace termdex
