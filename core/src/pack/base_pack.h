#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pack/body_map.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// A category that the base has.
struct BaseCategory {
  static constexpr std::uint32_t kGone = 0xFFFF'FFFF;

  std::string name;
  /// In the categories of the pack, from 0, where it may be spelled otherwise.
  std::uint32_t place = kGone;

  friend bool operator==(const BaseCategory&, const BaseCategory&) = default;
};

/// Bodies of the base that the pack lacks.
struct BodyGap {
  std::uint32_t kept = 0;      ///< Bodies between the gap before, or the first body, and this one.
  std::uint32_t left_out = 0;  ///< One at least.

  friend bool operator==(const BodyGap&, const BodyGap&) = default;
};

/// The pack from which another has its sections "heads", "words" and "phrases", and blocks.
struct BasePack {
  std::uint64_t hash = 0;  ///< Of its header, so of its content.
  std::uint32_t entry_count = 0;
  std::vector<BaseCategory> categories;
  std::vector<BodyGap> gaps;
  std::uint32_t new_bodies = 0;  ///< In the blocks behind those of the base.

  /// What the base's heads are read with.
  [[nodiscard]] PackInfo info() const;

  /// The number that each body of the base has in the pack, BodyMap::kNone for those in gaps.
  [[nodiscard]] std::vector<std::uint32_t> body_numbers() const;

  friend bool operator==(const BasePack&, const BasePack&) = default;
};

/// An entry of a pack that has a base.
struct ChangedEntry {
  std::uint32_t kept =
      BodyMap::kNone;      ///< The record of the base that it has; kNone for a new one.
  std::uint32_t body = 0;  ///< Of all bodies of the pack.

  friend bool operator==(const ChangedEntry&, const ChangedEntry&) = default;
};

/// What the section "changes" says.
struct Changes {
  BasePack base;
  std::vector<ChangedEntry> entries;  ///< Those that are kept are in the order of the base.
  std::vector<HeadRecord> records;    ///< Of the new ones among the entries.

  friend bool operator==(const Changes&, const Changes&) = default;
};

}  // namespace termdex
