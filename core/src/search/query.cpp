#include "search/query.h"

#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {

Query parse_query(std::string_view text) {
  text = utf8_prefix(text, kMaxQueryBytes);
  Query query{.folded = fold(text), .squeezed = {}, .words = tokenize(text)};
  // The key has all the words, so that the longest head is found by itself.
  query.squeezed = head_key(text, query.words);
  if (query.words.size() > kMaxQueryWords) query.words.resize(kMaxQueryWords);
  return query;
}

}  // namespace termdex
