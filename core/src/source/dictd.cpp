#include "source/dictd.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "source/dictd_body.h"
#include "source/dictd_heads.h"
#include "source/dictd_index.h"
#include "source/dictzip.h"
#include "source/entry_list.h"
#include "source/file_io.h"
#include "source/strings.h"
#include "source/text_place.h"

namespace termdex {
namespace {

// How often, on average, a byte of the dictionary may be in the text of another entry.
constexpr std::uint64_t kMaxOverlap = 4;

struct Span {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

struct SpanHash {
  std::size_t operator()(const Span& span) const noexcept {
    return static_cast<std::size_t>((span.offset * 0x9E3779B97F4A7C15u) ^ span.size);
  }
};

class DictdReader {
 public:
  DictdReader(std::string_view index, std::string_view dict, const std::string& file)
      : index_(without_bom(index)), dict_(dict), places_(index_, file) {}

  Source read() && {
    for (std::string_view rest = index_; !rest.empty();) {
      const auto offset = static_cast<std::size_t>(rest.data() - index_.data());
      const std::string_view line = take_line(rest);
      if (!line.empty()) add_line(line, offset);
    }
    for (const Group& group : groups_) add_entry(group);
    return std::move(list_).take();
  }

 private:
  struct Group {
    Span span;
    std::size_t line_offset = 0;
    std::vector<std::string_view> heads;
  };

  void add_line(std::string_view line, std::size_t offset) {
    if (!list_.accept(line, offset, places_)) return;
    const auto parsed = parse_dictd_line(line);
    if (!parsed) {
      return list_.error(places_.at(offset),
                         "expected \"head TAB offset TAB size\", got " + in_quotes(line));
    }
    if (is_dictd_header(parsed->head)) return;
    if (parsed->offset > dict_.size() || parsed->size > dict_.size() - parsed->offset) {
      return list_.error(places_.at(offset), "the text of " + in_quotes(parsed->head) +
                                                 " lies beyond the end of the dictionary; are "
                                                 "the two files of the same version?");
    }
    const Span span{parsed->offset, parsed->size};
    const auto [found, is_new] = group_of_.try_emplace(span, groups_.size());
    if (is_new) groups_.push_back({span, offset, {}});
    groups_[found->second].heads.push_back(parsed->head);
  }

  void add_entry(const Group& group) {
    const std::string_view text = dict_.substr(static_cast<std::size_t>(group.span.offset),
                                               static_cast<std::size_t>(group.span.size));
    SourceEntry entry;
    entry.place = places_.at(group.line_offset);
    if (!is_good_text(text, group, entry.place)) return;
    DictdHeads heads = display_heads(group.heads, text);
    if (!heads.heads.empty()) {
      entry.term = std::move(heads.heads.front());
      heads.heads.erase(heads.heads.begin());
    }
    entry.aliases = std::move(heads.heads);
    DictdBody body = parse_dictd_body(heads.rest, heads.has_loose_rest);
    entry.body = std::move(body.body);
    entry.category = std::move(body.category);
    list_.add(std::move(entry));
  }

  bool is_good_text(std::string_view text, const Group& group, const SourcePlace& place) {
    const std::string head = in_quotes(group.heads.front());
    if (group.heads.size() > kMaxHeadsOfEntry) {
      list_.error(place, "more than " + std::to_string(kMaxHeadsOfEntry) +
                             " heads lead to the text of " + head);
      return false;
    }
    text_bytes_ += text.size();
    if (text_bytes_ > kMaxOverlap * (dict_.size() + kMaxRowBytes)) {
      list_.error(place, "the texts of the entries overlap too much for " + head + " to be read");
      return false;
    }
    if (text.size() > kMaxRowBytes) {
      list_.error(place, "the text of " + head + " has " + std::to_string(text.size()) +
                             " bytes; a row has at most " + std::to_string(kMaxRowBytes));
      return false;
    }
    const std::size_t bad = first_invalid_utf8(text);
    if (bad == text.size()) return true;
    list_.error(place, "the text of " + head + " is not UTF-8 at byte " +
                           std::to_string(group.span.offset + bad) +
                           " of the dictionary; convert the dictionary to UTF-8");
    return false;
  }

  std::string_view index_;
  std::string_view dict_;
  TextPlaces places_;
  EntryList list_;
  std::vector<Group> groups_;
  std::uint64_t text_bytes_ = 0;
  std::unordered_map<Span, std::size_t, SpanHash> group_of_;
};

std::string without_suffix(const std::string& path) {
  for (const std::string_view suffix : {".index", ".dict.dz", ".dict"}) {
    if (path.ends_with(suffix)) return path.substr(0, path.size() - suffix.size());
  }
  return path;
}

}  // namespace

Source read_dictd(std::string_view index, std::string_view dict, const std::string& index_file) {
  return DictdReader(index, dict, index_file).read();
}

Result<Source> read_dictd_files(const std::string& path) {
  const std::string name = without_suffix(path);
  const auto index = read_file(name + ".index");
  if (!index) return index.error();
  const std::string packed = name + ".dict.dz";
  auto dict = read_file(is_file(packed) ? packed : name + ".dict");
  if (!dict) return dict.error();
  if (is_gzip(*dict)) {
    auto plain = gunzip(*dict, kMaxFileBytes);
    if (!plain) return Error{plain.error().code, plain.error().detail + ": " + packed};
    dict = std::move(plain);
  }
  return read_dictd(*index, *dict, name + ".index");
}

}  // namespace termdex
