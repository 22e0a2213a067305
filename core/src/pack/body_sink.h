#pragma once

#include <cstdint>
#include <string_view>

#include "termdex/body.h"

namespace termdex {

/// Meets the nodes of a body in the order of reading.
class BodySink {
 public:
  BodySink() = default;
  BodySink(const BodySink&) = delete;
  BodySink& operator=(const BodySink&) = delete;
  virtual ~BodySink() = default;

  /// A node begins; `number` and `text` are what Node says, of a leaf too.
  virtual void begin(NodeKind kind, std::uint32_t number, std::string_view text) = 0;
  /// The node that began last, and has not ended, ends. Every node that begins does.
  virtual void end(NodeKind kind) = 0;
  /// Characters. What follows one another is one text.
  virtual void text(std::string_view text) = 0;
  /// Whether the rest of the body is of no interest.
  [[nodiscard]] virtual bool full() const { return false; }
};

}  // namespace termdex
