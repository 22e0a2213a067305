#include "pack/bodies.h"

#include <utility>
#include <vector>

#include "base/utf8.h"
#include "markup/plain_text.h"

namespace termdex {
namespace {

class BodyMaker : public BodySink {
 public:
  void begin(NodeKind kind, std::uint32_t number, std::string_view text) override {
    open_.push_back({.kind = kind, .text = std::string(text), .number = number});
  }
  void end(NodeKind /*kind*/) override {
    Node node = std::move(open_.back());
    open_.pop_back();
    nodes().push_back(std::move(node));
  }
  void text(std::string_view text) override {
    Body& to = nodes();
    if (to.empty() || to.back().kind != NodeKind::text) to.push_back({});
    to.back().text += text;
  }
  [[nodiscard]] Body take() { return std::move(body_); }

 private:
  Body& nodes() { return open_.empty() ? body_ : open_.back().children; }

  Body body_;
  std::vector<Node> open_;
};

class TextMaker : public BodySink {
 public:
  explicit TextMaker(std::size_t max_bytes) : out_(Formulas::readable), max_bytes_(max_bytes) {}

  void begin(NodeKind kind, std::uint32_t /*number*/, std::string_view /*text*/) override {
    out_.begin(kind);
  }
  void end(NodeKind kind) override { out_.end(kind); }
  // A byte more than fits tells that the text goes on.
  void text(std::string_view text) override { out_.text(text, max_bytes_ + 1 - out_.size()); }
  [[nodiscard]] bool full() const override { return out_.size() > max_bytes_; }
  [[nodiscard]] std::string take() { return out_.take(); }

 private:
  PlainTextWriter out_;
  std::size_t max_bytes_;
};

}  // namespace

Body Bodies::body(std::uint32_t entry) const {
  BodyMaker maker;
  visit(entry, maker);
  return maker.take();
}

std::string Bodies::text(std::uint32_t entry, std::size_t max_bytes) const {
  TextMaker maker(max_bytes);
  visit(entry, maker);
  std::string text = maker.take();
  text.resize(utf8_prefix(text, max_bytes).size());
  return text;
}

}  // namespace termdex
