#pragma once

#include <vector>

#include "pack/heads.h"
#include "termdex/pack_info.h"
#include "termdex/reader.h"

namespace termdex {

/// A record as a line of the index.
[[nodiscard]] ListedEntry list_entry(const HeadRecord& record, const PackInfo& info);

/// One page of the records, which are in the order of the index.
///
/// Cost: one pass over the records.
[[nodiscard]] ListPage list_entries(const std::vector<HeadRecord>& records, const PackInfo& info,
                                    const ListOptions& options);

}  // namespace termdex
