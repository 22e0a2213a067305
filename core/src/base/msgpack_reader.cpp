#include "base/msgpack_reader.h"

#include <msgpack.hpp>

#include "base/utf8.h"

namespace termdex {
namespace {

// msgpack-c calls this for every value it meets; false stops it. Nothing is allocated but tokens,
// one for at least one byte of input.
class TokenVisitor : public msgpack::null_visitor {
 public:
  explicit TokenVisitor(std::vector<MsgpackToken>& tokens) : tokens_(tokens) {}

  bool visit_nil() { return add({.kind = MsgpackToken::Kind::nil}); }
  bool visit_boolean(bool) { return refuse("a boolean"); }
  bool visit_positive_integer(std::uint64_t value) {
    return add({.kind = MsgpackToken::Kind::uint, .number = value});
  }
  bool visit_negative_integer(std::int64_t) { return refuse("a negative number"); }
  bool visit_float32(float value) { return visit_float64(static_cast<double>(value)); }
  bool visit_float64(double value) {
    return add({.kind = MsgpackToken::Kind::real, .real = value});
  }
  bool visit_str(const char* data, std::uint32_t size) {
    const std::string_view text(data, size);
    if (!is_utf8(text)) return refuse("text that is not UTF-8");
    return add({.kind = MsgpackToken::Kind::text, .text = text});
  }
  bool visit_bin(const char*, std::uint32_t) { return refuse("binary data"); }
  bool visit_ext(const char*, std::uint32_t) { return refuse("an extension type"); }
  bool start_array(std::uint32_t count) {
    return enter() && add({.kind = MsgpackToken::Kind::array, .number = count});
  }
  bool end_array() { return leave(); }
  bool start_map(std::uint32_t count) {
    return enter() && add({.kind = MsgpackToken::Kind::map, .number = count});
  }
  bool end_map() { return leave(); }
  void parse_error(std::size_t, std::size_t) { refused_ = "a byte that no type begins with"; }
  void insufficient_bytes(std::size_t, std::size_t) { truncated_ = true; }

  [[nodiscard]] bool truncated() const { return truncated_; }
  [[nodiscard]] std::string_view refused() const { return refused_; }

 private:
  bool add(const MsgpackToken& token) {
    tokens_.push_back(token);
    return true;
  }
  bool refuse(std::string_view what) {
    refused_ = what;
    return false;
  }
  bool enter() { return ++depth_ <= kMaxMsgpackDepth || refuse("nesting beyond the limit"); }
  bool leave() {
    --depth_;
    return true;
  }

  std::vector<MsgpackToken>& tokens_;
  unsigned depth_ = 0;
  bool truncated_ = false;
  std::string_view refused_;
};

}  // namespace

Result<bool> MsgpackReader::next() {
  tokens_.clear();
  if (offset_ >= bytes_.size()) return false;
  TokenVisitor visitor(tokens_);
  const std::size_t begin = offset_;
  // msgpack-c reads characters; the bytes are the same.
  const bool read =
      msgpack::parse(reinterpret_cast<const char*>(bytes_.data()), bytes_.size(), offset_, visitor);
  if (read && visitor.refused().empty()) return true;
  const std::string place = " in the object at byte " + std::to_string(begin) + " of the section";
  if (!visitor.refused().empty()) {
    return Error{ErrorCode::malformed, "expected a value of core/FORMAT.md, got " +
                                           std::string(visitor.refused()) + place};
  }
  return Error{ErrorCode::truncated, "expected more bytes" + place + ", got the end"};
}

MsgpackToken TokenCursor::take(Kind kind) {
  if (failed_ || !is(kind)) {
    failed_ = true;
    return MsgpackToken{};
  }
  return tokens_[at_++];
}

double TokenCursor::real() {
  return is(Kind::uint) ? static_cast<double>(uint()) : take(Kind::real).real;
}

std::uint32_t TokenCursor::index(std::size_t limit) {
  const std::uint64_t value = uint();
  if (value >= limit) {
    failed_ = true;
    return 0;
  }
  return static_cast<std::uint32_t>(value);
}

}  // namespace termdex
