#include "search/reference_tokens.h"

#include <string>

#include "pack/body_map.h"

namespace termdex {

void ReferenceTokens::begin_inside(NodeKind kind, std::uint32_t number, std::string_view text) {
  if (depth_++ > 0) {
    tokens_.begin(kind, number, text);
    return;
  }
  has_name_ = !text.empty();
  if (has_name_) add(text);
}

void ReferenceTokens::end_inside(NodeKind kind) {
  if (--depth_ > 0) {
    tokens_.end(kind);
    return;
  }
  tokens_.end_body();
  const std::string name = name_.take();
  if (!has_name_) add(name);
}

void ReferenceTokens::add(std::string_view name) {
  if (entry_ != BodyMap::kNone) names_.add(entry_, names_.number_of(name));
}

}  // namespace termdex
