#include "build/phrase_finder.h"

#include <algorithm>
#include <cassert>
#include <queue>
#include <utility>

#include "build/fixed_log2.h"
#include "build/phrase_pruner.h"
#include "build/place_groups.h"
#include "build/spanned_text.h"

namespace termdex {
namespace {

// Bits that every phrase costs, whatever its second part is: the length of its code, the number of
// its parts, and the first one. With 6 to 8, FOLDOC and WordNet became 0.1 to 0.3 % larger.
constexpr std::int64_t kPhraseBits = std::int64_t{4} << kLog2Bits;

// With fewer uses nothing is saved.
constexpr std::uint32_t kLeastCount = 2;

struct Pair {
  std::uint32_t left, right;
  Places places;
};

struct Candidate {
  std::int64_t gain;
  std::uint32_t pair;

  // The best is the one that is popped; among equals the one that was there first.
  friend bool operator<(const Candidate& a, const Candidate& b) noexcept {
    return a.gain != b.gain ? a.gain < b.gain : a.pair > b.pair;
  }
};

// Pairs wait in a queue by what they would save. Counts change with every pair that is replaced, so
// the places of a pair are looked at again when its turn has come, and it goes back if it has
// become worse than the next. Places are never added to a pair: replacing makes pairs with the new
// phrase only. A pair that has become better is found too late at worst; queueing again what is
// left changed the sizes of FOLDOC and WordNet by less than 0.1 %, up and down.
class PhraseFinder {
 public:
  PhraseFinder(std::vector<std::uint32_t> text, const std::vector<PhraseRole>& roles);

  PhrasedText find(std::uint32_t least_saved);

 private:
  void add_pairs_of_words();
  void add_neighbours(std::uint32_t phrase);
  void add_pair(std::uint32_t left, std::uint32_t right, Places places);
  void replace(const Pair& pair, std::uint32_t count);

  [[nodiscard]] bool can_join(std::uint32_t left, std::uint32_t right) const noexcept;
  // Whether a part of a pair with `count` places is a phrase that will be used nowhere else.
  [[nodiscard]] bool is_inlined(std::uint32_t part, std::uint32_t count) const noexcept;
  // Of the phrase for a pair, once parts that are used nowhere else are put in their places.
  [[nodiscard]] unsigned depth(const Pair& pair, std::uint32_t count) const noexcept;
  // Bits saved.
  [[nodiscard]] std::int64_t gain(const Pair& pair, std::uint32_t count) const noexcept;
  // Forgets the places that a pair has lost; how many are left that don't overlap.
  std::uint32_t drop_replaced(Pair& pair);

  std::uint32_t word_count_;
  SpannedText text_;
  std::vector<PhraseRole> roles_;
  std::vector<std::uint8_t> depths_;
  std::vector<bool> used_;             // by a phrase
  std::vector<std::uint32_t> counts_;  // in the text as it is
  std::uint32_t length_;               // of it, in symbols
  std::vector<std::vector<std::uint32_t>> phrases_;

