#include "search/entry_links.h"

#include <algorithm>
#include <span>

#include "annotate/matcher.h"
#include "markup/running_text.h"
#include "pack/format.h"

namespace termdex {
namespace {

// What more entries share says too little to be followed.
constexpr std::size_t kMostShared = 64;
constexpr std::uint32_t kUnshared = 1U << 16U;  // the weight of a link that nobody shares

std::size_t target_count(const LinkGraph& graph, std::uint32_t entry) {
  return graph.targets[entry].size() + graph.mentions[entry].size();
}

// Entries with what puts them in order, smaller first, in the upper bits: one sort for all.
class Ordered {
 public:
  void add(std::uint32_t entry, std::uint64_t key) { keys_.push_back(key << kEntryBits | entry); }

  [[nodiscard]] std::vector<std::uint32_t> first(std::size_t most) {
    std::sort(keys_.begin(), keys_.end());
    std::vector<std::uint32_t> entries;
    for (std::size_t i = 0; i < std::min(keys_.size(), most); ++i) {
      entries.push_back(static_cast<std::uint32_t>(keys_[i] & (kMaxEntries - 1)));
    }
    return entries;
  }

 private:
  static constexpr unsigned kEntryBits = 24;
  static_assert(kMaxEntries == 1U << kEntryBits);
  std::vector<std::uint64_t> keys_;
};

// Adds up how near entries are.
class Nearness {
 public:
  void add(std::uint32_t entry, std::uint32_t weight) {
    found_.push_back(std::uint64_t{entry} << 32U | weight);
  }

  // The lists of what shares something: references, and mentions, which weigh half.
  void add_sharing(std::span<const std::uint32_t> references,
                   std::span<const std::uint32_t> mentions) {
    const std::size_t count = references.size() + mentions.size();
    if (count > kMostShared) return;
    const std::uint32_t weight = kUnshared / static_cast<std::uint32_t>(count);
    for (const std::uint32_t entry : references) add(entry, weight);
    for (const std::uint32_t entry : mentions) add(entry, weight / 2);
  }

  struct Sum {
    std::uint32_t entry = 0;
    std::uint64_t weight = 0;
  };
  // Of each entry but one.
  [[nodiscard]] std::vector<Sum> sums(std::uint32_t without) {
    std::sort(found_.begin(), found_.end());
    std::vector<Sum> sums;
    for (const std::uint64_t found : found_) {
      const auto entry = static_cast<std::uint32_t>(found >> 32U);
      if (entry == without) continue;
      if (sums.empty() || sums.back().entry != entry) sums.push_back({entry, 0});
      sums.back().weight += found & 0xFFFF'FFFF;
    }
    return sums;
  }

 private:
  std::vector<std::uint64_t> found_;  // an entry and its weight
};

}  // namespace

std::vector<std::uint32_t> users_of(const LinkGraph& graph, std::uint32_t entry) {
  constexpr std::uint64_t kMentions = 1U << 31U;  // behind all that refer
  Ordered users;
  for (const std::uint32_t user : graph.users[entry]) {
    users.add(user, kMaxEntries - user_count(graph, user));
  }
  for (const std::uint32_t user : graph.mentioned_by[entry]) {
    users.add(user, kMentions + kMaxEntries - user_count(graph, user));
  }
  return users.first(kMaxUsers);
}

std::vector<std::uint32_t> mentions_of(const LinkGraph& graph,
                                       const std::vector<HeadRecord>& records, const Body& body,
                                       std::uint32_t entry) {
  const auto mentioned = graph.mentions[entry];
  std::vector<std::uint32_t> ordered;
  const auto add = [&](std::uint32_t one) {
    if (std::find(ordered.begin(), ordered.end(), one) == ordered.end()) ordered.push_back(one);
  };
  if (mentioned.size() > 1) {
    const Matcher matcher(records, mentioned);
    for (const Match& match : matcher.find(running_text(body), entry)) add(match.entry);
  }
  for (const std::uint32_t one : mentioned) add(one);
  return ordered;
}

std::vector<std::uint32_t> related_to(const LinkGraph& graph,
                                      const std::vector<HeadRecord>& records, std::uint32_t entry) {
  Nearness nearness;
  const auto add_target = [&](std::uint32_t target) {
    nearness.add(target, 2 * kUnshared / static_cast<std::uint32_t>(user_count(graph, target)));
    nearness.add_sharing(graph.users[target], graph.mentioned_by[target]);
  };
  const auto add_user = [&](std::uint32_t user) {
    nearness.add(user, 2 * kUnshared / static_cast<std::uint32_t>(target_count(graph, user)));
    nearness.add_sharing(graph.targets[user], graph.mentions[user]);
  };
  for (const std::uint32_t target : graph.targets[entry]) add_target(target);
  for (const std::uint32_t target : graph.mentions[entry]) add_target(target);
  for (const std::uint32_t user : graph.users[entry]) add_user(user);
  for (const std::uint32_t user : graph.mentioned_by[entry]) add_user(user);

  constexpr std::uint64_t kNearest = std::uint64_t{1} << 40U;
  const std::uint32_t category = records[entry].category;
  Ordered related;
  for (const Nearness::Sum& sum : nearness.sums(entry)) {
    const bool is_alike = category != 0 && records[sum.entry].category == category;
    const std::uint64_t weight = sum.weight + (is_alike ? sum.weight / 4 : 0);
    related.add(sum.entry, kNearest - 1 - std::min(weight, kNearest - 1));
  }
  return related.first(kMaxRelated);
}

}  // namespace termdex
