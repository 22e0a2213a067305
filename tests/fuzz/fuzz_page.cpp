#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "source/glossary_page.h"
#include "source_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = termdex::fuzzing::text_of(data, size);
  // As a whole file, and as the entries of a page, so that short inputs get past the top.
  const std::string body(text);
  const std::string top = "1 technical terms and definitions\n\nShowing page 1 of 1\n\n";
  termdex::fuzzing::check_source(termdex::read_pages({{body, "a"}, {top + body, "b"}}));
  termdex::fuzzing::check_source(termdex::read_pages({{top + "dry etch, etch\n\n" + body, "c"}}));
  return 0;
}
