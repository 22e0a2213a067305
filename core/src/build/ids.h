#pragma once

#include <vector>

#include "termdex/source.h"

namespace termdex {

/// Gives every entry an id of its own, as build_pack promises. Ids of the source are kept; one that
/// is there twice, or is too long, is replaced by a slug and reported.
void assign_ids(std::vector<SourceEntry>& entries, std::vector<Problem>& problems);

}  // namespace termdex
