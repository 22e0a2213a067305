#include "source/jsonl.h"

#include <utility>

#include "source/json_rows.h"
#include "source/strings.h"

namespace termdex {

Source read_jsonl(std::string_view text, const std::string& file) {
  text = without_bom(text);
  JsonRows rows(text, file);
  for (std::string_view rest = text; !rest.empty();) {
    const auto line_start = static_cast<std::size_t>(rest.data() - text.data());
    const std::string_view line = take_line(rest);
    const std::string_view object = trim(line);
    if (object.empty()) continue;
    (void)rows.add(line_start + static_cast<std::size_t>(object.data() - line.data()),
                   object.size());
  }
  return std::move(rows).take();
}

}  // namespace termdex
