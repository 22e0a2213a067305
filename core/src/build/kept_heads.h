#pragma once

#include <vector>

#include "pack/base_pack.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// Which records of a base are also those of `heads`, so that they need not be told again: places
/// of the base's categories, what is kept, and the records of the rest; of bodies nothing yet.
///
/// `base` has its hash, its entries and its categories; `base_heads` are its records, `info` is the
/// header that is to be.
[[nodiscard]] Changes keep_heads(const BasePack& base, const std::vector<HeadRecord>& base_heads,
                                 const std::vector<HeadRecord>& heads, const PackInfo& info);

}  // namespace termdex
