#pragma once
#include <string>
#include <string_view>
namespace termdex {
[[nodiscard]] std::string restore_page_body(std::string_view flat, std::string_view term);
}
