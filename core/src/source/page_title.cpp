#include "source/page_title.h"

#include <cstddef>

#include "source/acronym.h"
#include "source/bare_text.h"
#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxLeadBytes = 300;

// The words a definition begins with, without bold marks and article: "DANN (Domain-…) is the …".
std::string lead_of(std::string_view body) {
  std::string lead = squeeze(body.substr(0, kMaxLeadBytes));
  for (std::size_t at = lead.find("**"); at != kNone; at = lead.find("**")) lead.erase(at, 2);
  for (const std::string_view article : {"A ", "An ", "The "}) {
    if (!lead.starts_with(article) || lead.size() == article.size()) continue;
    lead.erase(0, article.size());
    lead[0] = to_upper(lead[0]);
    return lead;
  }
  return lead;
}

// What stands in parentheses at the beginning of `text`, or nothing.
std::string_view parenthesised(std::string_view text) {
  text = trim(text);
  const std::size_t close = text.find(')');
  if (!text.starts_with('(') || close == kNone) return {};
  return trim(text.substr(1, close - 1));
}

}  // namespace

PageTitle make_page_title(const PageHead& head, std::string_view body,
                          const PageSpelling& spelling) {
  PageTitle title;
  const std::string lead = lead_of(body);
  const std::string_view prefix = bare_prefix(lead, bare_text(head.term));
  title.term = prefix.empty() ? spelling.show(head.term, body) : std::string(prefix);
  while (!title.term.empty() && std::string_view(",:;").find(title.term.back()) != kNone) {
    title.term.pop_back();
  }
  const std::string_view inside = prefix.empty()
                                      ? std::string_view()
                                      : parenthesised(std::string_view(lead).substr(prefix.size()));
  const bool is_expansion = bare_text(inside) == bare_text(head.expansion);
  if (!head.expansion.empty() && !is_expansion) {
    title.aliases.push_back(spelling.show(head.expansion, body));
  }
  if (!inside.empty() &&
      (is_expansion || is_acronym_of(title.term, inside) || is_acronym_of(inside, title.term))) {
    title.aliases.emplace_back(inside);
  }
  for (const std::string_view alias : head.aliases) {
    title.aliases.push_back(spelling.show(alias, body));
  }
  return title;
}

}  // namespace termdex
