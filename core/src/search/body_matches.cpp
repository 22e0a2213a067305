#include "search/body_matches.h"

#include <algorithm>

#include "base/log2.h"
#include "search/candidates.h"

namespace termdex {
namespace {

// BM25's usual values (Robertson and Zaragoza 2009, section 3.4).
constexpr float kSaturation = 1.2F;
constexpr float kLengthShare = 0.75F;

// Postings read for the completions and corrections of one word.
constexpr std::size_t kMaxBodyPostings = 20'000;

constexpr std::uint32_t kNone = 0xFFFF'FFFF;

float frequency_weight(std::uint32_t count, std::uint32_t length, float average) {
  const auto frequency = static_cast<float>(count);
  const float relative_length = static_cast<float>(length) / average;
  return frequency /
         (frequency + kSaturation * (1 - kLengthShare + kLengthShare * relative_length));
}

}  // namespace

BodyLengths measure_bodies(const WordIndex& index, std::uint32_t entry_count) {
  BodyLengths lengths{.words = std::vector<std::uint32_t>(entry_count)};
  double all = 0;
  for (const Posting& posting : index.postings) {
    lengths.words[posting.entry] += posting.count;
    all += posting.count;
  }
  if (all > 0) lengths.average = static_cast<float>(all / entry_count);
  return lengths;
}

std::vector<BodyMatch> match_bodies(const WordIndex& index, const BodyLengths& lengths,
                                    const Query& query) {
  std::vector<std::uint32_t> slots(lengths.words.size(), kNone);
  std::vector<BodyMatch> matches;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    std::size_t read = 0;
    for (const Candidate& candidate : find_plain_candidates(
             index.words, {.text = query.words[i].text, .unfinished = query.is_last(i)})) {
      const auto postings = index.of(candidate.word);
      if (candidate.similarity < 1 && read + postings.size() > kMaxBodyPostings) break;
      read += postings.size();
      for (const Posting& posting : postings) {
        std::uint32_t& slot = slots[posting.entry];
        if (slot == kNone) {
          slot = static_cast<std::uint32_t>(matches.size());
          matches.emplace_back().entry = posting.entry;
        }
        const float weight =
            candidate.similarity *
            frequency_weight(posting.count, lengths.words[posting.entry], lengths.average);
        matches[slot].words[i] = std::max(matches[slot].words[i], weight);
      }
    }
  }
  return matches;
}

std::array<float, kMaxQueryWords> word_weights(const WordIndex& index, std::uint32_t entry_count,
                                               const Query& query) {
  std::array<float, kMaxQueryWords> weights{};
  const double rarest = log2(1 + (entry_count + 0.5) / 0.5);
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const std::size_t place = index.words.lower_bound(query.words[i].text);
    const bool known = place < index.words.size() && index.words[place] == query.words[i].text;
    const double found = known ? static_cast<double>(index.of(place).size()) : 1;
    const double rarity = log2(1 + (entry_count - found + 0.5) / (found + 0.5));
    weights[i] = static_cast<float>(std::max(rarity / rarest, 0.02));
  }
  return weights;
}

}  // namespace termdex
