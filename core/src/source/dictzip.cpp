#include "source/dictzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace termdex {
namespace {

constexpr int kGzipOnly = 15 + 16;
constexpr std::size_t kMaxStep = std::numeric_limits<uInt>::max();

// The state of zlib, freed with the object.
class Inflater {
 public:
  explicit Inflater(std::string_view bytes) : bytes_(bytes) {
    is_ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK;
  }
  ~Inflater() {
    if (is_ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  [[nodiscard]] bool is_ready() const { return is_ready_; }
  [[nodiscard]] bool has_input() const { return stream_.avail_in > 0 || at_ < bytes_.size(); }

  // Fills `out` from `used` on as far as it goes; moves `used`.
  int step(std::string& out, std::size_t& used) {
    if (stream_.avail_in == 0) {
      const std::size_t step = std::min(bytes_.size() - at_, kMaxStep);
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes_.data() + at_));
      stream_.avail_in = static_cast<uInt>(step);
      at_ += step;
    }
    const std::size_t room = std::min(out.size() - used, kMaxStep);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + used);
    stream_.avail_out = static_cast<uInt>(room);
    const int code = inflate(&stream_, Z_NO_FLUSH);
    used += room - stream_.avail_out;
    return code;
  }

  // The next member, if another one follows.
  bool next_member() { return inflateReset(&stream_) == Z_OK; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  z_stream stream_{};
  bool is_ready_ = false;
};

}  // namespace

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes) {
  Inflater inflater(bytes);
  std::string out;
  std::size_t used = 0;
  bool is_done = false;
  while (inflater.is_ready() && !is_done) {
    if (used == out.size()) {
      if (used > max_bytes) {
        return Error{ErrorCode::too_large, "expected at most " + std::to_string(max_bytes) +
                                               " bytes after decompression, got more"};
      }
      // gzip text shrinks about fourfold; the buffer grows from there.
      out.resize(std::min(max_bytes + 1, std::max(bytes.size() * 4, used * 2) + 4096));
    }
    const std::size_t before = used;
    const int code = inflater.step(out, used);
    if (code == Z_STREAM_END) {
      is_done = !inflater.has_input();
      if (!is_done && !inflater.next_member()) break;
    } else if (code != Z_OK || (used == before && used < out.size() && !inflater.has_input())) {
      break;
    }
  }
  if (!is_done) {
    return Error{ErrorCode::bad_source, "expected whole gzip data, got damaged or cut data after " +
                                            std::to_string(used) +
                                            " bytes of text; get the file again"};
  }
  if (used > max_bytes) {
    return Error{ErrorCode::too_large, "expected at most " + std::to_string(max_bytes) +
                                           " bytes after decompression, got more"};
  }
  out.resize(used);
  return out;
}

}  // namespace termdex
