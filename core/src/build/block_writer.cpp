#include "build/block_writer.h"

#include <algorithm>
#include <cstddef>

#include "base/checksum.h"
#include "base/msgpack_writer.h"
#include "build/unseen_tokens.h"
#include "pack/body_decoder.h"
#include "pack/format.h"

namespace termdex {

void BlockWriter::add(std::uint32_t symbol, const std::string* spelled) {
  model_.encode(out_, behind_, symbol);
  behind_ = model_.last_class(symbol);
  if (spelled != nullptr) {
    std::string text = *spelled;
    letters_.code(out_, text, 0, kMaxTokenBytes);
  }
}

void BlockWriter::end_body() {
  ++bodies_;
  if (out_.size() >= kBlockBytes) close();
}

void BlockWriter::close() {
  if (bodies_ == 0) return;
  std::vector<std::uint8_t> coded = out_.finish();
  const std::uint32_t characters = measure(coded);
  coded.resize(std::max<std::size_t>(coded.size(), characters / kMaxExpansion + 1));
  const std::vector<std::uint8_t> bytes = MsgpackWriter().bin(coded).take();
  blocks_.push_back({.bodies = bodies_,
                     .characters = characters,
                     .bytes = static_cast<std::uint32_t>(bytes.size()),
                     .hash = checksum(bytes)});
  section_.insert(section_.end(), bytes.begin(), bytes.end());
  out_ = BitWriter();
  bodies_ = 0;
}

std::optional<Error> BlockWriter::error() const {
  if (!unreadable_) return std::nullopt;
  return Error{ErrorCode::too_large, "expected definitions of at most 1 GiB in a block"};
}

std::uint32_t BlockWriter::measure(const std::vector<std::uint8_t>& coded) {
  BitReader in(coded);
  BodyDecoder decoder(model_, letters_);
  UnseenTokens unseen;
  std::uint32_t left = kMaxBlockCharacters;
  for (std::uint32_t i = 0; i < bodies_; ++i) {
    if (!decoder.read(in, unseen, left)) unreadable_ = true;
  }
  return kMaxBlockCharacters - left;
}

}  // namespace termdex
