#include "base/msgpack_bin.h"

#include <cstddef>
#include <string>

namespace termdex {

Result<std::span<const std::uint8_t>> read_bin(std::span<const std::uint8_t> bytes) {
  // bin 8, bin 16 and bin 32: the type, then the size, the highest byte first.
  const unsigned type = bytes.empty() ? 0U : bytes[0];
  if (type < 0xC4 || type > 0xC6) {
    return Error{ErrorCode::malformed, "expected binary data, got another MessagePack value"};
  }
  const std::size_t header = 1 + (std::size_t{1} << (type - 0xC4U));
  std::size_t size = 0;
  for (std::size_t i = 1; i < header && i < bytes.size(); ++i) size = size << 8U | bytes[i];
  if (bytes.size() < header || bytes.size() - header != size) {
    return Error{ErrorCode::truncated, "expected binary data of " + std::to_string(size) +
                                           " bytes, got " + std::to_string(bytes.size())};
  }
  return bytes.subspan(header);
}

}  // namespace termdex
