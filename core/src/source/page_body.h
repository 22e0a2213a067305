#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// The definition of a glossary page, which has lost its line ends, as the Markdown it once was.
///
/// Bold headings, lists, numbered steps, tables, code and display formulas get lines of their own;
/// formulas get their backslashes back. A dash or a number begins an item only where the text
/// before it lets an item begin: after a heading, a colon or an item that has ended. `term` is the
/// display form of the head; a sentence that begins with it after a list closes the list.
///
/// Cost: linear.
[[nodiscard]] std::string restore_page_body(std::string_view flat, std::string_view term);

}  // namespace termdex
