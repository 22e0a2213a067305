#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/checksum.h"
#include "base/msgpack_bin.h"
#include "base/msgpack_writer.h"
#include "pack/blocks.h"
#include "pack/container_view.h"
#include "pack/container_writer.h"
#include "pack/heads_view.h"
#include "pack/words_view.h"
#include "support/glossary.h"
#include "support/raw_pack.h"

namespace termdex::test {

/// Writes symbols as a block has them, whatever they say.
class SymbolWriter {
 public:
  SymbolWriter(const TextModel& model, const LetterCode& letters)
      : model_(model), letters_(letters), behind_(model.last_class(symbol_of(Control::end_body))) {}

  SymbolWriter& symbol(std::uint32_t symbol) {
    model_.encode(out_, behind_, symbol);
    behind_ = model_.last_class(symbol);
    ++characters_;
    return *this;
  }
  SymbolWriter& control(Control control) { return symbol(symbol_of(control)); }
  SymbolWriter& begin(NodeKind kind, bool has_attribute = false) {
    std::uint32_t i = 0;
    while (kNodeSymbols[i].kind != kind || kNodeSymbols[i].has_attribute != has_attribute) ++i;
    return symbol(symbol_of(Control::first_node) + i);
  }
  /// A spelled text where no space is expected before it.
  SymbolWriter& spell(Control control, std::string text) {
    symbol(symbol_of(control));
    characters_ += static_cast<std::uint32_t>(text.size());
    letters_.code(out_, text, 0, 9999);
    return *this;
  }

  /// What a reader counts.
  [[nodiscard]] std::uint32_t characters() const noexcept { return characters_; }
  [[nodiscard]] Bytes finish(std::uint64_t at_least = 0) { return out_.finish(at_least); }

 private:
  const TextModel& model_;
  const LetterCode& letters_;
  BitWriter out_;
  std::uint32_t behind_;
  std::uint32_t characters_ = 0;
};

/// A pack of format 1 whose sections can be any bytes, with good seals whatever they are: what
/// somebody would send who knows the format and means harm. As it stands it opens.
struct CodedPack {
  PackInfo info;
  std::vector<Bytes> sections;  ///< In the order of Section.

  /// The pack that a builder makes of entries.
  explicit CodedPack(std::vector<SourceEntry> entries)
      : CodedPack(build(std::move(entries)).bytes) {}

  explicit CodedPack(const Bytes& pack) {
    const auto view = open_container(pack);
    REQUIRE(view);
    info = view->info;
    for (std::size_t i = 0; i < kSectionNames.size(); ++i) {
      const auto bytes = view->section(pack, static_cast<Section>(i));
      REQUIRE(bytes);
      sections.emplace_back(bytes->begin(), bytes->end());
    }
  }

  [[nodiscard]] Bytes& section(Section section) {
    return sections[static_cast<std::size_t>(section)];
  }
  [[nodiscard]] const Bytes& section(Section section) const {
    return sections[static_cast<std::size_t>(section)];
  }

  /// The coded bytes of a section, or of "bodies" if that is one block.
  [[nodiscard]] Bytes coded(Section of) const {
    const auto bytes = read_bin(section(of));
    REQUIRE(bytes);
    return {bytes->begin(), bytes->end()};
  }
  void put_coded(Section of, const Bytes& bytes) {
    section(of) = MsgpackWriter().bin(bytes).take();
  }

  /// Makes "bodies" one block of all entries, and "blocks" what it should be.
  void put_block(const Bytes& coded, std::uint32_t characters) {
    put_coded(Section::bodies, coded);
    const Bytes& bytes = section(Section::bodies);
    section(Section::blocks) = write_blocks({{.bodies = info.entry_count,
                                              .characters = characters,
                                              .bytes = static_cast<std::uint32_t>(bytes.size()),
                                              .hash = checksum(bytes)}});
  }

  [[nodiscard]] Bytes bytes() const {
    PackInfo header = info;
    auto pack = write_container(header, sections);
    REQUIRE(pack);
    return *std::move(pack);
  }

  /// What symbols are coded with.
  struct Models {
    LetterCode letters;
    TextModel text{1};
  };
  [[nodiscard]] Models models() const {
    Models models;
    const auto heads = read_heads(section(Section::heads), info, models.letters);
    REQUIRE(heads);
    auto text = read_words(section(Section::words), words_of_heads(*heads), models.letters);
    REQUIRE(text);
    REQUIRE_FALSE(read_phrases(section(Section::phrases), *text));
    models.text = *std::move(text);
    return models;
  }
};

inline std::string outcome(const CodedPack& pack) { return outcome(pack.bytes()); }

}  // namespace termdex::test
