#pragma once

#include "search/match_memo.h"
#include "search/slot_table.h"
#include "search/text_cache.h"

namespace termdex {

/// What a search leaves for the next over the same pack. One search at a time.
struct Workspace {
  MatchMemo memo;
  SlotTable heads;    ///< Of heads, their places among the matches.
  SlotTable bodies;   ///< Of entries, the same for their definitions.
  TextCache texts;    ///< Of definitions.
  SlotTable entries;  ///< Of entries with a head that matches, their places among these.
};

}  // namespace termdex
