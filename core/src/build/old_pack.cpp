#include "build/old_pack.h"

#include <utility>

#include "base/checksum.h"
#include "build/unseen_tokens.h"
#include "pack/container_view.h"
#include "pack/format.h"
#include "pack/heads_view.h"
#include "pack/section_error.h"
#include "pack/words_view.h"
#include "termdex/version.h"

namespace termdex {
namespace {

// Shows nothing of bodies.
struct UnseenBodies : UnseenTokens {
  void begin_body(std::uint32_t /*entry*/) {}
};

// A pack without a base is the base of what is built from it.
BasePack as_base(const ContainerView& container) {
  BasePack base{.hash = container.seal, .entry_count = container.info.entry_count};
  for (const Count& category : container.info.categories)
    base.categories.push_back({category.name});
  return base;
}

}  // namespace

Result<OldPack> open_old_pack(std::span<const std::uint8_t> pack) {
  const auto container = open_container(pack);
  if (!container) return container.error();
  if (container->info.format != kPackFormat) {
    return Error{ErrorCode::unsupported_version, "expected format " + std::to_string(kPackFormat) +
                                                     ", got " +
                                                     std::to_string(container->info.format)};
  }
  std::array<std::span<const std::uint8_t>, kSectionNames.size()> sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const auto section = container->section(pack, static_cast<Section>(i));
    if (!section) return section.error();
    sections[i] = *section;
  }
  const auto of = [&](Section section) { return sections[static_cast<std::size_t>(section)]; };

  LetterCode letters;
  const auto heads = of(Section::heads);
  auto read = read_changed_heads(heads, of(Section::changes), container->info, letters);
  if (!read) return read.error();
  if (!read->base) read->base = as_base(*container);
  auto base_heads = read_records(heads, read->base->info(), letters);
  if (!base_heads) return base_heads.error();
  auto model = read_words(of(Section::words), words_of_heads(*base_heads), letters);
  if (!model) return model.error();
  if (auto wrong = read_phrases(of(Section::phrases), *model)) return *std::move(wrong);
  // What is new has to be said in it.
  if (!model->can_say_all()) {
    return section_error("words", ErrorCode::malformed,
                         "expected every class to be possible behind every other");
  }
  const std::uint32_t count = read->bodies.count();
  auto blocks = read_blocks(of(Section::blocks), count, of(Section::bodies).size());
  if (!blocks) return blocks.error();
  auto view = std::make_unique<BodiesView>(*blocks, BodyMap(count), *std::move(model), letters);
  UnseenBodies unseen;
  for (std::size_t i = 0; i < view->block_count(); ++i) {
    const auto bytes =
        of(Section::bodies)
            .subspan(static_cast<std::size_t>(view->offset(i)), view->block(i).bytes);
    if (checksum(bytes) != view->block(i).hash) {
      return section_error("bodies", "block", i, ErrorCode::checksum_mismatch,
                           "it does not hash to its seal");
    }
    view->take(i, {bytes.begin(), bytes.end()});
    if (auto wrong = view->check(i, unseen)) return *std::move(wrong);
  }
  return OldPack{.heads = heads,
                 .words = of(Section::words),
                 .phrases = of(Section::phrases),
                 .bodies = of(Section::bodies),
                 .read = *std::move(read),
                 .base_heads = *std::move(base_heads),
                 .letters = std::move(letters),
                 .blocks = *std::move(blocks),
                 .view = std::move(view)};
}

}  // namespace termdex
