#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/dictd.h"
#include "source_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = termdex::fuzzing::text_of(data, size);
  // The index, an empty line, the dictionary.
  const std::size_t parting = text.find("\n\n");
  const std::string_view index = text.substr(0, parting);
  const std::string_view dict =
      parting == std::string_view::npos ? std::string_view() : text.substr(parting + 2);
  termdex::fuzzing::check_source(termdex::read_dictd(index, dict, "fuzz"));
  return 0;
}
