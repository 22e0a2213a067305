#pragma once

#include <cstdint>
#include <vector>

#include "base/msgpack_writer.h"
#include "termdex/body.h"

namespace termdex {

/// Appends one record of the section "bodies". References must hold entry numbers in `number`;
/// their `text` is not written. Nodes must nest no deeper than kMaxNodeDepth.
void write_body(MsgpackWriter& out, const Body& body);

}  // namespace termdex
