#include "source/page_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxHeadLine = 400;

// Lines between empty lines. A formula whose "\n" was obeyed breaks a definition in two lines, so
// a definition may have several.
struct Paragraph {
  std::string_view text;
  std::size_t offset = 0;
};

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  bool is_new = true;
  for (std::string_view rest = text; !rest.empty();) {
    const auto offset = static_cast<std::size_t>(rest.data() - text.data());
    const std::string_view line = take_line(rest);
    if (trim(line).empty()) {
      is_new = true;
      continue;
    }
    if (is_new) paragraphs.push_back({{}, offset});
    is_new = false;
    Paragraph& last = paragraphs.back();
    last.text = text.substr(last.offset, offset + line.size() - last.offset);
  }
  return paragraphs;
}

// "A B C D …", the first letters of the index.
bool is_letter_bar(std::string_view line) noexcept { return line.starts_with("A B C D E F G H"); }

bool is_count(std::string_view line) noexcept {
  return line.find("technical terms and definitions") != std::string_view::npos;
}

// "Previous 1 2 3 … Next", "Page 3 of 264".
bool is_pager(std::string_view line) noexcept {
  constexpr std::array<std::string_view, 10> kWords = {"page",  "of",   "previous", "prev", "next",
                                                       "first", "last", "←",        "→",    "…"};
  const auto words = split_list(line, " ");
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    const bool is_number = std::all_of(word.begin(), word.end(), is_digit);
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return is_number || std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
  });
}

bool is_chrome(std::string_view paragraph) noexcept {
  const std::string_view line = take_line(paragraph);
  return line.starts_with("←") || is_count(line) || is_letter_bar(line) ||
         line.starts_with("Showing page ") || is_pager(line);
}

// A short line that is no sentence.
bool is_head(std::string_view paragraph) noexcept {
  const std::string_view line = trim(paragraph);
  if (line.size() > kMaxHeadLine || line.find('\n') != std::string_view::npos) return false;
  return line.find("**") == std::string_view::npos && line.back() != '.';
}

}  // namespace

std::vector<PageEntry> split_page(std::string_view text) {
  const auto all = split_paragraphs(text);
  std::vector<Paragraph> paragraphs;
  bool in_page = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // The title is what stands before the count of terms.
    const bool is_title = i + 1 < all.size() && is_count(all[i + 1].text);
    const bool chrome = is_chrome(all[i].text);
    if (is_title || is_count(all[i].text)) in_page = false;
    if (in_page && !chrome) paragraphs.push_back(all[i]);
    if (all[i].text.find("Showing page ") != std::string_view::npos && chrome) in_page = true;
  }
  std::vector<PageEntry> entries;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& here = paragraphs[i];
    const bool has_next = i + 1 < paragraphs.size();
    if (!is_head(here.text)) {
      // Part of the definition before, which an empty line has broken.
      if (entries.empty()) continue;
      const std::string_view body = entries.back().body;
      const std::size_t begin =
          body.empty() ? here.offset : static_cast<std::size_t>(body.data() - text.data());
      entries.back().body = text.substr(begin, here.offset + here.text.size() - begin);
      continue;
    }
    PageEntry entry{trim(here.text), {}, here.offset};
    // A short definition looks like a head; it is one if the paragraph after it is a definition.
    const bool next_is_head = has_next && is_head(paragraphs[i + 1].text) &&
                              i + 2 < paragraphs.size() && !is_head(paragraphs[i + 2].text);
    if (has_next && !next_is_head) entry.body = paragraphs[++i].text;
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace termdex
