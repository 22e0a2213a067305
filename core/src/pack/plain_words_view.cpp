#include "pack/plain_words_view.h"

#include <string>

#include "base/limits.h"
#include "base/msgpack_reader.h"
#include "pack/section_error.h"

namespace termdex {
namespace {

bool read_postings(TokenCursor& in, std::uint32_t entry_count, std::vector<Posting>& postings) {
  std::uint64_t next = 0;
  while (!in.done()) {
    const std::uint64_t value = in.uint();
    if (!in.ok() || value / 2 >= entry_count || next + value / 2 >= entry_count) return false;
    const auto entry = static_cast<std::uint32_t>(next + value / 2);
    const std::uint64_t count = value % 2 == 1 ? in.uint() : 1;
    if (!in.ok() || count == 0 || count > 0xFFFF'FFFF) return false;
    postings.emplace_back(entry, static_cast<std::uint32_t>(count));
    next = std::uint64_t{entry} + 1;
  }
  return in.ok();
}

}  // namespace

Result<WordIndex> read_plain_words(std::span<const std::uint8_t> section,
                                   std::uint32_t entry_count) {
  WordIndex index;
  MsgpackReader reader(section);
  for (;;) {
    const auto read = reader.next();
    if (!read) return section_error("words", read.error());
    if (!*read) return index;
    TokenCursor in(reader.tokens());
    const std::size_t size = in.array();
    const std::string_view word = in.text();
    const bool ascends = index.words.size() == 0 || index.words[index.words.size() - 1] < word;
    if (size + 1 != reader.tokens().size() || word.empty() || word.size() > kMaxWordBytes ||
        !ascends || !read_postings(in, entry_count, index.postings)) {
      return section_error("words", "word", index.words.size(), ErrorCode::malformed,
                           "expected a record of core/FORMAT.md, got another");
    }
    index.words.push_back(word);
    index.starts.push_back(static_cast<std::uint32_t>(index.postings.size()));
  }
}

}  // namespace termdex
