#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/letter_code.h"
#include "pack/base_pack.h"
#include "pack/body_map.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// The records of a pack, and what the sections behind them need.
struct ChangedHeads {
  std::vector<HeadRecord> records;
  BodyMap bodies;
  std::optional<BasePack> base;
  std::vector<std::string> base_words;  ///< words_of_heads of the base, if there is one.
  std::uint32_t kept_entries = 0;       ///< That are in all as the base has them.

  [[nodiscard]] std::optional<BaseInfo> base_info() const;
};

/// The sections "heads" and "changes" together; the latter is empty in a pack without a base.
/// `letters` becomes the code that "heads" begins with.
///
/// Errors: truncated, malformed.
/// Cost:   that of read_heads; with a base also copies of its words.
[[nodiscard]] Result<ChangedHeads> read_changed_heads(std::span<const std::uint8_t> heads,
                                                      std::span<const std::uint8_t> changes,
                                                      const PackInfo& info, LetterCode& letters);

}  // namespace termdex
