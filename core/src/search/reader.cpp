#include "termdex/reader.h"

#include <algorithm>
#include <mutex>

#include "annotate/annotator.h"
#include "base/byte_order.h"
#include "base/utf8.h"
#include "browse/filter.h"
#include "browse/list.h"
#include "pack/head_names.h"
#include "search/entry_links.h"
#include "search/excerpt.h"
#include "search/familiarity.h"
#include "search/head_index.h"
#include "search/highlight.h"
#include "search/link_graph.h"
#include "search/opening.h"
#include "search/ranking.h"
#include "search/suggestions.h"
#include "search/workspace.h"
#include "text/fold.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kMaxAnnotatedBytes = std::size_t{4} << 20U;

// Texts beside one another are one.
void append(Body& body, Node node) {
  if (node.kind == NodeKind::text && !body.empty() && body.back().kind == NodeKind::text) {
    body.back().text += node.text;
  } else {
    body.push_back(std::move(node));
  }
}

}  // namespace

struct Reader::State {
  explicit State(std::unique_ptr<Opening> opened)
      : opening(std::move(opened)), info(opening->info()), records(opening->records()) {}

  std::unique_ptr<Opening> opening;
  const PackInfo& info;
  const std::vector<HeadRecord>& records;
  HeadIndex heads{std::vector<HeadRecord>()};
  BodyIndex body_index{{}, 0};
  std::vector<float> familiarity{};  // of each head
  mutable std::mutex searching{};    // held by the search that has the workspace
  mutable Workspace workspace{};
  mutable std::once_flag sorting{};
  mutable std::vector<std::uint32_t> by_id{};  // entries, sorted when the first one is asked for
  mutable std::once_flag naming{};
  mutable std::optional<HeadNames> head_names{};  // made when the first reference is met
  mutable std::once_flag linking{};
  mutable std::optional<LinkGraph> link_graph{};  // made for the first entry
  mutable std::once_flag annotating{};
  mutable std::optional<Annotator> annotator{};  // made for the first text

  void index_heads();
  void index_bodies();
  [[nodiscard]] std::string category_of(std::uint32_t entry) const {
    const std::uint32_t category = records[entry].category;
    return category == 0 ? "" : info.categories[category - 1].name;
  }

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id_or_term) const;
  [[nodiscard]] std::optional<std::uint32_t> find_head(std::string_view name) const;
  [[nodiscard]] Hit make_hit(const RankedEntry& ranked, const Query& query,
                             const WordMatcher& matcher, TextCache& texts, bool with_signals) const;
  void name_references(Body& body, std::uint32_t from) const;
  [[nodiscard]] const HeadNames& names() const;
  [[nodiscard]] const LinkGraph& graph() const;
  void add_links(Entry& entry, std::uint32_t number) const;
  [[nodiscard]] const Annotator& text_annotator() const;
};

std::optional<std::uint32_t> Reader::State::find(std::string_view id_or_term) const {
  // Not before there are any: they are sorted once.
  if (records.empty()) return std::nullopt;
  std::call_once(sorting, [&] {
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const HeadRecord& record : records) ids.emplace_back(record.id);
    by_id = byte_order(ids);
  });
  const auto found = std::lower_bound(
      by_id.begin(), by_id.end(), id_or_term,
      [&](std::uint32_t entry, std::string_view id) { return records[entry].id < id; });
  if (found != by_id.end() && records[*found].id == id_or_term) return *found;
  return find_head(id_or_term);
}

// The heads with equal words, the one that folds to the same first, then terms before aliases,
// then the order of the index.
std::optional<std::uint32_t> Reader::State::find_head(std::string_view name) const {
  const std::string key = head_key(name, tokenize(name));
  if (key.empty()) return std::nullopt;
  const std::string folded = fold(name);
  const HeadKeys& table = heads.squeezed();
  std::optional<std::uint32_t> best;
  unsigned best_rank = 4;
  for (std::size_t i = table.keys.lower_bound(key); i < table.keys.size() && table.keys[i] == key;
       ++i) {
    const Head& head = heads.head(table.heads[i]);
    const HeadRecord& record = records[head.entry];
    const std::string& text = record.head(head.alias);
    const unsigned rank = (fold(text) == folded ? 0U : 2U) + (head.alias == 0 ? 0U : 1U);
    if (rank >= best_rank) continue;
    best_rank = rank;
    best = head.entry;
  }
  return best;
}

