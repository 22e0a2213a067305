#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace termdex {

/// Appends MessagePack objects to a vector of bytes, each number in its shortest form.
class MsgpackWriter {
 public:
  MsgpackWriter& array(std::size_t count);
  MsgpackWriter& map(std::size_t count);
  MsgpackWriter& text(std::string_view value);
  MsgpackWriter& uint(std::uint64_t value);
  /// Always nine bytes, for a value that is not known when its place is needed.
  MsgpackWriter& fixed_uint64(std::uint64_t value);
  MsgpackWriter& real(double value);
  MsgpackWriter& nil();
  MsgpackWriter& bin(std::span<const std::uint8_t> value);

  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const noexcept { return bytes_; }
  [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(bytes_); }

  /// The sink that msgpack-c's packer writes to.
  void write(const char* data, std::size_t size) { bytes_.insert(bytes_.end(), data, data + size); }

 private:
  std::vector<std::uint8_t> bytes_;
};

}  // namespace termdex
