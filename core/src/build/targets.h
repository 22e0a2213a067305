#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "termdex/source.h"

namespace termdex {

/// Finds the entry that a piece of text names: by id, else by term, else by alias.
class Targets {
 public:
  explicit Targets(const std::vector<SourceEntry>& entries);

  /// Among homonyms the one in the category of entry `from`, else the first in the index; never
  /// `from` itself.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name, std::uint32_t from) const;

 private:
  using Named = std::unordered_map<std::string, std::vector<std::uint32_t>>;
  [[nodiscard]] std::optional<std::uint32_t> nearest(const Named& named, const std::string& name,
                                                     std::uint32_t from) const;

  const std::vector<SourceEntry>& entries_;
  Named by_id_;
  Named by_term_;
  Named by_alias_;
};

/// Turns the references of a body from terms into entry numbers; one that leads nowhere, or to
/// the entry itself, is replaced by its children.
void resolve_references(Body& body, const Targets& targets, std::uint32_t from);

}  // namespace termdex
