#include "search/query.h"

#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {

Query parse_query(std::string_view text) {
  text = utf8_prefix(text, kMaxQueryBytes);
  Query query{.folded = fold(text), .squeezed = {}, .words = tokenize(text)};
  if (query.words.size() > kMaxQueryWords) query.words.resize(kMaxQueryWords);
  query.squeezed = head_key(text, query.words);
  return query;
}

}  // namespace termdex
