#include "annotate/matcher.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "annotate/word_hash.h"
#include "markup/running_text.h"
#include "text/fold.h"
#include "text/tokenize.h"
#include "text/verb_bases.h"

namespace termdex {
namespace {

// A hash of words one after another.
constexpr std::uint64_t go_on(std::uint64_t before, std::uint64_t word) {
  return (before ^ word) * 0x9E37'79B9'7F4A'7C15U + 1;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Whether white space or one sign stands between two words, which need not be those of a head.
bool is_joint(std::string_view between) {
  const auto spaces = std::count_if(between.begin(), between.end(), is_space);
  return spaces == std::ptrdiff_t(between.size()) || (spaces == 0 && between.size() <= 3);
}

std::string_view between(std::string_view text, std::uint32_t end, std::uint32_t begin) {
  return begin > end ? text.substr(end, begin - end) : std::string_view();  // pairs overlap
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Whether a head of one word is not written as words are: with two capitals, or a letter and a
// digit or a sign.
bool is_marked(std::string_view head) {
  const auto capitals = std::count_if(head.begin(), head.end(), is_capital);
  const auto small = std::count_if(head.begin(), head.end(), is_small);
  const auto others = std::count_if(head.begin(), head.end(), [](char c) {
    return c > ' ' && c <= '~' && !is_small(c) && !is_capital(c);
  });
  return capitals > 1 || (others > 0 && capitals + small > 0);
}

}  // namespace

struct Matcher::Base {
  std::uint64_t stem = 0;
  std::uint32_t bytes = 0;  // none where there are none
};

struct Matcher::HashedWord {
  std::uint64_t whole;
  std::uint64_t stem;
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t bytes;        // folded
  std::array<Base, 3> bases;  // of a verb, as many as verb_bases() has
};

// With plurals that are known by what is a capital before them, when they are `shouted`.
std::vector<Matcher::HashedWord> Matcher::hashed_words(std::string_view text, bool shouted,
                                                       Verbs verbs) {
  std::vector<HashedWord> words;
  for (WordCursor cursor(text); cursor.next();) {
    const Word& word = cursor.word();
    const std::string_view folded = word.text;
    const bool is_plural = shouted && word.end - word.begin > 2 && text[word.end - 1] == 's' &&
                           is_capital(text[word.end - 2]);
    words.push_back(
        {.whole = word_hash(word.text),
         .stem = is_plural ? word_hash(folded.substr(0, folded.size() - 1)) : stem_hash(folded),
         .begin = word.begin,
         .end = word.end,
         .bytes = static_cast<std::uint32_t>(word.text.size()),
         .bases = {}});
    if (verbs == Verbs::as_they_are) continue;
    Base* base = words.back().bases.data();
    for (const std::string& form : verb_bases(folded)) {
      *base++ = {.stem = stem_hash(form), .bytes = static_cast<std::uint32_t>(form.size())};
    }
  }
  return words;
}

Matcher::Matcher(const std::vector<HeadRecord>& records, std::span<const std::uint32_t> entries)
    : records_(records) {
  std::vector<Ending> endings;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;  // a hash, and which ending
  std::vector<std::uint64_t> beginnings;
  for (const std::uint32_t entry : entries) {
    for (std::uint32_t alias = 0; alias <= records[entry].aliases.size(); ++alias) {
      const std::string& head = records[entry].head(alias);
      const std::vector<HashedWord> words = hashed_words(head);
      if (words.empty()) continue;
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        hash = go_on(hash, words[i].whole);
        beginnings.push_back(hash);
      }
      const bool several = words.size() > 1;
      order.emplace_back(go_on(hash, words.back().stem), endings.size());
      endings.push_back({.entry = entry,
                         .alias = alias,
                         .before = static_cast<std::uint16_t>(words.front().begin),
                         .last_bytes = static_cast<std::uint16_t>(words.back().bytes),
                         .has_several_words = several,
                         .is_distinct = several || is_marked(head)});
    }
  }
  std::sort(order.begin(), order.end());
  std::vector<std::uint64_t> hashes;
  for (const auto& [hash, which] : order) {
    hashes.push_back(hash);
    endings_.push_back(endings[which]);
  }
  hashes_ = SortedHashes(std::move(hashes));
  std::sort(beginnings.begin(), beginnings.end());
  beginnings.erase(std::unique(beginnings.begin(), beginnings.end()), beginnings.end());
  beginnings_ = SortedHashes(std::move(beginnings));
}

// Whether the head, which has the same words but for plurals and case, may stand here.
std::optional<Match> Matcher::match(const Ending& ending, std::string_view text,
                                    const Stretch& stretch) const {
  const std::string& head = records_[ending.entry].head(ending.alias);
  Match match{.entry = ending.entry,
              .alias = ending.alias,
              .is_distinct = ending.is_distinct,
              .begin = stretch.begin,
              .end = stretch.end};
  if (stretch.is_verb && stretch.last_bytes != ending.last_bytes) return std::nullopt;
  if (stretch.is_verb && ending.is_distinct && !ending.has_several_words) return std::nullopt;
  if (ending.has_several_words) {
    const std::string_view found = text.substr(stretch.begin, stretch.end - stretch.begin);
    if (!stretch.is_joined && fold(found) != fold(head)) return std::nullopt;
    return match;
  }
  if (stretch.last_bytes < ending.last_bytes) return std::nullopt;
  if (!ending.is_distinct) return match;
  if (stretch.begin < ending.before) return std::nullopt;
  match.begin -= ending.before;
  if (!text.substr(match.begin).starts_with(head)) return std::nullopt;
  match.end = std::max(match.end, match.begin + static_cast<std::uint32_t>(head.size()));
  return match;
}

// A head of these words; of a verb in this form, and only then of what it is a form of.
std::optional<Match> Matcher::choose(std::uint64_t before, const HashedWord& last,
                                     std::string_view text, const Stretch& stretch,
                                     std::uint32_t from) const {
  auto found = choose(go_on(before, last.stem), text, stretch, from);
  for (const Base& base : last.bases) {
    if (found || base.bytes == 0) break;
    Stretch verb = stretch;
    verb.last_bytes = base.bytes;
    verb.is_verb = true;
    found = choose(go_on(before, base.stem), text, verb, from);
  }
  return found;
}

std::optional<Match> Matcher::choose(std::uint64_t hash, std::string_view text,
                                     const Stretch& stretch, std::uint32_t from) const {
  std::optional<Match> best;
  unsigned best_rank = 4;
  for (std::size_t i = hashes_.find(hash); i < hashes_.size() && hashes_[i] == hash; ++i) {
    const Ending& ending = endings_[i];
    const auto found = match(ending, text, stretch);
    if (!found) continue;
    if (ending.entry == from)
      return Match{.entry = from, .alias = ending.alias, .begin = found->begin, .end = found->end};
    const bool is_alike =
        text.substr(found->begin).starts_with(records_[ending.entry].head(ending.alias));
    const bool is_near =
        from != kNoEntry && records_[ending.entry].category == records_[from].category;
    const unsigned rank = (is_alike ? 0U : 2U) + (is_near ? 0U : 1U);
    if (rank >= best_rank) continue;
    best_rank = rank;
    best = found;
  }
  return best;
}

std::vector<Match> Matcher::find(std::string_view text, std::uint32_t from, Verbs verbs) const {
  std::vector<Match> matches;
  const std::vector<HashedWord> words = hashed_words(text, from == kNoEntry, verbs);
  for (std::size_t first = 0; first < words.size();) {
    std::optional<Match> longest;
    Stretch stretch{.begin = words[first].begin};
    std::uint64_t hash = 0;
    for (std::size_t last = first;;) {
      stretch.end = words[last].end;
      stretch.last_bytes = words[last].bytes;
      if (const auto found = choose(hash, words[last], text, stretch, from)) longest = found;
      hash = go_on(hash, words[last].whole);
      if (++last == words.size() || beginnings_.find(hash) == beginnings_.size()) break;
      const std::string_view gap = between(text, stretch.end, words[last].begin);
      if (gap.find(kTextBreak) != std::string_view::npos) break;
      stretch.is_joined = stretch.is_joined && is_joint(gap);
    }
    ++first;
    if (!longest) continue;
    // A sign behind one head is not that before the next.
    const bool is_apart = matches.empty() || matches.back().end <= longest->begin;
    if (longest->entry != from && is_apart) matches.push_back(*longest);
    while (first < words.size() && words[first].begin < longest->end) ++first;
  }
  return matches;
}

}  // namespace termdex
