#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "build/old_pack.h"
#include "pack/format.h"
#include "pack/head_names.h"
#include "pack/heads.h"
#include "termdex/body.h"
#include "termdex/builder.h"
#include "termdex/pack_info.h"

namespace termdex {

/// What becomes of an old pack: its parts where nothing has changed, and new ones behind them.
struct Update {
  std::vector<std::uint8_t> changes;  ///< Empty if entries are what the base has.
  std::vector<std::uint8_t> blocks;
  std::vector<std::uint8_t> bodies;
  std::uint32_t body_count = 0;
  /// What a pack that is built without a base would not have, about, and what such a pack would.
  std::uint64_t excess_bytes = 0;
  std::uint64_t lean_bytes = 0;

  /// Whether it is time to begin anew: more than kMostExcessPercent, and kLeastExcess, too large.
  [[nodiscard]] bool is_overgrown() const noexcept {
    return body_count > kMaxEntries ||
           (excess_bytes > kLeastExcess && excess_percent() > kMostExcessPercent);
  }
  [[nodiscard]] std::uint64_t excess_percent() const noexcept {
    return excess_bytes * 100 / std::max<std::uint64_t>(lean_bytes, 1);
  }

  static constexpr std::uint64_t kMostExcessPercent = 15;
  static constexpr std::uint64_t kLeastExcess = 16'384;
};

/// `bodies`: of all entries, as resolve_references leaves them; `info`: the header that is to be.
///
/// Errors: too_large.
/// Cost:   opening the old pack once more; about 2 µs a word that is new.
[[nodiscard]] Result<Update> update_pack(const OldPack& old, const std::vector<HeadRecord>& heads,
                                         const HeadNames& names, const std::vector<Body>& bodies,
                                         const PackInfo& info);

}  // namespace termdex
