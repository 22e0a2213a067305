#include "arguments.h"

#include <algorithm>
#include <charconv>

namespace termdex::tools {

Arguments::Arguments(const std::vector<std::string>& words, const std::vector<Option>& options) {
  bool only_positional = false;
  for (std::size_t i = 0; i < words.size() && error_.empty(); ++i) {
    const std::string& word = words[i];
    if (only_positional || word.size() < 2 || word[0] != '-') {
      positional_.push_back(word);
      continue;
    }
    if (word == "--") {
      only_positional = true;
      continue;
    }
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
    const std::string name = word.substr(0, equals);
    const auto option = std::find_if(options.begin(), options.end(), [&](const Option& known) {
      return known.name == name || (!known.brief.empty() && known.brief == name);
    });
    if (option == options.end()) {
      error_ = "unknown option " + name;
    } else if (!option->takes_value) {
      if (equals != std::string::npos) error_ = name + " takes no value";
      given_.push_back({std::string(option->name), ""});
    } else if (equals != std::string::npos) {
      given_.push_back({std::string(option->name), word.substr(equals + 1)});
    } else if (i + 1 < words.size()) {
      given_.push_back({std::string(option->name), words[++i]});
    } else {
      error_ = name + " needs a value";
    }
  }
}

std::optional<std::string> Arguments::find(std::string_view name) const {
  std::optional<std::string> last;
  for (const Given& given : given_) {
    if (given.name == name) last = given.value;
  }
  return last;
}

std::string Arguments::value(std::string_view name, std::string_view otherwise) const {
  return find(name).value_or(std::string(otherwise));
}

std::size_t Arguments::number(std::string_view name, std::size_t otherwise, std::size_t least) {
  const auto text = find(name);
  if (!text) return otherwise;
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (failure != std::errc{} || end != text->data() + text->size() || number < least) {
    error_ = std::string(name) + ": expected a whole number from " + std::to_string(least) +
             ", got \"" + *text + "\"";
    return otherwise;
  }
  return number;
}

}  // namespace termdex::tools
