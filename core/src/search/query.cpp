#include "search/query.h"

#include "base/utf8.h"
#include "search/signs.h"
#include "text/fold.h"

namespace termdex {

Query parse_query(std::string_view text) {
  text = utf8_prefix(text, kMaxQueryBytes);
  Query query{
      .text = std::string(text), .folded = fold(text), .squeezed = {}, .words = tokenize(text)};
  // The key has all the words, so that the longest head is found by itself.
  query.squeezed = head_key(text, query.words);
  query.has_marks = !is_ascii(text);
  query.has_signs = has_signs(text, query.words);
  query.ends_in_sign = !query.words.empty() && !query.folded.ends_with(query.words.back().text);
  if (query.words.size() > kMaxQueryWords) query.words.resize(kMaxQueryWords);
  return query;
}

}  // namespace termdex