  PlaceGroups places_;
  std::vector<std::uint32_t> joined_;  // where the newest phrase stands
  std::vector<Pair> pairs_;
  std::priority_queue<Candidate> queue_;
  FixedLog2 log2_;
};

PhraseFinder::PhraseFinder(std::vector<std::uint32_t> text, const std::vector<PhraseRole>& roles)
    : word_count_(static_cast<std::uint32_t>(roles.size())),
      text_(std::move(text), roles.size()),
      roles_(roles),
      depths_(roles.size()),
      used_(roles.size()),
      counts_(roles.size()),
      length_(text_.size()) {
  for (std::uint32_t place = 0; place < text_.size(); ++place) ++counts_[text_.at(place)];
}

bool PhraseFinder::can_join(std::uint32_t left, std::uint32_t right) const noexcept {
  return roles_[left] == PhraseRole::anywhere && roles_[right] != PhraseRole::alone &&
         text_.words_of(left) + text_.words_of(right) <= kMaxPhraseWords;
}

bool PhraseFinder::is_inlined(std::uint32_t part, std::uint32_t count) const noexcept {
  return part >= word_count_ && counts_[part] == count && !used_[part];
}

std::int64_t PhraseFinder::gain(const Pair& pair, std::uint32_t count) const noexcept {
  const std::int64_t total = log2_.of(length_);
  const std::int64_t left_bits = total - log2_.of(counts_[pair.left]);
  const std::int64_t right_bits = total - log2_.of(counts_[pair.right]);
  const std::int64_t joined_bits = total - log2_.of(count);
  // The first part is cheap, for phrases can be sorted by it; the other follows it as in the text.
  const std::int64_t part_bits = right_bits * 3 / 4;
  // A part that is a phrase and is not needed besides gives its own costs back.
  std::int64_t phrases = 1;
  if (is_inlined(pair.left, count)) --phrases;
  if (is_inlined(pair.right, count)) --phrases;
  return count * (left_bits + right_bits - joined_bits - kForetoldBits) - phrases * kPhraseBits -
         part_bits;
}

unsigned PhraseFinder::depth(const Pair& pair, std::uint32_t count) const noexcept {
  const auto of_part = [&](std::uint32_t part) {
    return is_inlined(part, count) ? depths_[part] : depths_[part] + 1U;
  };
  return std::max(of_part(pair.left), of_part(pair.right));
}

void PhraseFinder::add_pair(std::uint32_t left, std::uint32_t right, Places places) {
  pairs_.push_back({left, right, places});
  const std::int64_t most = gain(pairs_.back(), places.count);
  if (most > 0) queue_.push({most, static_cast<std::uint32_t>(pairs_.size()) - 1});
}

void PhraseFinder::add_pairs_of_words() {
  // By the first word, then by the second.
  std::vector<std::pair<std::uint32_t, Places>> lefts;
  for (std::uint32_t place = 0; place + 1 < text_.size(); ++place) {
    if (can_join(text_.at(place), text_.at(place + 1))) places_.add(text_.at(place), place);
  }
  places_.take(kLeastCount,
               [&](std::uint32_t left, Places places) { lefts.emplace_back(left, places); });
  for (const auto& [left, places] : lefts) {
    for (std::uint32_t i = 0; i < places.count; ++i) {
      const std::uint32_t place = places_.of(places)[i];
      places_.add(text_.at(place + 1), place);
    }
    places_.take(kLeastCount, [&, first = left](std::uint32_t right, Places both) {
      add_pair(first, right, both);
    });
  }
}

std::uint32_t PhraseFinder::drop_replaced(Pair& pair) {
  const auto places = places_.of(pair.places);
  const std::uint32_t words = text_.words_of(pair.left) + text_.words_of(pair.right);
  std::uint32_t kept = 0;
  std::uint32_t count = 0;
  std::uint32_t end = 0;
  for (const std::uint32_t place : places) {
    if (!text_.holds(place, pair.left, pair.right)) continue;
    places[kept++] = place;
    if (place < end) continue;  // the two halves of a pair of equals, as in "a a a"
    ++count;
    end = place + words;
  }
  pair.places.count = kept;
  return count;
}

void PhraseFinder::replace(const Pair& pair, std::uint32_t count) {
  const std::uint32_t phrase = text_.add_symbol(pair.left, pair.right);
  phrases_.push_back({pair.left, pair.right});
  roles_.push_back(roles_[pair.right]);
  depths_.push_back(static_cast<std::uint8_t>(depth(pair, count)));
  used_[pair.left] = used_[pair.right] = true;
  used_.push_back(false);
  joined_.clear();
  for (const std::uint32_t place : places_.of(pair.places)) {
    if (!text_.holds(place, pair.left, pair.right)) continue;
    text_.join(place, phrase);
    joined_.push_back(place);
  }
  assert(count == joined_.size());
  counts_[pair.left] -= count;
  counts_[pair.right] -= count;
  counts_.push_back(count);
  length_ -= count;
  add_neighbours(phrase);
}

void PhraseFinder::add_neighbours(std::uint32_t phrase) {
  for (const std::uint32_t place : joined_) {
    if (place == 0) continue;
    const std::uint32_t before = text_.previous(place);
    const std::uint32_t left = text_.at(before);
    if (left != phrase && can_join(left, phrase)) places_.add(left, before);
  }
  places_.take(kLeastCount,
               [&](std::uint32_t left, Places places) { add_pair(left, phrase, places); });
  if (roles_[phrase] != PhraseRole::anywhere) return;
  for (const std::uint32_t place : joined_) {
    const std::uint32_t behind = text_.next(place);
    if (behind == text_.size()) continue;
    const std::uint32_t right = text_.at(behind);
    if (can_join(phrase, right)) places_.add(right, place);
  }
  places_.take(kLeastCount,
               [&](std::uint32_t right, Places places) { add_pair(phrase, right, places); });
}

PhrasedText PhraseFinder::find(std::uint32_t least_saved) {
  add_pairs_of_words();
  while (!queue_.empty()) {
    const Candidate best = queue_.top();
    queue_.pop();
    Pair& pair = pairs_[best.pair];
    const std::uint32_t count = drop_replaced(pair);
    if (count < kLeastCount || depth(pair, count) > kMaxPhraseDepth) continue;
    const Candidate now = {gain(pair, count), best.pair};
    if (now.gain <= 0) continue;
    if (!queue_.empty() && now < queue_.top()) {
      queue_.push(now);
    } else {
      replace(Pair(pair), count);  // a copy, for pairs are added
    }
  }
  return prune_phrases({text_.symbols(), std::move(phrases_)}, word_count_, log2_, least_saved);
}

}  // namespace

PhrasedText find_phrases(std::vector<std::uint32_t> text, const std::vector<PhraseRole>& roles,
                         std::uint32_t least_saved) {
  assert(text.size() < (1U << 31U));
  return PhraseFinder(std::move(text), roles).find(least_saved);
}

}  // namespace termdex
