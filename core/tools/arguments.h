#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termdex::tools {

/// An option of a command: `--name VALUE`, `--name=VALUE`, `-n VALUE`, or a flag without a value.
struct Option {
  std::string_view name;   ///< With its hyphens: "--title".
  std::string_view brief;  ///< "-n", or empty.
  bool takes_value = true;
};

/// The command line of one command, taken apart.
class Arguments {
 public:
  /// `words` are what stands behind the command's name. What is wrong is in error().
  Arguments(const std::vector<std::string>& words, const std::vector<Option>& options);

  [[nodiscard]] const std::string& error() const noexcept { return error_; }
  [[nodiscard]] const std::vector<std::string>& positional() const noexcept { return positional_; }
  [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
  [[nodiscard]] std::string value(std::string_view name, std::string_view otherwise = "") const;

  /// A whole number from `least`; what is not one is reported by error().
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise, std::size_t least);

 private:
  struct Given {
    std::string name;
    std::string value;
  };
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;

  std::vector<std::string> positional_;
  std::vector<Given> given_;
  std::string error_;
};

}  // namespace termdex::tools
