#pragma once

namespace termdex {

/// What each mistake of a typist costs; edit_cost.h says what they are.
struct EditCosts {
  float other = 1.0F;         ///< A letter wrong, too many or missing.
  float swap = 0.72F;         ///< A pair swapped.
  float neighbour = 0.92F;    ///< A neighbouring key instead.
  float doubled = 0.6F;       ///< A letter doubled, or only one of two.
  float vowel = 0.9F;         ///< One vowel for another.
  float first_letter = 0.4F;  ///< Added when it is the first letter.
};

/// What the order of hits is weighed by, 0 or more each; core/RANKING.md says what they mean, and
/// which of them tests/bench/tune.cpp chose.
struct Weights {
  EditCosts edits;

  // Similarity of a word to what was typed.
  float typo_letters = 1.24F;      ///< Letters added to a word when its mistakes are shared out.
  float more_typos = 0.3F;         ///< How much dearer each mistake after the first is.
  float completion = 0.03F;        ///< Lost by a completion of the last word,
  float completed = 0.25F;         ///< and by the share of it that was not typed.
  float other_completion = 0.25F;  ///< The same for the other words.
  float other_completed = 0.6F;
  float inside = 0.7F;  ///< A word that only holds it: this, times the share of it that was typed.

  float respaced = 0.25F;  ///< Lost by a whole head with mistakes where spaces are others, too.

  // Heads that the query is or begins.
  float exact = 0.96F;         ///< The query is the head, letter by letter: this,
  float as_typed = 0.03F;      ///< and this with the same signs and spaces, too: "C++", ".NET".
  float begins = 0.86F;        ///< The head begins with the query, signs and spaces too: this,
  float begins_key = 0.8F;     ///< or this, without regard for signs and spaces,
  float brevity = 0.09F;       ///< and the more the shorter the head is.
  float initials = 0.9215F;    ///< The query is the head's first letters: this,
  float abbreviation = 0.94F;  ///< or this, where the query is some head itself: in use;
  float initials_brevity = 0.001F;  ///< and a little more the shorter the head is.

  // Everything else: at most `begins` together.
  float base = 0.56F;           ///< A perfect word in a head, before the next three.
  float completeness = 0.26F;   ///< The query covers the whole head.
  float order = 0.06F;          ///< The words stand in the head as in the query.
  float start = 0.06F;          ///< The head begins with a word of the query.
  float head_together = 0.6F;   ///< Share of what is missing that is given for all words as typed.
  float missed = 0.8F;          ///< How much of the score goes with the query's words not answered.
  float body = 0.35F;           ///< A word that the definition has at all.
  float body_frequency = 0.3F;  ///< A definition that is full of the word, on top of that.
  float body_together = 0.32F;  ///< A definition with every word as typed, on top of that.

  // Words.
  float saturation = 1.2F;      ///< BM25's k1 and b, at their usual values
  float length_share = 0.75F;   ///< (Robertson and Zaragoza 2009, section 3.4).
  float least_telling = 0.02F;  ///< No word weighs less than this share of the rarest.
  float least_finding = 0.25F;  ///< Of what the query's rarest word tells, to find anything alone.

  // Between heads that answer equally well.
  float marks = 0.02F;     ///< Lost where other diacritics were typed than the head has.
  float alias = 0.002F;    ///< Share that is lost by a head that is not the term.
  float familiar = 0.02F;  ///< The head's words are common in the definitions.
  float spacing = 0.015F;  ///< As many words as in the query, and signs as there.
  float prior = 0.005F;    ///< The weight that the source gave the entry.

  float least_share = 0.4F;  ///< Of the query's weight that a hit has to answer.
};

inline constexpr Weights kWeights{};

}  // namespace termdex
