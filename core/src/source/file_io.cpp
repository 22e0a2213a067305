#include "source/file_io.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "source/strings.h"

namespace termdex {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxFolderDepth = 64;
constexpr std::size_t kMaxFiles = 1'000'000;

struct Closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

Error failed(const std::string& path, const std::string& reason) {
  return {ErrorCode::file_error, "expected to read \"" + path + "\", got: " + reason};
}

// Reads up to `count` bytes; `count` is never more than kMaxFileBytes + 1.
Result<std::string> read_up_to(const std::string& path, std::size_t count) {
  if (is_folder(path)) return failed(path, "it is a folder");
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed(path, std::strerror(errno));
  std::string bytes;
  constexpr std::size_t kStep = std::size_t{1} << 20;
  while (bytes.size() < count) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(count - before, std::max(kStep, before));
    bytes.resize(before + wanted);
    const std::size_t got = std::fread(bytes.data() + before, 1, wanted, file.get());
    bytes.resize(before + got);
    if (got < wanted) break;
  }
  if (std::ferror(file.get()) != 0) return failed(path, std::strerror(errno));
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  auto bytes = read_up_to(path, kMaxFileBytes + 1);
  if (bytes && bytes->size() > kMaxFileBytes) {
    return Error{ErrorCode::too_large, "expected a file of at most " +
                                           std::to_string(kMaxFileBytes) +
                                           " bytes, got a larger one: " + path};
  }
  return bytes;
}

Result<std::string> read_beginning(const std::string& path, std::size_t count) {
  return read_up_to(path, count);
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code code;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code);
  for (; !code && at != fs::recursive_directory_iterator(); at.increment(code)) {
    if (at.depth() > kMaxFolderDepth || files.size() > kMaxFiles) {
      return Error{ErrorCode::too_large, "expected at most " + std::to_string(kMaxFiles) +
                                             " files in folders nested at most " +
                                             std::to_string(kMaxFolderDepth) +
                                             " deep, got more: " + folder};
    }
    std::error_code ignored;
    if (at->path().filename().native().starts_with('.')) {
      if (at->is_directory(ignored)) at.disable_recursion_pending();
    } else if (at->is_regular_file(ignored)) {
      files.push_back(at->path().generic_string());
    }
  }
  if (code) return failed(folder, code.message());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::string file_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

std::string extension(const std::string& path) {
  const std::string name = file_name(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || dot == 0) return {};
  std::string out = name.substr(dot);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

}  // namespace termdex
