#include "build/kept_bodies.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/checksum.h"

namespace termdex {
namespace {

bool are_equal(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

std::uint64_t hash_of(std::span<const std::uint32_t> symbols) {
  // Numbers are bytes; nothing but equality is made of the hash.
  return checksum({reinterpret_cast<const std::uint8_t*>(symbols.data()), symbols.size_bytes()});
}

std::unordered_map<std::string_view, std::uint32_t> numbers_by_id(
    const std::vector<HeadRecord>& heads) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < heads.size(); ++i) numbers.emplace(heads[i].id, i);
  return numbers;
}

}  // namespace

KeptBodies::KeptBodies(const OldPack& old, const std::vector<HeadRecord>& heads,
                       const HeadNames& names)
    : old_(old), heads_(heads), names_(names), old_count_(old.read.bodies.count()) {}

// Of each entry, the body that the entry with its id has in the old pack.
std::vector<std::uint32_t> KeptBodies::old_numbers() const {
  const auto by_id = numbers_by_id(old_.read.records);
  std::vector<std::uint32_t> numbers;
  for (const HeadRecord& head : heads_) {
    const auto found = by_id.find(head.id);
    numbers.push_back(found == by_id.end() ? BodyMap::kNone
                                           : old_.read.bodies.body_of(found->second));
  }
  return numbers;
}

// Of each entry, the body that the entry with its id had in the base, if that is still there.
std::vector<std::uint32_t> KeptBodies::base_numbers() const {
  const auto by_id = numbers_by_id(old_.base_heads);
  const std::vector<std::uint32_t> of_base = old_.read.base->body_numbers();
  std::vector<std::uint32_t> numbers;
  for (const HeadRecord& head : heads_) {
    const auto found = by_id.find(head.id);
    numbers.push_back(found == by_id.end() ? BodyMap::kNone : of_base[found->second]);
  }
  return numbers;
}

std::vector<std::uint32_t> KeptBodies::find(const std::vector<Body>& bodies) {
  for (std::uint32_t i = 0; i < old_count_; ++i) texts_.add(old_.view->body(i));
  for (const Body& body : bodies) texts_.add(body);

  std::vector<std::uint32_t> found(bodies.size(), BodyMap::kNone);
  std::vector<bool> taken(old_count_);
  const auto take = [&](std::uint32_t entry, std::uint32_t body) {
    found[entry] = body;
    taken[body] = true;
  };
  for (const auto& numbers : {base_numbers(), old_numbers()}) {
    for (std::uint32_t i = 0; i < bodies.size(); ++i) {
      const std::uint32_t body = numbers[i];
      if (found[i] != BodyMap::kNone || body == BodyMap::kNone || taken[body]) continue;
      if (are_equal(texts_[body], text(i)) || shows_same(body, bodies[i], i)) take(i, body);
    }
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_hash;
  for (std::uint32_t i = old_count_; i-- > 0;) {
    if (!taken[i]) by_hash[hash_of(texts_[i])].push_back(i);
  }
  for (std::uint32_t i = 0; i < bodies.size(); ++i) {
    if (found[i] != BodyMap::kNone) continue;
    const auto same = by_hash.find(hash_of(text(i)));
    if (same == by_hash.end() || same->second.empty()) continue;
    if (!are_equal(texts_[same->second.back()], text(i))) continue;
    take(i, same->second.back());
    same->second.pop_back();
  }
  return found;
}

// Whether readers make the same of both, though their references may be stored in other ways.
bool KeptBodies::shows_same(std::uint32_t old_body, const Body& body, std::uint32_t entry) const {
  BodyTexts shown;
  for (Body named : {old_.view->body(old_body), body}) {
    name_references(named, entry);
    shown.add(named);
  }
  return are_equal(shown[0], shown[1]);
}

// References get the id of their entry; those that lead nowhere become what is inside them.
void KeptBodies::name_references(Body& body, std::uint32_t from) const {
  Body named;
  for (Node& node : body) {
    name_references(node.children, from);
    if (node.kind == NodeKind::reference) {
      const auto entry =
          names_.find(node.text.empty() ? plain_text(node.children) : node.text, from);
      if (!entry) {
        std::move(node.children.begin(), node.children.end(), std::back_inserter(named));
        continue;
      }
      node.text = heads_[*entry].id;
    }
    named.push_back(std::move(node));
  }
  body = std::move(named);
}

}  // namespace termdex
