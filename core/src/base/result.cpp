#include "termdex/result.h"

namespace termdex {

std::string_view to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::bad_magic: return "bad_magic";
    case ErrorCode::unsupported_version: return "unsupported_version";
    case ErrorCode::truncated: return "truncated";
    case ErrorCode::checksum_mismatch: return "checksum_mismatch";
    case ErrorCode::malformed: return "malformed";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::bad_source: return "bad_source";
    case ErrorCode::unknown_format: return "unknown_format";
    case ErrorCode::file_error: return "file_error";
  }
  return "malformed";
}

}  // namespace termdex
