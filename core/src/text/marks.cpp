#include "text/marks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxLetters = 64;
constexpr float kLeftOut = 0.9F;
constexpr float kSeldomWritten = 0.98F;

struct Letter {
  char32_t base;  // folded
  std::uint64_t marks;
};

// The letters and digits of a text; those beyond the limit are not looked at.
class Letters {
 public:
  explicit Letters(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size() && size_ < kMaxLetters;) {
      const char32_t point = decode_utf8(text, at);
      if (!is_word_point(point)) continue;
      if (point < 0x80) {
        const bool upper = point >= 'A' && point <= 'Z';
        letters_[size_++] = {upper ? point + ('a' - 'A') : point, 0};
        continue;
      }
      folded.clear();
      append_folded(folded, point);
      if (folded.empty()) {
        add_mark(point);
      } else {
        add(folded, marks_of(point));
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Letter& operator[](std::size_t i) const { return letters_[i]; }

 private:
  void add(std::string_view folded, std::uint64_t marks) {
    for (std::size_t at = 0; at < folded.size() && size_ < kMaxLetters; marks = 0) {
      letters_[size_++] = {decode_utf8(folded, at), marks};
    }
  }

  void add_mark(char32_t mark) {
    if (size_ == 0) return;
    Letter& letter = letters_[size_ - 1];
    // A capital I with its dot is an i.
    if (letter.base == 'i' && mark == 0x307) return;
    letter.marks |= marks_of(mark);
  }

  std::array<Letter, kMaxLetters> letters_{};
  std::size_t size_ = 0;
};

bool is_written_without(char32_t letter) { return letter >= 0x590 && letter <= 0x6FF; }

float agreement(const Letter& typed, const Letter& meant) {
  if (typed.marks == meant.marks) return 1;
  if (typed.marks == 0) return is_written_without(typed.base) ? kSeldomWritten : kLeftOut;
  return static_cast<float>(std::popcount(typed.marks & meant.marks)) /
         static_cast<float>(std::popcount(typed.marks | meant.marks));
}

}  // namespace

float marks_agreement(std::string_view typed, std::string_view head) {
  // Most heads have no letter that could carry a mark.
  if (is_ascii(typed) && is_ascii(head)) return 1;
  const Letters a(typed);
  const Letters b(head);
  float sum = 0;
  unsigned count = 0;
  // False where the letters are not the same.
  const auto compare = [&](const Letter& x, const Letter& y) {
    if (x.base != y.base) return false;
    if ((x.marks | y.marks) != 0) {
      sum += agreement(x, y);
      ++count;
    }
    return true;
  };
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t done = 0;
  while (done < shorter && compare(a[done], b[done])) ++done;
  for (std::size_t i = 1; done + i <= shorter; ++i) {
    if (!compare(a[a.size() - i], b[b.size() - i])) break;
  }
  return count == 0 ? 1 : sum / static_cast<float>(count);
}

}  // namespace termdex
