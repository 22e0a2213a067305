#include "search/opening.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/checksum.h"
#include "pack/changes_view.h"
#include "pack/format.h"
#include "pack/plain_bodies_view.h"
#include "pack/plain_heads_view.h"
#include "pack/plain_words_view.h"
#include "pack/section_error.h"
#include "pack/words_view.h"

namespace termdex {

Result<std::unique_ptr<Opening>> Opening::begin(std::span<const std::uint8_t> beginning) {
  auto container = open_container(beginning);
  if (!container) return container.error();
  return std::unique_ptr<Opening>(new Opening(*std::move(container)));
}

Result<std::unique_ptr<Opening>> Opening::open(std::span<const std::uint8_t> pack) {
  auto opening = begin(pack);
  while (opening) {
    const auto part = (*opening)->next();
    if (!part) break;
    const auto offset =
        static_cast<std::size_t>(std::min<std::uint64_t>(part->offset, pack.size()));
    const auto bytes =
        static_cast<std::size_t>(std::min<std::uint64_t>(part->bytes, pack.size() - offset));
    const auto there = pack.subspan(offset, bytes);
    if (auto wrong = (*opening)->supply(part->offset, {there.begin(), there.end()})) {
      return *std::move(wrong);
    }
  }
  if (opening && pack.size() > (*opening)->info().pack_bytes) {
    return Error{ErrorCode::malformed,
                 "expected the pack to end with its last section, got " +
                     std::to_string(pack.size() - (*opening)->info().pack_bytes) + " more bytes"};
  }
  return opening;
}

PackPart Opening::section_part(Section section) const {
  const SectionPlace& place = container_.place(section);
  return {.section = std::string(kSectionNames[static_cast<std::size_t>(section)]),
          .offset = place.offset,
          .bytes = place.bytes,
          .hash = place.hash,
          .have = section < due_};
}

PackPart Opening::block_part(std::size_t block) const {
  PackPart part = section_part(Section::bodies);
  part.offset += blocks_->offset(block);
  part.bytes = blocks_->block(block).bytes;
  part.hash = blocks_->block(block).hash;
  part.have = blocks_->has(block);
  return part;
}

PackPart Opening::links_part() const {
  PackPart part = section_part(Section::links);
  part.have = mentions_.has_value();
  return part;
}

// Two packs of format 0 share no part.
PackPart Opening::plain_part() const {
  const std::uint64_t offset = container_.place(Section::heads).offset;
  return {.section = "sections",
          .offset = offset,
          .bytes = info().pack_bytes - offset,
          .hash = container_.seal,
          .have = stage_ == Stage::whole};
}

std::vector<PackPart> Opening::parts() const {
  if (info().format == 0) return {plain_part()};
  std::vector<PackPart> parts;
  for (Section section = Section::heads; section < Section::bodies; section = behind(section)) {
    if (container_.has(section)) parts.push_back(section_part(section));
  }
  if (blocks_ == nullptr) return parts;
  for (std::size_t i = 0; i < blocks_->block_count(); ++i) parts.push_back(block_part(i));
  parts.push_back(links_part());
  return parts;
}

std::optional<PackPart> Opening::next() const {
  if (stage_ == Stage::whole) return std::nullopt;
  if (info().format == 0) return plain_part();
  if (due_ < Section::bodies) return section_part(due_);
  return missing_blocks_ > 0 ? block_part(first_missing_) : links_part();
}

std::optional<PackPart> Opening::missing_for(std::uint32_t entry) const {
  if (bodies_ == nullptr) return next();
  if (has_body(entry)) return std::nullopt;
  return block_part(blocks_->block_of(entry));
}

bool Opening::has_body(std::uint32_t entry) const {
  if (bodies_ == nullptr) return false;
  return blocks_ == nullptr || blocks_->has(blocks_->block_of(entry));
}

std::optional<Error> Opening::supply(std::uint64_t offset, std::vector<std::uint8_t> bytes) {
  if (broken_ || stage_ == Stage::whole) return broken_;
  std::optional<PackPart> part;
  const SectionPlace& bodies = container_.place(Section::bodies);
  const bool is_links = stage_ > Stage::header && offset == container_.place(Section::links).offset;
  std::size_t block = 0;
  if (info().format == 0) {
    part = plain_part();
  } else if (is_links) {
    part = links_part();
  } else if (offset < bodies.offset) {
    Section section = Section::heads;
    while (section < due_ && container_.place(section).end() <= offset) section = behind(section);
    part = section_part(section);
  } else if (blocks_ != nullptr) {
    block = blocks_->block_at(offset - bodies.offset);
    part = block_part(block);
  }
  if (!part || part->offset != offset) {
    return Error{ErrorCode::malformed, "expected a part of the pack that is due, got bytes from " +
                                           std::to_string(offset)};
  }
  if (part->have) return std::nullopt;
  if (auto wrong = check(*part, bytes)) return wrong;
  auto wrong = info().format == 0       ? take_plain(std::move(bytes))
               : is_links               ? take_links(bytes)
               : due_ < Section::bodies ? take_section(bytes)
                                        : take_block(block, std::move(bytes));
  // The seals of format 0 are looked at only there, and its bytes can come again.
  if (wrong && wrong->code != ErrorCode::checksum_mismatch) broken_ = wrong;
  return wrong;
}

std::optional<Error> Opening::check(const PackPart& part,
                                    std::span<const std::uint8_t> bytes) const {
  const std::string name = part.section + " at offset " + std::to_string(part.offset);
  if (bytes.size() != part.bytes) {
    return section_error(
        name, ErrorCode::truncated,
        "expected " + std::to_string(part.bytes) + " bytes, got " + std::to_string(bytes.size()));
  }
  // The seals of format 0 are those of its sections.
  if (info().format > 0 && checksum(bytes) != part.hash) {
    return section_error(name, ErrorCode::checksum_mismatch, "it does not hash to its seal");
  }
  return std::nullopt;
}

std::optional<Error> Opening::take_plain(std::vector<std::uint8_t> bytes) {
  plain_ = std::move(bytes);
  const std::uint64_t before = container_.place(Section::heads).offset;
  const auto heads = container_.section(plain_, Section::heads, before);
  if (!heads) return heads.error();
  auto records = read_plain_heads(*heads, info());
  if (!records) return records.error();
  const auto words = container_.section(plain_, Section::words, before);
  if (!words) return words.error();
  auto index = read_plain_words(*words, info().entry_count);
  if (!index) return index.error();
  const auto bodies = container_.section(plain_, Section::bodies, before);
  if (!bodies) return bodies.error();
  std::vector<std::string> ids;
  for (const HeadRecord& record : *records) ids.push_back(record.id);
  auto view = PlainBodies::open(*bodies, std::move(ids));
  if (!view) return view.error();
  records_ = *std::move(records);
  words_ = *std::move(index);
  bodies_ = *std::move(view);
  stage_ = Stage::whole;
  return std::nullopt;
}

std::optional<Error> Opening::take_section(std::span<const std::uint8_t> bytes) {
  if (due_ == Section::heads && container_.has(Section::changes)) {
    base_heads_.assign(bytes.begin(), bytes.end());
  } else if (due_ == Section::heads) {
    if (auto wrong = take_heads(bytes, {})) return wrong;
  } else if (auto wrong = take_later_section(bytes)) {
    return wrong;
  }
  do {
    due_ = behind(due_);
  } while (!container_.has(due_));
  if (due_ == Section::bodies) gather_if_all();
  return std::nullopt;
}

std::optional<Error> Opening::take_later_section(std::span<const std::uint8_t> bytes) {
  if (due_ == Section::changes) {
    if (auto wrong = take_heads(base_heads_, bytes)) return wrong;
    base_heads_ = {};
  } else if (due_ == Section::words) {
    const auto words = info().base
                           ? std::vector<std::string_view>(base_words_.begin(), base_words_.end())
                           : words_of_heads(records_);
    auto model = read_words(bytes, words, letters_);
    if (!model) return model.error();
    model_ = *std::move(model);
    base_words_ = {};
  } else if (due_ == Section::phrases) {
    if (auto wrong = read_phrases(bytes, *model_)) return wrong;
  } else {
    auto table = read_blocks(bytes, body_map_.count(), container_.place(Section::bodies).bytes);
    if (!table) return table.error();
    auto view = std::make_unique<BodiesView>(*std::move(table), std::move(body_map_),
                                             *std::move(model_), std::move(letters_));
    model_.reset();
    blocks_ = view.get();
    bodies_ = std::move(view);
    gathering_ = std::make_unique<BlockTokens>(blocks_->model(), records_, info());
    missing_blocks_ = blocks_->block_count();
    stage_ = Stage::text;
  }
  return std::nullopt;
}

std::optional<Error> Opening::take_heads(std::span<const std::uint8_t> heads,
                                         std::span<const std::uint8_t> changes) {
  auto read = read_changed_heads(heads, changes, info(), letters_);
  if (!read) return read.error();
  container_.info.base = read->base_info();
  base_words_ = std::move(read->base_words);
  records_ = std::move(read->records);
  body_map_ = std::move(read->bodies);
  stage_ = Stage::heads;
  return std::nullopt;
}

std::optional<Error> Opening::take_block(std::size_t block, std::vector<std::uint8_t> bytes) {
  blocks_->take(block, std::move(bytes));
  if (auto wrong = blocks_->check(block, *gathering_)) {
    // Of a broken block nothing can be read.
    blocks_->take(block, {});
    return wrong;
  }
  --missing_blocks_;
  while (first_missing_ < blocks_->block_count() && blocks_->has(first_missing_)) ++first_missing_;
  gather_if_all();
  return std::nullopt;
}

std::optional<Error> Opening::take_links(std::span<const std::uint8_t> bytes) {
  auto mentions = read_links(bytes, info().entry_count);
  if (!mentions) return mentions.error();
  mentions_ = *std::move(mentions);
  finish_if_whole();
  return std::nullopt;
}

void Opening::gather_if_all() {
  if (missing_blocks_ > 0) return;
  if (info().base) container_.info.base->dead_bytes = blocks_->dead_bytes();
  WordCollector words = std::move(gathering_->words);
  reference_names_ = std::move(gathering_->reference_names);
  // What it knows of symbols is as much as what is made of it now.
  gathering_.reset();
  words_ = words.finish();
  finish_if_whole();
}

void Opening::finish_if_whole() {
  const bool has_text = blocks_ != nullptr && gathering_ == nullptr;
  if (has_text && mentions_) stage_ = Stage::whole;
}

}  // namespace termdex
