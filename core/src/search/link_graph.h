#pragma once

#include <vector>

#include "pack/head_names.h"
#include "pack/heads.h"
#include "pack/links.h"
#include "pack/words.h"

namespace termdex {

/// Which entries lead to which.
struct LinkGraph {
  /// `reference_names`: the names by which bodies refer to others. `mentioned_by`: for each entry,
  /// the others whose text mentions it.
  ///
  /// Cost: 500 ns a different name, 50 ns a link.
  LinkGraph(const std::vector<HeadRecord>& records, const HeadNames& names,
            const WordIndex& reference_names, EntryLists mentioned_by);

  EntryLists targets;       ///< What an entry refers to, or has in its `see`.
  EntryLists users;         ///< The same the other way.
  EntryLists mentions;      ///< What the text of an entry mentions besides.
  EntryLists mentioned_by;  ///< The same the other way.
};

}  // namespace termdex
