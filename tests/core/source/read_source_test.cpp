#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/source/outline.h"
#include "termdex/source.h"

namespace {

using termdex::ErrorCode;
using termdex::read_source;
using termdex::testing::terms;

// A folder that is gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() { std::filesystem::create_directories(path_); }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }

  std::string write(const std::string& name, std::string_view bytes) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.string();
  }

 private:
  std::filesystem::path path_ = std::filesystem::temp_directory_path() / "termdex-read-source-test";
};

}  // namespace

TEST_SUITE("source/read_source") {
  TEST_CASE("each kind of file is read as what it is") {
    const TemporaryFolder folder;
    struct Row {
      const char* name;
      std::string_view bytes;
    };
    for (const Row& row :
         {Row{"a.jsonl", "{\"term\":\"a\",\"body\":\"x\"}"},
          Row{"a.json", "[{\"term\":\"a\",\"body\":\"x\"}]"}, Row{"a.csv", "term;body\na;x\n"},
          Row{"a.tsv", "term\tbody\na\tx\n"}, Row{"a.md", "x"}, Row{"other", "term,body\na,x\n"}}) {
      CAPTURE(row.name);
      const auto source = read_source(folder.write(row.name, row.bytes));
      REQUIRE(source);
      CHECK(terms(*source) == "a");
      CHECK(source->problems.empty());
    }
  }

  TEST_CASE("a folder of Markdown is read in the order of its paths") {
    const TemporaryFolder folder;
    folder.write("b/c.md", "x");
    folder.write("a.md", "x");
    folder.write("README.md", "x");
    folder.write(".hidden/d.md", "x");
    folder.write("_draft.md", "x");
    folder.write("notes.txt", "x");
    const auto source = read_source(folder.path());
    REQUIRE(source);
    CHECK(terms(*source) == "a, c");
  }

  TEST_CASE("a dictd dictionary is read by any of its names") {
    const TemporaryFolder folder;
    const std::string index = folder.write("d.index", "a\tA\tH\n");
    const std::string dict = folder.write("d.dict", "a\n\n   x");
    for (const std::string& path : {index, dict, folder.path() + "/d", folder.path()}) {
      CAPTURE(path);
      const auto source = read_source(path);
      REQUIRE(source);
      CHECK(terms(*source) == "a");
    }
  }

  TEST_CASE("what cannot be read is an error with a name") {
    const TemporaryFolder folder;
    folder.write("empty/x.bin", "");
    struct Row {
      std::string path;
      ErrorCode expected;
    };
    for (const Row& row : {Row{folder.path() + "/none.csv", ErrorCode::file_error},
                           Row{folder.path() + "/none", ErrorCode::file_error},
                           Row{folder.path() + "/empty", ErrorCode::unknown_format},
                           Row{folder.write("a.bin", "abc"), ErrorCode::unknown_format},
                           Row{folder.write("a.csv", "\xFF\xFEt"), ErrorCode::bad_source},
                           Row{folder.write("b.csv", "x,y\n"), ErrorCode::bad_source},
                           Row{folder.write("b.index", "a\tA\tB\n"), ErrorCode::file_error}}) {
      CAPTURE(row.path);
      const auto source = read_source(row.path);
      REQUIRE_FALSE(source);
      CHECK(source.error().code == row.expected);
      CHECK(source.error().detail.find("got") != std::string::npos);
    }
  }
}
