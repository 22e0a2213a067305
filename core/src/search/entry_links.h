#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pack/heads.h"
#include "search/link_graph.h"
#include "termdex/body.h"
#include "termdex/pack_info.h"

namespace termdex {

inline constexpr std::size_t kMaxUsers = 50;
inline constexpr std::size_t kMaxRelated = 8;

/// The entries that lead to an entry, kMaxUsers at most: those that refer to it or have it in their
/// `see` before those that mention it; among these, what is led to most itself first.
[[nodiscard]] std::vector<std::uint32_t> users_of(const LinkGraph& graph, std::uint32_t entry);

/// How many entries lead to an entry.
[[nodiscard]] inline std::size_t user_count(const LinkGraph& graph, std::uint32_t entry) noexcept {
  return graph.users[entry].size() + graph.mentioned_by[entry].size();
}

/// The entries that `body`, which is that of an entry, mentions, in the order in which it does.
///
/// Cost: a pass over its text.
[[nodiscard]] std::vector<std::uint32_t> mentions_of(const LinkGraph& graph,
                                                     const std::vector<HeadRecord>& records,
                                                     const Body& body, std::uint32_t entry);

/// The entries nearest to an entry in the graph, kMaxRelated at most, the nearest first.
///
/// Two entries are near one another if one leads to the other, if both lead to a third, or if a
/// third leads to both: the nearer, the fewer share that link (resource allocation, Zhou, Lü and
/// Zhang 2009). Those of the same category are nearer by a quarter.
///
/// Cost: the links of what an entry is linked with.
[[nodiscard]] std::vector<std::uint32_t> related_to(const LinkGraph& graph,
                                                    const std::vector<HeadRecord>& records,
                                                    std::uint32_t entry);

}  // namespace termdex
