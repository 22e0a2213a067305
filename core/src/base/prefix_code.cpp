#include "base/prefix_code.h"

#include <algorithm>
#include <utility>

namespace termdex {

bool PrefixCode::set(std::vector<std::uint8_t> lengths) {
  std::array<std::uint32_t, kMostBits + 1> counts{};
  std::uint32_t only = 0;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (lengths[i] > kMostBits) return false;
    ++counts[lengths[i]];
    if (lengths[i] > 0) only = static_cast<std::uint32_t>(i);
  }
  const std::size_t used = lengths.size() - counts[0];
  lengths_ = std::move(lengths);
  members_.clear();
  limits_.fill(0);
  if (used == 0) return false;
  if (used == 1) {
    // A length of 0 in the table says that a search knows the only number.
    table_.fill(static_cast<std::uint16_t>(only << 4U));
    lengths_[only] = 0;
    return true;
  }
  std::uint32_t code = 0;  // of kMostBits
  std::uint32_t place = 0;
  for (unsigned length = 1; length <= kMostBits; ++length) {
    firsts_[length] = static_cast<std::uint16_t>(place - (code >> (kMostBits - length)));
    code += counts[length] << (kMostBits - length);
    if (code > 1U << kMostBits) return false;
    place += counts[length];
    limits_[length] = static_cast<std::uint16_t>(code);
  }
  if (code != 1U << kMostBits) return false;
  members_.resize(used);
  std::array<std::uint32_t, kMostBits + 1> next{};
  for (unsigned length = 2; length <= kMostBits; ++length) {
    next[length] = next[length - 1] + counts[length - 1];
  }
  for (std::size_t i = 0; i < lengths_.size(); ++i) {
    if (lengths_[i] > 0) members_[next[lengths_[i]]++] = static_cast<std::uint16_t>(i);
  }
  table_.fill(kSearch);
  std::size_t at = 0;
  for (const std::uint16_t member : members_) {
    const unsigned length = lengths_[member];
    if (length > kTableBits) break;
    const std::size_t end = at + (std::size_t{1} << (kTableBits - length));
    std::fill(table_.begin() + static_cast<std::ptrdiff_t>(at),
              table_.begin() + static_cast<std::ptrdiff_t>(end),
              static_cast<std::uint16_t>(std::uint32_t{member} << 4U | length));
    at = end;
  }
  return true;
}

std::uint32_t PrefixCode::search(BitReader& in, std::uint32_t only) const {
  if (members_.empty()) return only;
  const std::uint32_t next = in.peek(kMostBits);
  unsigned length = kTableBits + 1;
  while (length < kMostBits && next >= limits_[length]) ++length;
  in.drop(length);
  const auto place = static_cast<std::uint16_t>((next >> (kMostBits - length)) + firsts_[length]);
  return members_[place];
}

std::uint32_t PrefixCode::code(BitWriter& out, std::uint32_t value) const {
  const unsigned length = lengths_[value];
  if (length == 0) return value;
  // Seldom, and only where packs are built: no table of codes is kept.
  const auto found = std::lower_bound(
      members_.begin(), members_.end(), value, [&](std::uint16_t member, std::uint32_t other) {
        return lengths_[member] != length ? lengths_[member] < length : member < other;
      });
  const auto place = static_cast<std::uint16_t>(found - members_.begin());
  out.bits(length, static_cast<std::uint16_t>(place - firsts_[length]));
  return value;
}

template <typename Coder>
bool PrefixCode::code_lengths(Coder& coder) {
  std::vector<std::uint8_t> lengths = lengths_;
  const auto count = static_cast<std::uint32_t>(lengths.size());
  const bool is_only = members_.empty();
  if (coder.bit(is_only)) {
    lengths.assign(count, 0);
    const std::uint32_t only = coder.uniform(count, table_[0] >> 4U);
    lengths[only] = 1;
    return set(std::move(lengths));
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    lengths[i] = static_cast<std::uint8_t>(coder.bits(4, lengths[i]));
    if (lengths[i] != 0) continue;
    std::uint32_t more = 0;
    while (more < 15 && i + more + 1 < count && lengths[i + more + 1] == 0) ++more;
    more = coder.bits(4, more);
    if (more >= count - i) return false;
    for (; more > 0; --more) lengths[++i] = 0;
  }
  return set(std::move(lengths));
}

template bool PrefixCode::code_lengths(BitReader& coder);
template bool PrefixCode::code_lengths(BitWriter& coder);

}  // namespace termdex
