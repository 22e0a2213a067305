#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/json_document.h"
#include "source_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = termdex::fuzzing::text_of(data, size);
  termdex::fuzzing::check_source(termdex::read_json(text, "fuzz"));
  return 0;
}
