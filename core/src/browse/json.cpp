#include "termdex/json.h"

#include <string_view>
#include <vector>

#include "base/hex.h"
#include "base/json_writer.h"

namespace termdex {
namespace {

void write_strings(JsonWriter& out, const std::vector<std::string>& strings) {
  out.begin_array();
  for (const auto& text : strings) out.string(text);
  out.end_array();
}

void write_ranges(JsonWriter& out, const std::vector<TextRange>& ranges) {
  out.begin_array();
  for (const TextRange& range : ranges) {
    out.begin_array().number(range.begin).number(range.end).end_array();
  }
  out.end_array();
}

void write_counts(JsonWriter& out, const std::vector<Count>& counts) {
  out.begin_array();
  for (const Count& count : counts) {
    out.begin_object().key("name").string(count.name);
    out.key("entries").number(count.entries).end_object();
  }
  out.end_array();
}

// The four members that a hit, a line of the index and an entry begin with.
template <typename Listed>
void write_listed(JsonWriter& out, const Listed& entry) {
  out.key("id").string(entry.id);
  out.key("term").string(entry.term);
  out.key("aliases");
  write_strings(out, entry.aliases);
  out.key("category").string(entry.category);
}

void write_list(JsonWriter& out, const std::vector<ListedEntry>& entries) {
  out.begin_array();
  for (const ListedEntry& entry : entries) {
    out.begin_object();
    write_listed(out, entry);
    out.end_object();
  }
  out.end_array();
}

void write_linked(JsonWriter& out, const std::vector<LinkedEntry>& entries) {
  out.begin_array();
  for (const LinkedEntry& entry : entries) {
    out.begin_object().key("id").string(entry.id).key("term").string(entry.term).end_object();
  }
  out.end_array();
}

void write_hit(JsonWriter& out, const Hit& hit) {
  out.begin_object();
  write_listed(out, hit);
  out.key("via");
  if (hit.via.empty()) {
    out.null();
  } else {
    out.string(hit.via);
  }
  out.key("score").decimal(hit.score);
  out.key("excerpt").string(hit.excerpt);
  out.key("highlight").begin_object().key("term");
  write_ranges(out, hit.term_highlight);
  out.key("via");
  write_ranges(out, hit.via_highlight);
  out.key("excerpt");
  write_ranges(out, hit.excerpt_highlight);
  out.end_object();
  if (!hit.signals.empty()) {
    out.key("signals").begin_object();
    for (const Signal& signal : hit.signals) out.key(signal.name).decimal(signal.value);
    out.end_object();
  }
  out.end_object();
}

std::string_view to_string(Alignment alignment) {
  switch (alignment) {
    case Alignment::none: return "none";
    case Alignment::left: return "left";
    case Alignment::center: return "center";
    case Alignment::right: return "right";
  }
  return "none";
}

void write_attribute(JsonWriter& out, const Node& node) {
  switch (node.kind) {
    case NodeKind::heading: out.key("level").number(node.number); break;
    case NodeKind::ordered_list: out.key("start").number(node.number); break;
    case NodeKind::code_block: out.key("language").string(node.text); break;
    case NodeKind::row: out.key("header").boolean(node.number != 0); break;
    case NodeKind::cell:
      out.key("align").string(to_string(Alignment{static_cast<std::uint8_t>(node.number)}));
      break;
    case NodeKind::link: out.key("href").string(node.text); break;
    case NodeKind::reference: out.key("id").string(node.text); break;
    default: break;
  }
}

void write_nodes(JsonWriter& out, const Body& nodes) {
  out.begin_array();
  for (const Node& node : nodes) {
    if (node.kind == NodeKind::text) {
      out.string(node.text);
      continue;
    }
    out.begin_object().key("type").string(to_string(node.kind));
    write_attribute(out, node);
    out.key("children");
    write_nodes(out, node.children);
    out.end_object();
  }
  out.end_array();
}

std::string_view to_string(Stage stage) {
  switch (stage) {
    case Stage::header: return "header";
    case Stage::heads: return "heads";
    case Stage::text: return "text";
    case Stage::whole: return "whole";
  }
  return "whole";
}

void write_part(JsonWriter& out, const PackPart& part) {
  out.begin_object().key("section").string(part.section);
  out.key("offset").number(part.offset).key("bytes").number(part.bytes);
  out.key("hash").string(hex(part.hash)).key("have").boolean(part.have).end_object();
}

}  // namespace

std::string to_json(const SearchResults& results) {
  JsonWriter out;
  out.begin_object().key("query").string(results.query).key("total").number(results.total);
  out.key("totalIsExact").boolean(results.total_is_exact);
  out.key("fullText").boolean(results.full_text);
  out.key("hits").begin_array();
  for (const Hit& hit : results.hits) write_hit(out, hit);
  out.end_array();
  if (results.facets) {
    out.key("letters");
    write_counts(out, results.facets->letters);
    out.key("categories");
    write_counts(out, results.facets->categories);
  }
  out.key("suggestions");
  write_list(out, results.suggestions);
  out.end_object();
  return out.take();
}

std::string to_json(const ListPage& page) {
  JsonWriter out;
  out.begin_object().key("page").number(page.page).key("pages").number(page.pages);
  out.key("perPage").number(page.per_page).key("total").number(page.total);
  out.key("entries");
  write_list(out, page.entries);
  out.end_object();
  return out.take();
}

std::string to_json(const Entry& entry) {
  JsonWriter out;
  out.begin_object();
  write_listed(out, entry);
  out.key("see").begin_array();
  for (const SeeAlso& see : entry.see) {
    out.begin_object().key("id");
    if (see.id.empty()) {
      out.null();
    } else {
      out.string(see.id);
    }
    out.key("term").string(see.term).end_object();
  }
  out.end_array();
  out.key("body");
  write_nodes(out, entry.body);
  out.key("text").string(plain_text(entry.body));
  out.key("usedBy").begin_object().key("total").number(entry.used_by.total);
  out.key("entries");
  write_linked(out, entry.used_by.entries);
  out.end_object();
  out.key("mentions");
  write_linked(out, entry.mentions);
  out.key("related");
  write_linked(out, entry.related);
  out.end_object();
  return out.take();
}

std::string to_json(const Annotations& annotations) {
  JsonWriter out;
  out.begin_object().key("entries");
  write_linked(out, annotations.entries);
  out.key("matches").begin_array();
  for (const Annotation& match : annotations.matches) {
    out.begin_array().number(match.text).number(match.range.begin).number(match.range.end);
    out.number(match.entry).end_array();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const PackInfo& info) {
  JsonWriter out;
  out.begin_object().key("format").number(info.format);
  out.key("title").string(info.title).key("language").string(info.language);
  out.key("entries").number(info.entry_count).key("aliases").number(info.alias_count);
  out.key("letters");
  write_counts(out, info.letters);
  out.key("categories");
  write_counts(out, info.categories);
  out.key("sections").begin_array();
  for (const SectionInfo& section : info.sections) {
    out.begin_object().key("name").string(section.name);
    out.key("bytes").number(section.bytes).end_object();
  }
  out.end_array();
  out.key("bytes").number(info.pack_bytes).key("hash").string(info.hash);
  if (info.base) {
    out.key("base").begin_object().key("hash").string(info.base->hash);
    out.key("keptEntries").number(info.base->kept_entries);
    out.key("deadBodies").number(info.base->dead_bodies);
    out.key("deadBytes").number(info.base->dead_bytes).end_object();
  }
  out.end_object();
  return out.take();
}

std::string to_json(const PackPart& part) {
  JsonWriter out;
  write_part(out, part);
  return out.take();
}

std::string to_json(Stage stage, const std::vector<PackPart>& parts) {
  JsonWriter out;
  out.begin_object().key("stage").string(to_string(stage)).key("parts").begin_array();
  for (const PackPart& part : parts) write_part(out, part);
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const Error& error) {
  JsonWriter out;
  out.begin_object().key("code").string(to_string(error.code));
  out.key("detail").string(error.detail).end_object();
  return out.take();
}

}  // namespace termdex
