#include "search/block_tokens.h"

namespace termdex {

template std::optional<Error> BodiesView::check(std::size_t block, BlockTokens& tokens);

}  // namespace termdex