Hit Reader::State::make_hit(const RankedEntry& ranked, const Query& query,
                            const WordMatcher& matcher, TextCache& texts, bool with_signals) const {
  const HeadRecord& record = records[ranked.entry];
  Hit hit{.id = record.id,
          .term = record.term,
          .aliases = record.aliases,
          .category = category_of(ranked.entry),
          .score = ranked.score};
  hit.term_highlight = highlight(record.term, query, matcher);
  if (ranked.head != RankedEntry::kNoHead) {
    const std::uint32_t alias = heads.head(ranked.head).alias;
    if (alias != 0) {
      hit.via = record.head(alias);
      hit.via_highlight = highlight(hit.via, query, matcher);
    }
  }
  // Where the head answers every word, a reader wants the beginning of the definition.
  const bool in_head = ranked.parts.whole > 0 || ranked.parts.head >= 0.7F;
  const std::uint16_t wanted = in_head ? std::uint16_t{0} : ranked.defined_words;
  if (opening->has_body(ranked.entry)) {
    const std::string& text =
        texts.text(opening->bodies(), ranked.entry, excerpt_source_bytes(wanted));
    Excerpt excerpt = make_excerpt(text, query, matcher, wanted);
    hit.excerpt = std::move(excerpt.text);
    hit.excerpt_highlight = std::move(excerpt.highlight);
  }
  if (with_signals) hit.signals = explain(ranked.parts);
  return hit;
}

const HeadNames& Reader::State::names() const {
  std::call_once(naming, [&] { head_names.emplace(records); });
  return *head_names;
}

const LinkGraph& Reader::State::graph() const {
  std::call_once(linking, [&] {
    link_graph.emplace(records, names(), opening->take_reference_names().finish(),
                       opening->take_mentions());
  });
  return *link_graph;
}

const Annotator& Reader::State::text_annotator() const {
  std::call_once(annotating, [&] { annotator.emplace(records, info.language); });
  return *annotator;
}

void Reader::State::add_links(Entry& entry, std::uint32_t number) const {
  const auto named = [&](const std::vector<std::uint32_t>& entries) {
    std::vector<LinkedEntry> links;
    links.reserve(entries.size());
    for (const std::uint32_t one : entries) links.push_back({records[one].id, records[one].term});
    return links;
  };
  entry.used_by = {user_count(graph(), number), named(users_of(graph(), number))};
  entry.mentions = named(mentions_of(graph(), records, entry.body, number));
  entry.related = named(related_to(graph(), records, number));
}

// References get the id of their entry in `text`; those that lead nowhere, and whose own characters
// name no entry, are replaced by their children.
void Reader::State::name_references(Body& body, std::uint32_t from) const {
  Body named;
  named.reserve(body.size());
  for (Node& node : body) {
    name_references(node.children, from);
    if (node.kind == NodeKind::reference) {
      const std::string name = node.text.empty() ? plain_text(node.children) : node.text;
      const auto entry = names().find(name, from);
      if (!entry) {
        for (Node& child : node.children) append(named, std::move(child));
        continue;
      }
      node.text = records[*entry].id;
    }
    append(named, std::move(node));
  }
  body = std::move(named);
}

void Reader::State::index_heads() { heads = HeadIndex(records); }

// Without any before the stage is whole.
void Reader::State::index_bodies() {
  body_index = BodyIndex(opening->take_words(), static_cast<std::uint32_t>(records.size()));
  familiarity = measure_familiarity(heads, body_index);
  // What it remembers is of the indexes before.
  workspace = {};
}

Result<Reader> Reader::begin(std::span<const std::uint8_t> beginning) {
  auto opening = Opening::begin(beginning);
  if (!opening) return opening.error();
  return Reader(std::make_unique<State>(*std::move(opening)));
}

Result<Reader> Reader::open(std::span<const std::uint8_t> pack) {
  auto opening = Opening::open(pack);
  if (!opening) return opening.error();
  Reader reader(std::make_unique<State>(*std::move(opening)));
  reader.state_->index_heads();
  reader.state_->index_bodies();
  return reader;
}

