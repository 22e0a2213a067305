#pragma once

#include <cstdint>

#include "pack/head_names.h"
#include "pack/heads.h"
#include "termdex/body.h"

namespace termdex {

/// Turns the references of the body of entry `from` from names into ids, and into nothing where
/// their own characters name the entry. One that leads nowhere, or to the entry itself, is replaced
/// by its children.
void resolve_references(Body& body, const std::vector<HeadRecord>& heads, const HeadNames& names,
                        std::uint32_t from);

}  // namespace termdex
