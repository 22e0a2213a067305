#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checksum.h"
#include "base/msgpack_writer.h"
#include "termdex/reader.h"

namespace termdex::test {

using Bytes = std::vector<std::uint8_t>;

/// A pack written value by value, with good seals whatever its values are: what somebody would
/// send who knows the format and means harm. As it stands it holds two entries and opens.
struct RawPack {
  std::string magic = "termdex";
  std::uint64_t format = 0;
  std::uint64_t entries = 2;
  std::uint64_t aliases = 1;
  std::function<void(MsgpackWriter&)> letters = [](MsgpackWriter& out) {
    out.array(2).array(2).text("A").uint(1).array(2).text("B").uint(1);
  };
  std::function<void(MsgpackWriter&)> categories = [](MsgpackWriter& out) {
    out.array(1).array(2).text("Tools").uint(1);
  };
  std::string letters_key = "letters";
  std::string categories_key = "categories";
  std::size_t keys = 9;
  Bytes heads = good_heads();
  Bytes words = good_words();
  Bytes bodies = good_bodies();
  std::optional<std::uint64_t> words_offset;  ///< Instead of the end of "heads".
  std::optional<std::uint64_t> words_size;    ///< Instead of what "words" has.
  Bytes trailing;

  static Bytes good_heads() {
    MsgpackWriter out;
    out.array(7).text("axe").text("Axe").array(1).text("hatchet").uint(1).uint(0).real(1);
    out.array(1).uint(1);
    out.array(7).text("bow").text("Bow").array(0).uint(0).uint(1).real(0.5);
    out.array(1).text("arrow");
    return out.take();
  }
  static Bytes good_words() {
    MsgpackWriter out;
    out.array(3).text("cuts").uint(1).uint(2);  // twice in entry 0
    out.array(3).text("wood").uint(0).uint(0);  // in entries 0 and 1
    return out.take();
  }
  static Bytes good_bodies() {
    MsgpackWriter out;
    out.array(3).uint(1).text("cuts wood").nil();
    out.array(3).uint(1).text("of wood").nil();
    return out.take();
  }

  [[nodiscard]] Bytes bytes() const {
    MsgpackWriter out;
    out.map(keys).text("magic").text(magic).text("format").uint(format);
    out.text("title").text("T").text("language").text("en");
    out.text("entries").uint(entries).text("aliases").uint(aliases);
    out.text(letters_key);
    letters(out);
    out.text(categories_key);
    categories(out);
    out.text("sections").array(3);
    const std::uint64_t words_at = words_offset.value_or(heads.size());
    const std::uint64_t words_bytes = words_size.value_or(words.size());
    out.array(4).text("heads").uint(0).uint(heads.size()).fixed_uint64(checksum(heads));
    out.array(4).text("words").uint(words_at).uint(words_bytes).fixed_uint64(checksum(words));
    out.array(4).text("bodies").uint(words_at + words_bytes).uint(bodies.size());
    out.fixed_uint64(checksum(bodies));
    for (std::size_t i = 9; i < keys; ++i) out.text("more").uint(i);
    const std::uint64_t seal = checksum(out.bytes());
    out.fixed_uint64(seal);
    Bytes pack = out.take();
    for (const Bytes* part : {&heads, &words, &bodies, &trailing}) {
      pack.insert(pack.end(), part->begin(), part->end());
    }
    return pack;
  }
};

/// "opens", or the name of the error.
inline std::string outcome(const Bytes& pack) {
  const auto reader = Reader::open(pack);
  return reader ? "opens" : std::string(to_string(reader.error().code));
}

inline std::string outcome(const RawPack& pack) { return outcome(pack.bytes()); }

/// The bytes that `write` puts.
inline Bytes written(const std::function<void(MsgpackWriter&)>& write) {
  MsgpackWriter out;
  write(out);
  return out.take();
}

}  // namespace termdex::test
