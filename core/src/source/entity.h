#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// Appends the character that an HTML entity ("&amp;", "&#960;", "&#x3C0;") stands for; an entity
/// that is not known is appended as it is written.
void append_entity(std::string& text, std::string_view entity);

}  // namespace termdex
