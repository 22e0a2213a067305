#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/csv.h"
#include "source_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = termdex::fuzzing::text_of(data, size);
  for (const char delimiter : {',', ';', '\t'}) {
    termdex::fuzzing::check_source(termdex::read_csv(text, "fuzz", delimiter));
  }
  return 0;
}
