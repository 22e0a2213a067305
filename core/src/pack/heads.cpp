#include "pack/heads.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/byte_order.h"
#include "base/string_numbers.h"
#include "base/utf8.h"
#include "pack/format.h"
#include "pack/section_error.h"
#include "pack/text_symbols.h"
#include "text/letter.h"

namespace termdex {
namespace {

bool is_head(std::string_view text) { return !text.empty() && text.size() <= kMaxHeadBytes; }

// The header's counts decide what a page shows, so they have to be what the records add up to.
bool counts_hold(const std::vector<HeadRecord>& heads, const PackInfo& info) {
  std::vector<std::uint32_t> letters(info.letters.size());
  std::vector<std::uint32_t> categories(info.categories.size() + 1);
  std::uint64_t aliases = 0;
  for (const HeadRecord& head : heads) {
    ++letters[head.letter];
    ++categories[head.category];
    aliases += head.aliases.size();
  }
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != info.letters[i].entries) return false;
  }
  for (std::size_t i = 0; i < info.categories.size(); ++i) {
    if (categories[i + 1] != info.categories[i].entries) return false;
  }
  return aliases == info.alias_count;
}

}  // namespace

bool is_within_limits(const HeadRecord& head) {
  return is_head(head.id) && is_head(head.term) && head.aliases.size() < kMaxHeadsPerEntry &&
         std::all_of(head.aliases.begin(), head.aliases.end(),
                     [](const std::string& alias) { return is_head(alias); }) &&
         std::isfinite(head.weight) && head.weight > 0;
}

const char* what_is_wrong(const HeadRecord& head) {
  if (!is_within_limits(head)) {
    return "expected texts of 1 to 4,096 bytes and a finite weight above 0";
  }
  const bool is_text = is_utf8(head.id) && is_utf8(head.term) &&
                       std::all_of(head.aliases.begin(), head.aliases.end(),
                                   [](const std::string& alias) { return is_utf8(alias); }) &&
                       std::all_of(head.see.begin(), head.see.end(),
                                   [](const SeeTarget& see) { return is_utf8(see.term); });
  return is_text ? nullptr : "expected UTF-8";
}

std::optional<Error> check_heads(const std::vector<HeadRecord>& heads, const PackInfo& info) {
  StringNumbers ids;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (ids.number_of(heads[i].id) == i) continue;
    return section_error("heads", ErrorCode::malformed, "expected different ids, got one twice");
  }
  if (!counts_hold(heads, info)) {
    return section_error("heads", ErrorCode::malformed, "the counts of the header do not hold");
  }
  return std::nullopt;
}

std::optional<Error> settle_heads(std::vector<HeadRecord>& heads, const PackInfo& info) {
  auto letter = info.letters.begin();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::string name = letter_of(heads[i].term);
    // Mostly that of the entry before.
    if (letter == info.letters.end() || letter->name != name) {
      letter = std::find_if(info.letters.begin(), info.letters.end(),
                            [&](const Count& other) { return other.name == name; });
    }
    if (letter == info.letters.end()) {
      return section_error("heads", "entry", i, ErrorCode::malformed,
                           "expected a term under a letter of the header");
    }
    heads[i].letter = static_cast<std::uint32_t>(letter - info.letters.begin());
  }
  return check_heads(heads, info);
}

std::vector<std::string_view> words_of_heads(const std::vector<HeadRecord>& heads) {
  StringNumbers numbers;
  std::vector<std::string_view> words;
  for (const HeadRecord& head : heads) {
    for (std::size_t i = 0; i <= head.aliases.size(); ++i) {
      for (TextCutter cutter(head.head(i)); cutter.next();) {
        const TextToken& token = cutter.token();
        if (token.is_word && numbers.number_of(token.text) == words.size()) {
          words.push_back(token.text);
        }
      }
    }
  }
  std::vector<std::string_view> sorted;
  sorted.reserve(words.size());
  for (const std::uint32_t place : byte_order(words)) sorted.push_back(words[place]);
  return sorted;
}

}  // namespace termdex
