#include "source/dictd_heads.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "source/bare_text.h"
#include "source/strings.h"
#include "text/fold.h"

namespace termdex {
namespace {

class Matcher {
 public:
  Matcher(const std::vector<std::string_view>& index_heads, std::string_view text) {
    out_.rest = text;
    for (const std::string_view head : index_heads) waiting_.push_back({head, fold(head)});
  }

  DictdHeads match() && {
    while (take_lines(1) || take_lines(2)) {
    }
    if (out_.heads.empty()) take_prefix();
    for (const Head& head : waiting_) {
      if (!head.folded.empty()) out_.heads.emplace_back(head.as_indexed);
    }
    return std::move(out_);
  }

 private:
  struct Head {
    std::string_view as_indexed;
    std::string folded;
  };

  // Takes the next `count` lines, which may not be indented, if together they are a head.
  bool take_lines(std::size_t count) {
    std::string_view rest = out_.rest;
    std::string written;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view line = take_line(rest);
      if (line.empty() || is_blank(line.front())) return false;
      written += (i == 0 ? "" : " ") + std::string(line);
    }
    const std::string folded = fold(written);
    const auto same = [&](const Head& head) { return head.folded == folded; };
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), same);
    const bool is_new = found != waiting_.end();
    // A head in two spellings is once in the index.
    if (!is_new && std::none_of(taken_.begin(), taken_.end(), same)) return false;
    if (is_new) {
      out_.heads.push_back(squeeze(written));
      taken_.push_back(*found);
      waiting_.erase(found);
    }
    out_.rest = rest;
    return true;
  }

  void take_prefix() {
    std::string_view rest = out_.rest;
    const std::string_view line = take_line(rest);
    for (auto head = waiting_.begin(); head != waiting_.end(); ++head) {
      const std::string_view prefix = bare_prefix(line, bare_text(head->as_indexed));
      if (prefix.empty()) continue;
      out_.heads.emplace_back(prefix);
      out_.rest.remove_prefix(prefix.size());
      out_.has_loose_rest = true;
      waiting_.erase(head);
      return;
    }
  }

  DictdHeads out_;
  std::vector<Head> waiting_;
  std::vector<Head> taken_;
};

}  // namespace

DictdHeads display_heads(const std::vector<std::string_view>& index_heads, std::string_view text) {
  return Matcher(index_heads, text).match();
}

}  // namespace termdex
