#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "pack/body_sink.h"
#include "termdex/body.h"

namespace termdex {

/// The bodies of a pack, of whatever format.
class Bodies {
 public:
  Bodies() = default;
  Bodies(const Bodies&) = delete;
  Bodies& operator=(const Bodies&) = delete;
  virtual ~Bodies() = default;

  /// Shows the body of an entry to a sink, until that is full.
  virtual void visit(std::uint32_t entry, BodySink& sink) const = 0;

  /// The body of an entry. A reference has in `text` the id that the pack gives for it; where it
  /// gives none, its own characters name the entry.
  [[nodiscard]] Body body(std::uint32_t entry) const;

  /// The beginning of the body's plain text, formulas readable: the longest of at most `max_bytes`
  /// that does not cut a code point.
  ///
  /// Cost: `max_bytes` and the formulas among them; no node is built.
  [[nodiscard]] std::string text(std::uint32_t entry, std::size_t max_bytes) const;
};

}  // namespace termdex
