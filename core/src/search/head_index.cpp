#include "search/head_index.h"

#include <algorithm>

#include "base/utf8.h"
#include "search/letter_set.h"
#include "search/signs.h"
#include "text/fold.h"
#include "text/initials.h"
#include "text/spoken.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

bool is_before(const std::string& a, std::uint32_t x, const std::string& b, std::uint32_t y) {
  const int order = a.compare(b);
  return order != 0 ? order < 0 : x < y;
}

std::uint8_t plain_bytes(std::string_view key, std::string_view folded) {
  const std::size_t most = std::min({key.size(), folded.size(), std::size_t{255}});
  std::size_t count = 0;
  while (count < most && key[count] == folded[count]) ++count;
  return static_cast<std::uint8_t>(count);
}

}  // namespace

HeadIndex::HeadIndex(const std::vector<HeadRecord>& records) {
  std::vector<std::pair<std::string, HeadPosting>> words;
  std::vector<Keyed> squeezed;
  std::vector<Keyed> initials;
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
      for (std::string& form : initials_of(found)) initials.emplace_back(std::move(form), number);
      if (!key.empty()) squeezed.emplace_back(std::move(key), number);
      if (std::string spoken = spoken_key(text); !spoken.empty()) {
        squeezed.emplace_back(std::move(spoken), number);
      }
      for (std::uint32_t i = 0; i < found.size(); ++i) {
        words.emplace_back(std::move(found[i].text), HeadPosting{number, i});
      }
    }
  }
  index_words(std::move(words));
  squeezed_ = sorted_keys(std::move(squeezed));
  initials_ = sorted_keys(std::move(initials));
  letter_sets_.reserve(squeezed_.heads.size());
  for (std::size_t i = 0; i < squeezed_.heads.size(); ++i) {
    letter_sets_.push_back(letter_set(squeezed_.keys[i]));
  }
}

HeadKeys HeadIndex::sorted_keys(std::vector<Keyed> keyed) {
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return is_before(a.first, a.second, b.first, b.second);
  });
  HeadKeys keys;
  for (const auto& [key, head] : keyed) {
    keys.keys.push_back(key);
    keys.heads.push_back(head);
  }
  keys.windows = WindowIndex(keys.keys);
  return keys;
}

void HeadIndex::index_words(std::vector<std::pair<std::string, HeadPosting>> words) {
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    const int order = a.first.compare(b.first);
    if (order != 0) return order < 0;
    return std::pair(a.second.head, a.second.position) <
           std::pair(b.second.head, b.second.position);
  });
  for (const auto& [word, posting] : words) {
    if (words_.size() == 0 || words_[words_.size() - 1] != word) {
      words_.push_back(word);
      starts_.push_back(static_cast<std::uint32_t>(postings_.size()));
    }
    postings_.push_back(posting);
  }
  starts_.push_back(static_cast<std::uint32_t>(postings_.size()));
  windows_ = WindowIndex(words_);
}

}  // namespace termdex
