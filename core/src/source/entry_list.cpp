#include "source/entry_list.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_set>

#include "base/utf8.h"
#include "source/strings.h"
#include "text/fold.h"

namespace termdex {
namespace {

std::string hex(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'0', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

// Heads as they are displayed, each once; `term` first, so that no alias repeats it.
std::vector<std::string> tidy(const std::vector<std::string>& heads, std::string_view term) {
  std::vector<std::string> out;
  if (heads.empty()) return out;
  std::unordered_set<std::string> seen;
  if (!term.empty()) seen.insert(fold(term));
  for (const std::string& head : heads) {
    std::string shown = squeeze(head);
    if (!shown.empty() && seen.insert(fold(shown)).second) out.push_back(std::move(shown));
  }
  return out;
}

const std::string* first_long(const SourceEntry& entry) {
  const auto is_long = [](const std::string& head) { return head.size() > kMaxHeadBytes; };
  if (is_long(entry.term)) return &entry.term;
  if (is_long(entry.category)) return &entry.category;
  if (is_long(entry.id)) return &entry.id;
  for (const auto* heads : {&entry.aliases, &entry.see}) {
    const auto found = std::find_if(heads->begin(), heads->end(), is_long);
    if (found != heads->end()) return &*found;
  }
  return nullptr;
}

}  // namespace

void EntryList::add(SourceEntry entry) {
  entry.term = squeeze(entry.term);
  if (entry.term.empty()) {
    return error(std::move(entry.place), "there is no term; give every row one");
  }
  entry.aliases = tidy(entry.aliases, entry.term);
  entry.category = squeeze(entry.category);
  entry.id = squeeze(entry.id);
  entry.see = tidy(entry.see, {});
  if (const std::string* head = first_long(entry)) {
    return error(std::move(entry.place), in_quotes(*head) + " has " + std::to_string(head->size()) +
                                             " bytes; a head or category has at most " +
                                             std::to_string(kMaxHeadBytes));
  }
  if (std::max(entry.aliases.size(), entry.see.size()) > kMaxHeadsOfEntry) {
    return error(std::move(entry.place), in_quotes(entry.term) + " has more than " +
                                             std::to_string(kMaxHeadsOfEntry) +
                                             " aliases or related terms; leave some out");
  }
  if (!(entry.weight > 0) || !std::isfinite(entry.weight)) {
    return error(std::move(entry.place),
                 "the weight of " + in_quotes(entry.term) + " is not a number above 0");
  }
  if (entry.body.empty()) warn(entry.place, in_quotes(entry.term) + " has no definition");
  source_.entries.push_back(std::move(entry));
}

void EntryList::error(SourcePlace place, std::string message) {
  report(Severity::error, std::move(place), std::move(message));
}

void EntryList::warn(SourcePlace place, std::string message) {
  report(Severity::warning, std::move(place), std::move(message));
}

void EntryList::report(Severity severity, SourcePlace place, std::string message) {
  if (source_.problems.size() >= kMaxProblems) return;
  if (source_.problems.size() + 1 == kMaxProblems) {
    message = "there are more problems than can be listed; mend the ones above first";
  }
  source_.problems.push_back({severity, std::move(place), printable(message)});
}

std::size_t EntryList::first_bad_byte(std::string_view text) noexcept {
  if (text.size() > kMaxRowBytes) return 0;
  const std::size_t bad = first_invalid_utf8(text);
  return bad == text.size() ? std::string_view::npos : bad;
}

std::string EntryList::complaint(std::string_view text, std::size_t bad) {
  if (text.size() > kMaxRowBytes) {
    return "the row has " + std::to_string(text.size()) + " bytes; a row has at most " +
           std::to_string(kMaxRowBytes);
  }
  return "byte " + hex(static_cast<unsigned char>(text[bad])) +
         " is not UTF-8 here; save the file as UTF-8";
}

double parse_weight(std::string_view text) noexcept {
  double value = 0;
  int scale = 0;
  std::size_t at = 0;
  bool digits = false;
  bool point = false;
  for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
    if (text[at] == '.') {
      point = true;
      continue;
    }
    digits = true;
    value = value * 10 + (text[at] - '0');
    if (point) --scale;
  }
  if (!digits) return 0;
  if (at < text.size() && to_lower(text[at]) == 'e') {
    const std::size_t sign = at + 1;
    const bool negative = sign < text.size() && text[sign] == '-';
    at = sign + (sign < text.size() && (negative || text[sign] == '+') ? 1 : 0);
    if (at == text.size() || text.size() - at > 3) return 0;
    int exponent = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) exponent = exponent * 10 + text[at] - '0';
    scale += negative ? -exponent : exponent;
  }
  if (at != text.size()) return 0;
  // By multiplication, not std::pow, whose last bit differs between platforms.
  double power = 1;
  for (int i = std::abs(scale); i > 0; --i) power *= 10;
  return scale < 0 ? value / power : value * power;
}

}  // namespace termdex
