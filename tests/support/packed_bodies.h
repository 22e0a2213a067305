#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build/body_symbols.h"
#include "build/text_packer.h"
#include "pack/bodies_view.h"
#include "pack/format.h"
#include "pack/words_view.h"

namespace termdex::test {

/// Takes what a decoder meets, and remembers only which bodies.
struct BlindTokens {
  std::vector<std::uint32_t> bodies = {};

  void begin_body(std::uint32_t number) { bodies.push_back(number); }
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

/// Bodies as the sections of a pack, without heads but for their words.
struct PackedBodies {
  std::vector<std::string> head_words;
  std::uint32_t count = 0;
  PackedText sections;

  explicit PackedBodies(const std::vector<Body>& bodies, std::vector<std::string> words = {})
      : head_words(std::move(words)), count(static_cast<std::uint32_t>(bodies.size())) {
    BodySymbols symbols;
    for (const Body& body : bodies) symbols.add(body);
    auto packed = pack_text(std::move(symbols), head_views(), {},
                            [](std::string_view, std::size_t, std::size_t) {});
    REQUIRE(packed);
    sections = *std::move(packed);
  }

  [[nodiscard]] std::vector<std::string_view> head_views() const {
    return {head_words.begin(), head_words.end()};
  }

  /// Not checked yet.
  [[nodiscard]] std::unique_ptr<BodiesView> view() const {
    auto model = read_words(sections.words, head_views(), sections.letters);
    REQUIRE(model);
    const auto wrong = read_phrases(sections.phrases, *model);
    REQUIRE_FALSE(wrong);
    auto blocks = read_blocks(sections.blocks, count, sections.bodies.size());
    REQUIRE(blocks);
    auto bodies = std::make_unique<BodiesView>(*std::move(blocks), BodyMap(count),
                                               *std::move(model), sections.letters);
    for (std::size_t i = 0; i < bodies->block_count(); ++i) {
      const auto bytes =
          std::span(sections.bodies)
              .subspan(static_cast<std::size_t>(bodies->offset(i)), bodies->block(i).bytes);
      bodies->take(i, {bytes.begin(), bytes.end()});
    }
    return bodies;
  }

  /// Checked, so that all entries can be read.
  [[nodiscard]] std::unique_ptr<BodiesView> open() const {
    auto checked = view();
    BlindTokens tokens;
    for (std::size_t i = 0; i < checked->block_count(); ++i) {
      REQUIRE_FALSE(checked->check(i, tokens));
    }
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0U);
    CHECK(tokens.bodies == all);
    return checked;
  }
};

}  // namespace termdex::test
