#include "search/suggestions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "search/edit_distance.h"
#include "search/letter_set.h"

namespace termdex {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::uint32_t kNoHead = 0xFFFF'FFFF;

// A head, and how far it is from what was typed: by the first number, then the second, ….
struct Offer {
  std::array<std::size_t, 3> distance{};
  std::uint32_t head = 0;

  [[nodiscard]] bool is_before(const Offer& other) const {
    return distance != other.distance ? distance < other.distance : head < other.head;
  }
};

// The nearest offers, one an entry.
class Offers {
 public:
  Offers(const HeadIndex& index, std::size_t limit) : index_(index), limit_(limit) {}

  [[nodiscard]] bool is_full() const { return best_.size() == limit_; }
  [[nodiscard]] const Offer& last() const { return best_.back(); }
  [[nodiscard]] bool empty() const { return best_.empty(); }

  void add(const Offer& offer) {
    const auto same = std::find_if(best_.begin(), best_.end(), [&](const Offer& other) {
      return index_.head(other.head).entry == index_.head(offer.head).entry;
    });
    if (same != best_.end()) {
      if (!offer.is_before(*same)) return;
      best_.erase(same);
    }
    const auto place = std::find_if(best_.begin(), best_.end(),
                                    [&](const Offer& other) { return offer.is_before(other); });
    best_.insert(place, offer);
    if (best_.size() > limit_) best_.pop_back();
  }

  [[nodiscard]] std::vector<std::uint32_t> heads() const {
    std::vector<std::uint32_t> heads;
    for (const Offer& offer : best_) heads.push_back(offer.head);
    return heads;
  }

 private:
  const HeadIndex& index_;
  std::size_t limit_;
  std::vector<Offer> best_;
};

// Walks the heads in their order, and reads of each only what it does not share with the one read
// before. Most heads lack the right letters; only of the others are edits counted.
class HeadWalk {
 public:
  HeadWalk(const HeadIndex& index, const std::u32string& typed, std::uint64_t letters)
      : index_(index),
        typed_(typed),
        letters_(letters),
        distance_(typed),
        most_(typed.size() * 2 / 5) {
    columns_[0] = {.state = distance_.start(), .nearest = distance_.start().edits};
  }

  void run(Offers& offers) {
    const HeadKeys& table = index_.squeezed();
    const std::vector<std::uint64_t>& sets = index_.letter_sets();
    for (std::size_t i = 0; i < table.keys.size() && most_ > 0; ++i) {
      while (columns_[read_].bytes > table.keys.shared(i)) --read_;
      const std::string_view key = table.keys[i];
      const std::size_t letters = index_.head(table.heads[i]).letters;
      const bool is_short = letters + most_ < typed_.size();
      if (is_short || std::popcount(letters_ & ~sets[i]) > static_cast<int>(most_)) continue;
      const std::size_t edits = count_edits(key);
      if (edits > most_) continue;
      const std::size_t apart =
          letters > typed_.size() ? letters - typed_.size() : typed_.size() - letters;
      offers.add({{edits, typed_.size() - common_letters(key), apart}, table.heads[i]});
      if (offers.is_full()) most_ = offers.last().distance[0];
    }
  }

 private:
  // What is known after some letters of a head.
  struct Column {
    EditDistance::State state;
    unsigned nearest = 0;  // edits, of all beginnings so far
    std::size_t bytes = 0;
  };

  // One more when the head goes on behind its nearest beginning.
  std::size_t count_edits(std::string_view key) {
    // A beginning that is near enough has so many letters at least, and at most.
    const std::size_t least = typed_.size() - most_;
    const std::size_t last = typed_.size() + most_;
    Column at = columns_[read_];
    while (at.bytes < key.size() && read_ < last && (read_ > least || at.state.foreign <= most_)) {
      std::size_t bytes = at.bytes;  // not `at` itself, which is to stay in registers
      at.state = distance_.step(at.state, decode_utf8(key, bytes));
      at.bytes = bytes;
      at.nearest = std::min(at.nearest, at.state.edits);
      columns_[++read_] = at;
    }
    const bool whole = at.bytes == key.size() && at.state.edits == at.nearest;
    return whole ? at.nearest : at.nearest + std::size_t{1};
  }

  // Letters at the beginning that are as typed.
  [[nodiscard]] std::size_t common_letters(std::string_view key) const {
    std::size_t count = 0;
    for (std::size_t at = 0; at < key.size() && count < typed_.size(); ++count) {
      if (decode_utf8(key, at) != typed_[count]) break;
    }
    return count;
  }

  // No more letters of a head are read than this.
  static constexpr std::size_t kMaxRead = EditDistance::kMaxLetters * 7 / 5;

  const HeadIndex& index_;
  const std::u32string& typed_;
  std::uint64_t letters_;  // letter_set of what was typed
  EditDistance distance_;
  std::size_t most_;  // edits
  std::size_t read_ = 0;
  std::array<Column, kMaxRead + 1> columns_{};  // after no letter of the head, after one, …
};

void add_heads_with_words(const HeadIndex& index, const Query& query, Offers& offers) {
  std::vector<std::size_t> covered(index.size(), 0);  // letters of the query, by head
  std::vector<std::uint32_t> found;
  std::size_t all = 0;
  for (const Word& typed : query.words) {
    const std::size_t letters = count_code_points(typed.text);
    const std::size_t word = index.words().strings.lower_bound(typed.text);
    all += letters;
    if (letters < kShortestWord || word == index.words().strings.size() ||
        index.words().strings[word] != typed.text) {
      continue;
    }
    std::uint32_t before = kNoHead;
    for (const HeadPosting& posting : index.postings(word)) {
      if (posting.head == before) continue;
      before = posting.head;
      if (covered[posting.head] == 0) found.push_back(posting.head);
      covered[posting.head] += letters;
    }
  }
  for (const std::uint32_t head : found) {
    offers.add({{all - covered[head], index.head(head).letters, 0}, head});
  }
}

}  // namespace

std::vector<std::uint32_t> suggest_heads(const HeadIndex& index, const Query& query,
                                         std::size_t limit) {
  std::u32string typed;
  std::size_t bytes = 0;
  while (bytes < query.squeezed.size() && typed.size() < EditDistance::kMaxLetters) {
    typed += decode_utf8(query.squeezed, bytes);
  }
  if (typed.empty() || limit == 0) return {};
  Offers offers(index, limit);
  HeadWalk(index, typed, letter_set(std::string_view(query.squeezed).substr(0, bytes))).run(offers);
  if (offers.empty()) add_heads_with_words(index, query, offers);
  return offers.heads();
}

}  // namespace termdex
