#include "build/word_classes.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <span>

#include "build/class_pairs.h"
#include "build/fixed_log2.h"
#include "build/neighbours.h"

namespace termdex {
namespace {

// The first pass after the start saves most; the fifth still 0.05 % of FOLDOC, the next three
// together no more than it.
constexpr int kPasses = 5;

// The neighbours of one word on one side, by class.
struct Side {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint8_t> classes;  // those with a count
  std::uint32_t sum = 0;

  void clear() noexcept {
    for (const std::uint8_t one : classes) counts[one] = 0;
    classes.clear();
    sum = 0;
  }
  void add(std::uint8_t one, std::uint32_t count) {
    if (counts[one] == 0) classes.push_back(one);
    counts[one] += count;
    sum += count;
  }
};

class Exchange {
 public:
  Exchange(const std::vector<std::uint32_t>& befores, const std::vector<std::uint32_t>& behinds,
           std::uint32_t word_count, unsigned class_count);

  // Gives every word that occurs a first class: the most frequent one each, the others one after
  // another what is best beside those that have one.
  void start();

  // Moves every word to its best class; how many moved.
  std::uint32_t pass();

  [[nodiscard]] std::vector<std::uint8_t> classes() const;

 private:
  void gather(std::uint32_t word);
  // Counts the word that was gathered in or out of a class.
  void place(unsigned at, bool in) noexcept;
  // Where the word that was gathered saves most; `present` unless another saves more.
  [[nodiscard]] unsigned best_class(unsigned present);

  std::vector<std::uint32_t> selves_;
  Neighbours before_;
  Neighbours behind_;
  std::vector<std::uint32_t> order_;  // words that occur, the most frequent first
  std::vector<std::uint8_t> classes_;
  ClassPairs pairs_;
  FixedLog2 log2_;

