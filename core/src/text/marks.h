#pragma once

#include <string_view>

namespace termdex {

/// How well the diacritics that were typed agree with those of a head, where both are the same
/// letters: 1 where each letter carries the same marks or neither has any, 0 where every mark that
/// was typed is not there, or another is.
///
/// Compared are the letters from the beginning to the first that differs, and from there those from
/// the end; the mean is of letters that carry marks, typed or in the head. Marks that were not
/// typed are left out more often than meant so: such a letter counts 0.9, in Arabic and Hebrew,
/// where hardly anybody writes them, 0.98. Where both have marks, it is the share that they have in
/// common: "ê" is half of "ế". A letter that Unicode does not take apart ("đ", "ø", "ı") is its
/// base with a mark; case, "ß", a final sigma and the form of Unicode (composed or not) make no
/// difference.
///
///     typed   má    ma       mà    mã    Ma
///     head má  1     0.9      0     0     0.9
///     head ma  0     1        0     0     1
///
/// Cost: one pass over both; no allocation.
[[nodiscard]] float marks_agreement(std::string_view typed, std::string_view head);

}  // namespace termdex
