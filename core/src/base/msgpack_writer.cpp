#include "base/msgpack_writer.h"

#include <msgpack.hpp>

namespace termdex {
namespace {

msgpack::packer<MsgpackWriter> pack(MsgpackWriter& sink) { return {sink}; }

}  // namespace

MsgpackWriter& MsgpackWriter::array(std::size_t count) {
  pack(*this).pack_array(static_cast<std::uint32_t>(count));
  return *this;
}

MsgpackWriter& MsgpackWriter::map(std::size_t count) {
  pack(*this).pack_map(static_cast<std::uint32_t>(count));
  return *this;
}

MsgpackWriter& MsgpackWriter::text(std::string_view value) {
  const auto size = static_cast<std::uint32_t>(value.size());
  pack(*this).pack_str(size).pack_str_body(value.data(), size);
  return *this;
}

MsgpackWriter& MsgpackWriter::uint(std::uint64_t value) {
  pack(*this).pack_uint64(value);
  return *this;
}

MsgpackWriter& MsgpackWriter::fixed_uint64(std::uint64_t value) {
  pack(*this).pack_fix_uint64(value);
  return *this;
}

MsgpackWriter& MsgpackWriter::real(double value) {
  pack(*this).pack_double(value);
  return *this;
}

MsgpackWriter& MsgpackWriter::bin(std::span<const std::uint8_t> value) {
  const auto size = static_cast<std::uint32_t>(value.size());
  // msgpack-c writes characters; the bytes are the same.
  pack(*this).pack_bin(size).pack_bin_body(reinterpret_cast<const char*>(value.data()), size);
  return *this;
}

MsgpackWriter& MsgpackWriter::nil() {
  pack(*this).pack_nil();
  return *this;
}

}  // namespace termdex
