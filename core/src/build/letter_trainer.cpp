#include "build/letter_trainer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "base/tally.h"

namespace termdex {
namespace {

constexpr std::size_t kMostLetters = 3;    // of a context
constexpr std::uint32_t kFewestUses = 48;  // of one that is worth a look
constexpr std::size_t kMostContexts = 800;
// What a context takes: so much for each letter that it may have, and so much itself.
constexpr std::int64_t kBitsPerLetter = 2;
constexpr std::int64_t kBitsPerContext = 12;

// The letters that a text ends with, as many as a byte above them says.
using Key = std::uint32_t;
Key key_of(std::uint32_t last, std::size_t letters) {
  const auto count = static_cast<std::uint32_t>(letters);
  return count << 24U | (last & ((1U << 8U * count) - 1U));
}
std::size_t letters_of(Key key) { return key >> 24U; }
Key without_last(Key key) { return key_of((key & 0xFF'FFFFU) >> 8U, letters_of(key) - 1); }
Key without_first(Key key) { return key_of(key, letters_of(key) - 1); }
std::uint8_t last_of(Key key) { return static_cast<std::uint8_t>(key); }

class Trainer {
 public:
  explicit Trainer(const std::vector<SpelledText>& texts) : texts_(texts) {
    std::vector<bool> has(256);
    has[0] = true;
    for (const SpelledText& text : texts) {
      for (const char byte : text.text) has[static_cast<unsigned char>(byte)] = true;
    }
    for (std::size_t i = 0; i < has.size(); ++i) {
      if (has[i]) alphabet_.push_back(static_cast<std::uint8_t>(i));
    }
    for (std::size_t i = 0; i < alphabet_.size(); ++i) letters_[alphabet_[i]] = i;
  }

  LetterCode run() {
    Counts all(alphabet_.size() + 1);
    all.front() = all.back() = 1;
    for_each_letter(0, [&](Key, std::size_t letter) { ++all[letter]; });
    lengths_.emplace(key_of(0, 0), code_lengths(all, PrefixCode::kMostBits));
    levels_.push_back({key_of(0, 0)});
    for (std::size_t letters = 1; letters <= kMostLetters; ++letters) choose(letters);
    return code();
  }

 private:
  using Counts = std::vector<std::uint32_t>;
  struct Candidate {
    std::int64_t gain = 0;
    Key key = 0;
    std::vector<std::uint8_t> lengths;
  };

  // Calls `visit` with the letters before each letter that will be coded, if there are so many, and
  // the place of the letter in the alphabet.
  template <typename Visit>
  void for_each_letter(std::size_t letters, const Visit& visit) const {
    for (const SpelledText& text : texts_) {
      std::uint32_t last = 0;
      for (std::size_t at = 0; at <= text.text.size(); ++at) {
        const auto byte =
            at < text.text.size() ? static_cast<unsigned char>(text.text[at]) : std::uint8_t{0};
        if (at >= text.known && at + 1 >= letters) visit(key_of(last, letters), letters_[byte]);
        last = last << 8U | byte;
      }
    }
  }

  [[nodiscard]] const std::vector<std::uint8_t>& shorter(Key key) const {
    do {
      key = without_first(key);
    } while (!lengths_.contains(key));
    return lengths_.at(key);
  }

  void choose(std::size_t letters) {
    std::unordered_map<Key, std::uint32_t> uses;
    for_each_letter(letters, [&](Key key, std::size_t) { ++uses[key]; });
    std::unordered_map<Key, Counts> counts;
    for (const auto& [key, count] : uses) {
      if (count < kFewestUses || !lengths_.contains(without_last(key))) continue;
      counts.emplace(key, Counts(alphabet_.size() + 1)).first->second.back() = 1;
    }
    for_each_letter(letters, [&](Key key, std::size_t letter) {
      const auto found = counts.find(key);
      if (found != counts.end()) ++found->second[letter];
    });
    std::vector<Candidate> candidates;
    for (const auto& [key, of] : counts) {
      Candidate candidate{.key = key, .lengths = code_lengths(of, PrefixCode::kMostBits)};
      const std::vector<std::uint8_t>& other = shorter(key);
      candidate.gain = -kBitsPerContext;
      for (std::size_t i = 0; i < of.size(); ++i) {
        if (other[i] > 0) candidate.gain -= kBitsPerLetter;
        candidate.gain += std::int64_t{of[i]} * (other[i] - candidate.lengths[i]);
      }
      if (candidate.gain > 0) candidates.push_back(std::move(candidate));
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.gain != b.gain ? a.gain > b.gain : a.key < b.key;
    });
    const std::size_t room = kMostContexts - lengths_.size();
    if (candidates.size() > room) candidates.resize(room);
    std::vector<Key>& level = levels_.emplace_back();
    for (Candidate& candidate : candidates) {
      level.push_back(candidate.key);
      lengths_.emplace(candidate.key, std::move(candidate.lengths));
    }
  }

  [[nodiscard]] LetterCode code() const {
    std::vector<LetterCode::Context> contexts;
    std::vector<PrefixCode> codes;
    const auto add_code = [&](Key key) {
      static_cast<void>(codes.emplace_back(alphabet_.size() + 1).set(lengths_.at(key)));
    };
    std::unordered_map<Key, std::uint32_t> places{{key_of(0, 0), 0}};
    add_code(key_of(0, 0));
    for (std::size_t letters = 1; letters < levels_.size(); ++letters) {
      std::vector<Key> level = levels_[letters];
      std::sort(level.begin(), level.end(), [&](Key a, Key b) {
        const std::uint32_t before_a = places.at(without_last(a));
        const std::uint32_t before_b = places.at(without_last(b));
        return before_a != before_b ? before_a < before_b : last_of(a) < last_of(b);
      });
      for (const Key key : level) {
        contexts.push_back(
            {places.at(without_last(key)), static_cast<std::uint8_t>(letters_[last_of(key)])});
        places.emplace(key, static_cast<std::uint32_t>(contexts.size()));
        add_code(key);
      }
    }
    return {alphabet_, std::move(contexts), std::move(codes)};
  }

  const std::vector<SpelledText>& texts_;
  std::vector<std::uint8_t> alphabet_;
  std::array<std::size_t, 256> letters_{};                      // of each byte in it, its place
  std::unordered_map<Key, std::vector<std::uint8_t>> lengths_;  // of each context that is chosen
  std::vector<std::vector<Key>> levels_;                        // these by their letters
};

}  // namespace

LetterCode train_letters(const std::vector<SpelledText>& texts) { return Trainer(texts).run(); }

}  // namespace termdex
