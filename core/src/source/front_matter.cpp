#include "source/front_matter.h"

#include <utility>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// "# …" at the beginning or after a space, up to the end of the line.
bool is_comment(std::string_view line, std::size_t at) noexcept {
  return line[at] == '#' && (at == 0 || is_blank(line[at - 1]));
}

class FrontMatterParser {
 public:
  FrontMatterParser(std::string_view file, bool (*is_known)(std::string_view))
      : file_(file), rest_(file), is_known_(is_known) {}

  FrontMatter parse() && {
    out_.body = file_;
    if (trim_end(take_line(rest_)) != "---") return std::move(out_);
    while (!rest_.empty() && !out_.complaint) {
      next_line();
      const std::string_view shown = trim_end(line_);
      if (shown == "---" || shown == "...") {
        out_.body = rest_;
        return std::move(out_);
      }
      at_ = 0;
      skip_blanks();
      if (!at_end()) take_field();
    }
    if (!out_.complaint) complain(0, "the front matter has no closing line \"---\"; add it");
    return std::move(out_);
  }

 private:
  void next_line() {
    line_offset_ = static_cast<std::size_t>(rest_.data() - file_.data());
    line_ = take_line(rest_);
  }

  void skip_blanks() {
    while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
  }

  // Whether nothing but a comment is left of the line.
  [[nodiscard]] bool at_end() const { return at_ >= line_.size() || is_comment(line_, at_); }

  void complain(std::size_t offset, std::string message) {
    if (!out_.complaint) out_.complaint = FrontMatter::Complaint{offset, std::move(message)};
  }
  void complain_here(std::string message) { complain(line_offset_ + at_, std::move(message)); }

  void take_field() {
    const std::size_t colon = line_.find(':');
    const bool is_key = at_ == 0 && colon != kNone && colon > 0 &&
                        (colon + 1 == line_.size() || is_blank(line_[colon + 1]));
    if (!is_key) return complain_here("expected \"key: value\" at the beginning of the line");
    FrontMatter::Field field;
    field.key = std::string(trim(line_.substr(0, colon)));
    if (field.key.size() > 1 && (field.key.front() == '"' || field.key.front() == '\'')) {
      field.key = field.key.substr(1, field.key.size() - 2);
    }
    field.offset = line_offset_;
    at_ = colon + 1;
    skip_blanks();
    if (!is_known_(field.key)) {
      skip_nested();
    } else if (at_end()) {
      take_block_list(field);
    } else if (line_[at_] == '[') {
      take_flow_list(field);
    } else {
      field.values.push_back(take_scalar(""));
      expect_end();
    }
    out_.fields.push_back(std::move(field));
  }

  // The next line, if it is indented or an item of a list; those belong to the key before.
  [[nodiscard]] bool next_is_nested() const {
    std::string_view rest = rest_;
    const std::string_view line = take_line(rest);
    if (rest_.empty()) return false;
    if (trim(line).empty()) return !rest.empty();
    return is_blank(line.front()) || line.starts_with("- ") || trim_end(line) == "-";
  }

  void skip_nested() {
    while (next_is_nested()) next_line();
  }

  void take_block_list(FrontMatter::Field& field) {
    while (!out_.complaint && next_is_nested()) {
      next_line();
      at_ = 0;
      skip_blanks();
      if (at_end()) continue;
      if (line_[at_] != '-' || (at_ + 1 < line_.size() && !is_blank(line_[at_ + 1]))) {
        return complain_here("expected an item \"- value\" of the list \"" + field.key + "\"");
      }
      ++at_;
      skip_blanks();
      field.is_list = true;
      if (at_end()) continue;
      field.values.push_back(take_scalar(""));
      expect_end();
    }
  }

  void take_flow_list(FrontMatter::Field& field) {
    field.is_list = true;
    ++at_;
    while (!out_.complaint) {
      skip_blanks();
      if (at_ >= line_.size()) return complain_here("this list has no closing \"]\" on its line");
      if (line_[at_] == ']') break;
      field.values.push_back(take_scalar(",]"));
      skip_blanks();
      if (at_ < line_.size() && line_[at_] == ',')
        ++at_;
      else if (at_ < line_.size() && line_[at_] != ']')
        complain_here("expected \",\" or \"]\"");
    }
    ++at_;
    expect_end();
  }

  void expect_end() {
    skip_blanks();
    if (!at_end()) complain_here("expected the end of the line; put the value in quotes");
  }

  // A scalar; a plain one ends before any of `stops`, a comment or the end of the line.
  std::string take_scalar(std::string_view stops) {
    if (line_[at_] == '"') return take_double_quoted();
    if (line_[at_] == '\'') return take_single_quoted();
    if (std::string_view("{}[]|>&*!%@`,?").find(line_[at_]) != kNone) {
      complain_here("a value that begins with " + in_quotes(line_.substr(at_, 1)) +
                    " must be in quotes; mappings and blocks of text are not read here");
      return {};
    }
    const std::size_t begin = at_;
    while (at_ < line_.size() && stops.find(line_[at_]) == kNone && !is_comment(line_, at_)) {
      const bool is_colon =
          line_[at_] == ':' && (at_ + 1 == line_.size() || is_blank(line_[at_ + 1]));
      if (is_colon) complain_here("a value with a colon must be in quotes");
      ++at_;
    }
    return std::string(trim_end(line_.substr(begin, at_ - begin)));
  }

  std::string take_single_quoted() {
    std::string out;
    const std::size_t open = at_++;
    for (; at_ < line_.size(); ++at_) {
      if (line_[at_] == '\'') {
        if (at_ + 1 == line_.size() || line_[at_ + 1] != '\'') return ++at_, out;
        ++at_;
      }
      out.push_back(line_[at_]);
    }
    complain(line_offset_ + open, "this quote is not closed on its line");
    return out;
  }

  std::string take_double_quoted() {
    std::string out;
    const std::size_t open = at_++;
    while (at_ < line_.size() && line_[at_] != '"' && !out_.complaint) {
      if (line_[at_] == '\\') {
        take_escape(out);
      } else {
        out.push_back(line_[at_++]);
      }
    }
    if (at_ >= line_.size()) complain(line_offset_ + open, "this quote is not closed on its line");
    ++at_;
    return out;
  }

  void take_escape(std::string& out) {
    const char c = at_ + 1 < line_.size() ? line_[at_ + 1] : '\0';
    constexpr std::string_view kNames = "\"\\/nt ";
    constexpr std::string_view kMeanings = "\"\\/\n\t ";
    const std::size_t known = kNames.find(c);
    if (known != kNone && c != '\0') {
      out.push_back(kMeanings[known]);
      at_ += 2;
      return;
    }
    complain_here("this escape is not known; known are \\\" \\\\ \\/ \\n and \\t");
  }

  std::string_view file_;
  std::string_view rest_;
  bool (*is_known_)(std::string_view);
  std::string_view line_;
  std::size_t line_offset_ = 0;
  std::size_t at_ = 0;
  FrontMatter out_;
};

}  // namespace

FrontMatter parse_front_matter(std::string_view file, bool (*is_known)(std::string_view key)) {
  return FrontMatterParser(file, is_known).parse();
}

}  // namespace termdex
