#include "pack/section_error.h"

#include <string>

namespace termdex {

Error section_error(std::string_view section, ErrorCode code, std::string_view what) {
  std::string detail = "section ";
  detail += section;
  detail += ": ";
  detail += what;
  return {code, std::move(detail)};
}

Error section_error(std::string_view section, std::string_view item, std::size_t number,
                    ErrorCode code, std::string_view what) {
  std::string place(section);
  place += ", ";
  place += item;
  place += ' ';
  place += std::to_string(number);
  return section_error(place, code, what);
}

}  // namespace termdex
