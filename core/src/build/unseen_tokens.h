#pragma once

#include <cstdint>
#include <string_view>

#include "pack/body_decoder.h"

namespace termdex {

/// Takes what a BodyDecoder reads only to have it checked.
struct UnseenTokens {
  void begin(NodeKind /*kind*/, std::uint32_t /*number*/, std::string_view /*text*/) {}
  void end(NodeKind /*kind*/) {}
  void end_body() {}
  void word(const BodyDecoder::Token& /*word*/, const Sentences& /*sentences*/) {}
  void signs(const BodyDecoder::Token& /*signs*/) {}
  [[nodiscard]] static const WholeText* whole(std::uint32_t /*symbol*/) { return nullptr; }
  [[nodiscard]] static std::span<const std::uint32_t> parts(std::uint32_t phrase,
                                                            const TextModel& model) {
    return model.parts(phrase);
  }
  [[nodiscard]] static bool full() { return false; }
};

}  // namespace termdex
