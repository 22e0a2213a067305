#include "pack/words_writer.h"

#include "base/msgpack_writer.h"

namespace termdex {

std::vector<std::uint8_t> write_words(const WordIndex& index) {
  MsgpackWriter out;
  for (std::size_t word = 0; word < index.words.size(); ++word) {
    const auto postings = index.of(word);
    std::size_t repeated = 0;
    for (const Posting& posting : postings) repeated += posting.count > 1 ? 1 : 0;
    out.array(1 + postings.size() + repeated).text(index.words[word]);
    // Most words stand once in an entry: the lowest bit says when a count follows.
    std::uint64_t next = 0;
    for (const Posting& posting : postings) {
      const std::uint64_t gap = posting.entry - next;
      out.uint(gap * 2 + (posting.count > 1 ? 1 : 0));
      if (posting.count > 1) out.uint(posting.count);
      next = std::uint64_t{posting.entry} + 1;
    }
  }
  return out.take();
}

}  // namespace termdex
