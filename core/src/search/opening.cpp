#include "search/opening.h"

#include <string>
#include <utility>

#include "base/string_model.h"
#include "pack/bodies_view.h"
#include "pack/container_view.h"
#include "pack/format.h"
#include "pack/heads_view.h"
#include "pack/plain_bodies_view.h"
#include "pack/plain_heads_view.h"
#include "pack/plain_words_view.h"
#include "pack/words_view.h"
#include "search/word_collector.h"
#include "search/word_tokens.h"

namespace termdex {
namespace {

using Sections = std::span<const std::uint8_t>;

std::optional<Error> open_plain(Sections pack, const ContainerView& container, OpenedPack& opened) {
  const auto heads = container.section(pack, Section::heads);
  if (!heads) return heads.error();
  auto records = read_plain_heads(*heads, opened.info);
  if (!records) return records.error();
  opened.records = *std::move(records);
  const auto words = container.section(pack, Section::words);
  if (!words) return words.error();
  auto index = read_plain_words(*words, opened.info.entry_count);
  if (!index) return index.error();
  opened.words = *std::move(index);
  const auto bodies = container.section(pack, Section::bodies);
  if (!bodies) return bodies.error();
  std::vector<std::string> ids;
  for (const HeadRecord& record : opened.records) ids.push_back(record.id);
  auto view = PlainBodies::open(*bodies, std::move(ids));
  if (!view) return view.error();
  opened.bodies = *std::move(view);
  return std::nullopt;
}

std::optional<Error> open_coded(Sections pack, const ContainerView& container, OpenedPack& opened) {
  const auto heads = container.section(pack, Section::heads);
  if (!heads) return heads.error();
  StringModel strings(kStringModelBits);
  auto records = read_heads(*heads, opened.info, strings);
  if (!records) return records.error();
  opened.records = *std::move(records);
  const auto words = container.section(pack, Section::words);
  if (!words) return words.error();
  auto model = read_words(*words, words_of_heads(opened.records), strings);
  if (!model) return model.error();
  const auto phrases = container.section(pack, Section::phrases);
  if (!phrases) return phrases.error();
  if (const auto wrong = read_phrases(*phrases, *model)) return *wrong;
  const auto blocks = container.section(pack, Section::blocks);
  if (!blocks) return blocks.error();
  const auto bodies = container.section(pack, Section::bodies);
  if (!bodies) return bodies.error();
  auto table = read_blocks(*blocks, opened.info.entry_count, bodies->size());
  if (!table) return table.error();
  auto view = std::make_unique<BodiesView>(*bodies, *std::move(table), *std::move(model),
                                           std::move(strings));
  WordCollector collector;
  WordTokens tokens(view->model(), collector, opened.records, opened.info);
  for (std::size_t i = 0; i < view->block_count(); ++i) {
    if (const auto wrong = view->check(i, tokens)) return *wrong;
  }
  opened.words = collector.finish();
  opened.bodies = std::move(view);
  return std::nullopt;
}

}  // namespace

Result<OpenedPack> open_sections(std::span<const std::uint8_t> pack) {
  auto container = open_container(pack);
  if (!container) return container.error();
  OpenedPack opened{.info = container->info, .records = {}, .words = {}, .bodies = {}};
  const auto wrong = opened.info.format == 0 ? open_plain(pack, *container, opened)
                                             : open_coded(pack, *container, opened);
  if (wrong) return *wrong;
  if (pack.size() > opened.info.pack_bytes) {
    return Error{ErrorCode::malformed, "expected the pack to end with its last section, got " +
                                           std::to_string(pack.size() - opened.info.pack_bytes) +
                                           " more bytes"};
  }
  return opened;
}

}  // namespace termdex
