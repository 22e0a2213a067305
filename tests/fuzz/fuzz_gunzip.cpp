#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/dictzip.h"
#include "source_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = termdex::fuzzing::text_of(data, size);
  constexpr std::size_t kMaxBytes = 1u << 20;
  const auto plain = termdex::gunzip(text, kMaxBytes);
  if (plain) termdex::fuzzing::demand(plain->size() <= kMaxBytes);
  return 0;
}
