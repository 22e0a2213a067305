#include "brotli.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>

// Node has brotli.
// clang-format off
EM_JS(double, termdex_brotli_bytes, (const char* text, size_t size), {
  const {brotliCompressSync, constants} = require('zlib');
  const params = {};
  params[constants.BROTLI_PARAM_QUALITY] = 11;
  params[constants.BROTLI_PARAM_LGWIN] = 24;
  params[constants.BROTLI_PARAM_SIZE_HINT] = size;
  return brotliCompressSync(HEAPU8.subarray(text, text + size), {params}).length;
});
// clang-format on

namespace termdex::tools {

std::optional<std::uint64_t> brotli_bytes(std::string_view text) {
  return static_cast<std::uint64_t>(termdex_brotli_bytes(text.data(), text.size()));
}

}  // namespace termdex::tools

#elif defined(TERMDEX_HAS_BROTLI)
#include <brotli/encode.h>

#include <vector>

namespace termdex::tools {

std::optional<std::uint64_t> brotli_bytes(std::string_view text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::vector<std::uint8_t> compressed(size);
  // Text is read as bytes.
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT,
                            text.size(), bytes, &size, compressed.data()) == BROTLI_FALSE) {
    return std::nullopt;
  }
  return size;
}

}  // namespace termdex::tools

#else

namespace termdex::tools {

std::optional<std::uint64_t> brotli_bytes(std::string_view /*text*/) { return std::nullopt; }

}  // namespace termdex::tools

#endif
