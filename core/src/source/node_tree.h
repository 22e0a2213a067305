#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "termdex/body.h"

namespace termdex {

/// Builds a Body from calls that open and close nodes, in reading order.
///
/// What comes out keeps the rules of NodeKind whatever is opened in whatever: loose text gets a
/// paragraph, neighbouring texts are one, what would nest too deep goes into its parent.
class NodeTree {
 public:
  void open(NodeKind kind, std::string text = {}, std::uint32_t number = 0);
  void open_nothing();  ///< Its children go into its parent.
  void close();         ///< The last one opened; without one nothing happens.

  void add(Node leaf);
  void add_text(std::string text);
  void add_math(std::string latex, bool display);

  /// The body; what is still open is closed.
  [[nodiscard]] Body take() &&;

 private:
  [[nodiscard]] bool has_room(NodeKind kind) const noexcept;
  [[nodiscard]] std::vector<Node>& children() noexcept;

  Body root_;
  std::vector<Node> open_;     // Kept nodes from the outermost in.
  std::vector<bool> is_kept_;  // For each call of open that waits for its close.
};

}  // namespace termdex