Reader::Reader(std::unique_ptr<State> state) noexcept : state_(std::move(state)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Stage Reader::stage() const noexcept { return state_->opening->stage(); }

std::vector<PackPart> Reader::parts() const { return state_->opening->parts(); }

std::optional<PackPart> Reader::next_part() const { return state_->opening->next(); }

std::optional<PackPart> Reader::part_of(std::string_view id_or_term) const {
  if (stage() < Stage::heads) return next_part();
  const auto found = state_->find(id_or_term);
  return found ? state_->opening->missing_for(*found) : std::nullopt;
}

std::optional<Error> Reader::supply(std::uint64_t offset, std::vector<std::uint8_t> bytes) {
  const Stage before = stage();
  if (auto wrong = state_->opening->supply(offset, std::move(bytes))) return wrong;
  const Stage now = stage();
  if (before < Stage::heads && now >= Stage::heads) state_->index_heads();
  if (now != before && now != Stage::text) state_->index_bodies();
  return std::nullopt;
}

const PackInfo& Reader::info() const noexcept { return state_->info; }

SearchResults Reader::search(std::string_view query, const SearchOptions& options) const {
  const Query parsed = parse_query(query);
  const Filter filter(state_->info, options.letter, options.category);
  const SearchedPack pack{state_->records, state_->heads, state_->body_index, state_->familiarity};
  // Of searches at the same time, one has what the last one left; the others begin anew.
  const std::unique_lock lock(state_->searching, std::try_to_lock);
  std::optional<Workspace> own;
  Workspace& workspace = lock ? state_->workspace : own.emplace();
  const Ranking ranking = rank_entries(pack, parsed, workspace,
                                       {.limit = options.limit,
                                        .offset = options.offset,
                                        .filter = filter,
                                        .facets = options.facets});
  SearchResults results{.query = std::string(query),
                        .total = ranking.total,
                        .total_is_exact = ranking.total_is_exact,
                        .full_text = stage() == Stage::whole,
                        .hits = {},
                        .facets = {},
                        .suggestions = {}};
  if (options.facets) {
    results.facets = {.letters = ranking.facets.letters(state_->info),
                      .categories = ranking.facets.categories(state_->info)};
  }
  const WordMatcher matcher(parsed);
  for (const RankedEntry& ranked : ranking.best) {
    results.hits.push_back(
        state_->make_hit(ranked, parsed, matcher, workspace.texts, options.explain));
  }
  if (ranking.total > 0 || !options.suggest) return results;
  // A filter that admits no hit is not what was mistyped.
  if (!filter.admits_all() && rank_entries(pack, parsed, workspace, {}).total > 0) return results;
  for (const std::uint32_t head : suggest_heads(state_->heads, parsed, kMaxSuggestions)) {
    results.suggestions.push_back(
        list_entry(state_->records[state_->heads.head(head).entry], state_->info));
  }
  return results;
}

ListPage Reader::list(const ListOptions& options) const {
  return list_entries(state_->records, state_->info, options);
}

std::optional<Entry> Reader::entry(std::string_view id_or_term, const EntryOptions& options) const {
  const auto found = state_->find(id_or_term);
  if (!found) return std::nullopt;
  const HeadRecord& record = state_->records[*found];
  Entry entry{.id = record.id,
              .term = record.term,
              .aliases = record.aliases,
              .category = state_->category_of(*found),
              .see = {},
              .body = {},
              .used_by = {},
              .mentions = {},
              .related = {}};
  if (state_->opening->has_body(*found)) entry.body = state_->opening->bodies().body(*found);
  for (const SeeTarget& target : record.see) {
    if (target.entry == SeeTarget::kNowhere) {
      entry.see.push_back({.id = {}, .term = target.term});
    } else {
      const HeadRecord& seen = state_->records[target.entry];
      entry.see.push_back({.id = seen.id, .term = seen.term});
    }
  }
  state_->name_references(entry.body, *found);
  const bool has_links = stage() == Stage::whole && info().format > 0;
  if (has_links && options.links) state_->add_links(entry, *found);
  return entry;
}

Annotations Reader::annotate(std::span<const std::string_view> texts,
                             const AnnotateOptions& options) const {
  Annotations annotations;
  // Not before there are any: they are sorted once.
  if (state_->records.empty()) return annotations;
  constexpr std::uint32_t kUnmet = 0xFFFF'FFFF;
  std::vector<std::uint32_t> places(state_->records.size(), kUnmet);  // among the entries
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    const std::string_view read = utf8_prefix(texts[text], kMaxAnnotatedBytes);
    for (const Match& match : state_->text_annotator().find(read, options.ordinary)) {
      std::uint32_t& place = places[match.entry];
      if (place == kUnmet) {
        const HeadRecord& record = state_->records[match.entry];
        place = static_cast<std::uint32_t>(annotations.entries.size());
        annotations.entries.push_back({.id = record.id, .term = record.term});
      }
      annotations.matches.push_back(
          {.text = text, .range = {.begin = match.begin, .end = match.end}, .entry = place});
    }
  }
  return annotations;
}

}  // namespace termdex
