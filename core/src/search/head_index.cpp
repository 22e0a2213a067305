#include "search/head_index.h"

#include <algorithm>
#include <utility>

#include "base/byte_order.h"
#include "base/utf8.h"
#include "search/letter_set.h"
#include "search/signs.h"
#include "text/fold.h"
#include "text/initials.h"
#include "text/spoken.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

std::vector<std::string_view> views_of(const std::vector<std::string>& strings) {
  return {strings.begin(), strings.end()};
}

// Strings that lead to heads, in the order of the heads.
struct Keyed {
  std::vector<std::string> keys;
  std::vector<std::uint32_t> heads;

  void add(std::string key, std::uint32_t head) {
    keys.push_back(std::move(key));
    heads.push_back(head);
  }

  [[nodiscard]] HeadKeys sorted() const {
    HeadKeys sorted;
    sorted.heads.reserve(heads.size());
    for (const std::uint32_t place : byte_order(views_of(keys))) {
      sorted.keys.push_back(keys[place]);
      sorted.heads.push_back(heads[place]);
    }
    sorted.windows = WindowIndex(sorted.keys);
    return sorted;
  }
};

std::uint8_t plain_bytes(std::string_view key, std::string_view folded) {
  const std::size_t most = std::min({key.size(), folded.size(), std::size_t{255}});
  std::size_t count = 0;
  while (count < most && key[count] == folded[count]) ++count;
  return static_cast<std::uint8_t>(count);
}

}  // namespace

HeadIndex::HeadIndex(const std::vector<HeadRecord>& records) {
  std::vector<std::string> words;
  std::vector<HeadPosting> postings;  // of each
  Keyed squeezed;
  Keyed initials;
  for (std::uint32_t entry = 0; entry < records.size(); ++entry) {
    const HeadRecord& record = records[entry];
    for (std::uint32_t alias = 0; alias <= record.aliases.size(); ++alias) {
      const std::string& text = record.head(alias);
      std::vector<Word> found = tokenize(text);
      const auto number = static_cast<std::uint32_t>(heads_.size());
      std::string key = head_key(text, found);
      heads_.push_back(
          {.entry = entry,
           .alias = alias,
           .letters = static_cast<std::uint16_t>(count_code_points(key)),
           .words = static_cast<std::uint8_t>(std::min<std::size_t>(found.size(), 255)),
           .has_signs = has_signs(text, found),
           .plain = plain_bytes(key, fold(text))});
      for (std::string& form : initials_of(found)) initials.add(std::move(form), number);
      if (!key.empty()) squeezed.add(std::move(key), number);
      if (std::string spoken = spoken_key(text); !spoken.empty()) {
        squeezed.add(std::move(spoken), number);
      }
      for (std::uint32_t i = 0; i < found.size(); ++i) {
        words.push_back(std::move(found[i].text));
        postings.push_back({number, i});
      }
    }
  }
  index_words(words, postings);
  squeezed_ = squeezed.sorted();
  initials_ = initials.sorted();
  letter_sets_.reserve(squeezed_.heads.size());
  for (std::size_t i = 0; i < squeezed_.heads.size(); ++i) {
    letter_sets_.push_back(letter_set(squeezed_.keys[i]));
  }
}

void HeadIndex::index_words(const std::vector<std::string>& words,
                            const std::vector<HeadPosting>& postings) {
  postings_.reserve(postings.size());
  for (const std::uint32_t place : byte_order(views_of(words))) {
    if (words_.size() == 0 || words_[words_.size() - 1] != words[place]) {
      words_.push_back(words[place]);
      starts_.push_back(static_cast<std::uint32_t>(postings_.size()));
    }
    postings_.push_back(postings[place]);
  }
  starts_.push_back(static_cast<std::uint32_t>(postings_.size()));
  windows_ = WindowIndex(words_);
}

}  // namespace termdex
