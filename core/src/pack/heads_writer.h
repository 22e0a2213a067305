#pragma once

#include <cstdint>
#include <vector>

#include "base/string_model.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// The section "heads": the records in the order of the index. `strings` learns their letters: the
/// next section is written with it.
[[nodiscard]] std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads,
                                                    const PackInfo& info, StringModel& strings);

}  // namespace termdex
