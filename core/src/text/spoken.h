#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// What a sign is called where it is part of a name ("plus", "and"); empty for what has no one
/// name.
/// "#" is "sharp".
[[nodiscard]] std::string_view sign_name(char32_t sign) noexcept;

/// The head_key of `head` as English speakers say it: signs by their names ("C++": `cplusplus`,
/// "R&D": `randd`, ".NET": `dotnet`, "TCP/IP": `tcpslaship`, "A*": `astar`), and Greek letters that
/// are words by theirs ("σ-algebra": `sigmaalgebra`). Empty where there is nothing to say.
///
///     + plus   & and   * star   @ at   % percent   = equals   / slash
///     #        sharp behind a letter or a digit, else hash
///     .        point between digits, else dot; nothing where no letter or digit follows
///
/// Cost: one pass and a few allocations; where there is nothing to say, one pass.
[[nodiscard]] std::string spoken_key(std::string_view head);

}  // namespace termdex
