#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "build/body_symbols.h"
#include "build/old_pack.h"
#include "pack/head_names.h"
#include "pack/heads.h"
#include "termdex/body.h"

namespace termdex {

/// Bodies as symbols of one vocabulary: those that are equal have equal symbols.
class BodyTexts {
 public:
  void add(const Body& body) {
    symbols_.add(body);
    ends_.push_back(symbols_.symbols().size());
  }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t body) const {
    const std::size_t begin = body == 0 ? 0 : ends_[body - 1];
    return symbols_.symbols().subspan(begin, ends_[body] - begin);
  }
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return symbols_.vocabulary(); }

 private:
  BodySymbols symbols_;
  std::vector<std::size_t> ends_;
};

/// Finds, for each entry of a glossary, the body of an old pack that shows what it should.
///
/// Lifetime: reads the old pack, the records and their names.
class KeptBodies {
 public:
  KeptBodies(const OldPack& old, const std::vector<HeadRecord>& heads, const HeadNames& names);

  /// The bodies of all entries, as resolve_references leaves them. Gives for each the number of the
  /// old one, BodyMap::kNone where there is none; no two have the same.
  ///
  /// An entry gets the body that it had, else any that is stored the same way.
  ///
  /// Cost: decoding the old pack.
  [[nodiscard]] std::vector<std::uint32_t> find(const std::vector<Body>& bodies);

  /// Of all entries; those of the old pack come before them.
  [[nodiscard]] std::span<const std::uint32_t> text(std::uint32_t entry) const {
    return texts_[old_count_ + entry];
  }
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return texts_.vocabulary(); }

 private:
  [[nodiscard]] std::vector<std::uint32_t> old_numbers() const;
  [[nodiscard]] std::vector<std::uint32_t> base_numbers() const;
  [[nodiscard]] bool shows_same(std::uint32_t old_body, const Body& body,
                                std::uint32_t entry) const;
  void name_references(Body& body, std::uint32_t from) const;

  const OldPack& old_;
  const std::vector<HeadRecord>& heads_;
  const HeadNames& names_;
  std::uint32_t old_count_;
  BodyTexts texts_;
};

}  // namespace termdex