  // Of the word that is looked at.
  Side before_side_, behind_side_;
  std::uint32_t self_ = 0;
  std::vector<std::int64_t> gains_;
};

constexpr std::uint8_t kNoClass = 255;

Exchange::Exchange(const std::vector<std::uint32_t>& befores,
                   const std::vector<std::uint32_t>& behinds, std::uint32_t word_count,
                   unsigned class_count)
    : selves_(word_count),
      before_(behinds, befores, word_count),
      behind_(befores, behinds, word_count),
      classes_(word_count, kNoClass),
      pairs_(class_count),
      gains_(class_count) {
  before_side_.counts.resize(class_count);
  behind_side_.counts.resize(class_count);
  std::vector<std::uint32_t> counts(word_count);
  for (std::size_t i = 0; i < befores.size(); ++i) {
    ++counts[befores[i]];
    ++counts[behinds[i]];
    if (befores[i] == behinds[i]) ++selves_[befores[i]];
  }
  for (std::uint32_t word = 0; word < word_count; ++word) {
    if (counts[word] > 0) order_.push_back(word);
  }
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
}

void Exchange::gather(std::uint32_t word) {
  const auto fill = [&](Side& side, std::span<const Neighbour> neighbours) {
    side.clear();
    for (const Neighbour& neighbour : neighbours) {
      const std::uint8_t one = classes_[neighbour.word];
      if (one != kNoClass) side.add(one, neighbour.count);
    }
  };
  fill(before_side_, before_.of(word));
  fill(behind_side_, behind_.of(word));
  self_ = selves_[word];
}

void Exchange::place(unsigned at, bool in) noexcept {
  const auto signed_count = [&](std::uint32_t count) { return in ? count : 0 - count; };
  for (const std::uint8_t one : before_side_.classes)
    pairs_.add(one, at, signed_count(before_side_.counts[one]));
  for (const std::uint8_t one : behind_side_.classes)
    pairs_.add(at, one, signed_count(behind_side_.counts[one]));
  pairs_.add(at, at, signed_count(self_));
}

unsigned Exchange::best_class(unsigned present) {
  const unsigned class_count = pairs_.class_count();
  std::fill(gains_.begin(), gains_.end(), 0);
  for (const std::uint8_t one : before_side_.classes) {
    const std::uint32_t* row = pairs_.row(one);
    const std::uint32_t count = before_side_.counts[one];
    for (unsigned at = 0; at < class_count; ++at) {
      gains_[at] += log2_.times(row[at] + count) - log2_.times(row[at]);
    }
  }
  for (const std::uint8_t one : behind_side_.classes) {
    const std::uint32_t* column = pairs_.column(one);
    const std::uint32_t count = behind_side_.counts[one];
    for (unsigned at = 0; at < class_count; ++at) {
      gains_[at] += log2_.times(column[at] + count) - log2_.times(column[at]);
    }
  }
  const std::uint32_t before_total = behind_side_.sum + self_;
  const std::uint32_t behind_total = before_side_.sum + self_;
  for (unsigned at = 0; at < class_count; ++at) {
    // Pairs with neighbours of this class are its own, on the other side.
    const std::uint32_t row = pairs_.before_sum(at) + before_side_.counts[at];
    const std::uint32_t column = pairs_.behind_sum(at) + behind_side_.counts[at];
    gains_[at] += log2_.times(row) - log2_.times(row + before_total) + log2_.times(column) -
                  log2_.times(column + behind_total);
    // Where the word meets its own class, its sides and itself fall into one count.
    const std::uint32_t own = pairs_.row(at)[at];
    const std::uint32_t before = before_side_.counts[at];
    const std::uint32_t behind = behind_side_.counts[at];
    if (before + behind + self_ > 0) {
      gains_[at] += log2_.times(own + before + behind + self_) - log2_.times(own + before) -
                    log2_.times(own + behind) + log2_.times(own);
    }
  }
  const auto greatest = std::max_element(gains_.begin(), gains_.end());
  if (*greatest == gains_[present]) return present;
  return static_cast<unsigned>(greatest - gains_.begin());
}

void Exchange::start() {
  const unsigned class_count = pairs_.class_count();
  for (std::size_t i = 0; i < order_.size(); ++i) {
    const std::uint32_t word = order_[i];
    gather(word);
    const unsigned best = i < class_count ? static_cast<unsigned>(i) : best_class(0);
    place(best, true);
    classes_[word] = static_cast<std::uint8_t>(best);
  }
}

std::uint32_t Exchange::pass() {
  std::uint32_t moved = 0;
  for (const std::uint32_t word : order_) {
    gather(word);
    const unsigned present = classes_[word];
    place(present, false);
    const unsigned best = best_class(present);
    place(best, true);
    classes_[word] = static_cast<std::uint8_t>(best);
    if (best != present) ++moved;
  }
  return moved;
}

std::vector<std::uint8_t> Exchange::classes() const {
  std::vector<std::uint8_t> result = classes_;
  std::replace(result.begin(), result.end(), kNoClass, std::uint8_t{0});
  return result;
}

}  // namespace

PhraseEnds find_phrase_ends(const std::vector<std::vector<std::uint32_t>>& phrases,
                            std::uint32_t word_count) {
  PhraseEnds ends;
  for (const auto& parts : phrases) {
    const std::uint32_t first = parts.front();
    const std::uint32_t last = parts.back();
    ends.firsts.push_back(first < word_count ? first : ends.firsts[first - word_count]);
    ends.lasts.push_back(last < word_count ? last : ends.lasts[last - word_count]);
  }
  return ends;
}

std::vector<std::uint8_t> find_word_classes(const std::vector<std::uint32_t>& text,
                                            std::uint32_t word_count, const PhraseEnds& ends,
                                            unsigned class_count, std::uint32_t begin) {
  assert(class_count >= 1 && class_count <= 255);
  std::vector<std::uint32_t> befores(text.size());
  std::vector<std::uint32_t> behinds(text.size());
  std::uint32_t before = begin;
  for (std::size_t i = 0; i < text.size(); ++i) {
    befores[i] = before < word_count ? before : ends.lasts[before - word_count];
    behinds[i] = text[i] < word_count ? text[i] : ends.firsts[text[i] - word_count];
    before = text[i];
  }
  Exchange exchange(befores, behinds, word_count, class_count);
  exchange.start();
  for (int i = 0; i < kPasses && exchange.pass() > 0; ++i) {
  }
  return exchange.classes();
}

}  // namespace termdex
