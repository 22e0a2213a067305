// Chooses the weights of core/src/search/weights.h: coordinate descent over queries of which the
// answers are known.
//
//   tune [--rounds N] PACK QUERIES [PACK QUERIES]...
//
// QUERIES has lines "kind<tab>query<tab>id,id…", as `node tests/bench/tune.mjs` writes them. Each
// weight in turn is tried a step higher and lower; what scores better stays, and the steps get
// smaller from round to round. The quality of a set of weights is the mean over corpora and kinds
// of success@1 and success@5.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/familiarity.h"
#include "search/opening.h"
#include "search/ranking.h"

namespace {

using namespace termdex;

struct Tuned {
  const char* name;
  float& (*of)(Weights&);
  float step;
};

#define TUNED(member, step)                                       \
  Tuned {                                                         \
#member, [](Weights & w) -> float& { return w.member; }, step \
  }

// The tiers of exact heads, of heads that begin so and of the least share are decisions, not
// measurements: they stay.
constexpr std::array kTuned = {
    TUNED(base, 0.06F),           TUNED(completeness, 0.05F),  TUNED(order, 0.03F),
    TUNED(start, 0.03F),          TUNED(missed, 0.2F),         TUNED(body, 0.05F),
    TUNED(body_frequency, 0.06F), TUNED(body_together, 0.04F), TUNED(head_together, 0.1F),
    TUNED(familiar, 0.01F),       TUNED(typo_letters, 0.4F),   TUNED(more_typos, 0.15F),
    TUNED(completion, 0.02F),     TUNED(completed, 0.06F),     TUNED(other_completion, 0.05F),
    TUNED(other_completed, 0.1F), TUNED(spacing, 0.005F),      TUNED(respaced, 0.1F),
    TUNED(inside, 0.1F),          TUNED(edits.swap, 0.08F),    TUNED(edits.neighbour, 0.06F),
    TUNED(edits.doubled, 0.08F),  TUNED(edits.vowel, 0.08F),   TUNED(edits.first_letter, 0.1F),
};

struct Asked {
  std::string kind;
  std::string query;
  std::set<std::string> targets;
};

struct Corpus {
  std::vector<HeadRecord> records;
  HeadIndex heads;
  BodyIndex bodies;
  std::vector<float> familiarity;
  std::vector<Asked> asked;
};

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "tune: %s\n", message.c_str());
  std::exit(1);
}

std::vector<Asked> read_queries(const char* path) {
  std::ifstream in(path);
  if (!in) fail(std::string("cannot read ") + path);
  std::vector<Asked> asked;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    Asked one;
    std::string ids;
    std::getline(fields, one.kind, '\t');
    std::getline(fields, one.query, '\t');
    std::getline(fields, ids, '\t');
    std::istringstream list(ids);
    for (std::string id; std::getline(list, id, ',');) one.targets.insert(id);
    asked.push_back(std::move(one));
  }
  return asked;
}

Corpus read_corpus(const char* pack, const char* queries) {
  std::ifstream in(pack, std::ios::binary);
  const std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(in), {});
  auto opened = Opening::open(bytes);
  if (!opened) fail(std::string("cannot open ") + pack);
  HeadIndex heads((*opened)->records());
  const auto entries = static_cast<std::uint32_t>((*opened)->records().size());
  BodyIndex bodies((*opened)->take_words(), entries);
  std::vector<float> familiarity = measure_familiarity(heads, bodies);
  return {(*opened)->records(), std::move(heads), std::move(bodies), std::move(familiarity),
          read_queries(queries)};
}

double quality(const std::vector<Corpus>& corpora, const Weights& weights, bool print) {
  double sum = 0;
  std::size_t kinds = 0;
  for (const Corpus& corpus : corpora) {
    struct Tally {
      unsigned first = 0;
      unsigned five = 0;
      unsigned all = 0;
    };
    std::map<std::string, Tally> tallies;
    Workspace workspace;
    for (const Asked& asked : corpus.asked) {
      RankingOptions options{.limit = 5};
      options.weights = &weights;
      const Ranking ranking =
          rank_entries({corpus.records, corpus.heads, corpus.bodies, corpus.familiarity},
                       parse_query(asked.query), workspace, options);
      Tally& tally = tallies[asked.kind];
      ++tally.all;
      for (std::size_t i = 0; i < ranking.best.size(); ++i) {
        if (asked.targets.count(corpus.records[ranking.best[i].entry].id) == 0) continue;
        ++tally.five;
        if (i == 0) ++tally.first;
        break;
      }
    }
    for (const auto& [kind, tally] : tallies) {
      const double first = 100.0 * tally.first / tally.all;
      const double five = 100.0 * tally.five / tally.all;
      if (print) std::printf("  %-18s %5.1f %5.1f\n", kind.c_str(), first, five);
      sum += first + five;
      ++kinds;
    }
  }
  return sum / (2.0 * static_cast<double>(kinds));
}

void tune(const std::vector<Corpus>& corpora, int rounds) {
  Weights weights;
  double best = quality(corpora, weights, true);
  std::printf("quality %.3f\n", best);
  float scale = 1;
  for (int round = 0; round < rounds; ++round, scale *= 0.6F) {
    for (const Tuned& tuned : kTuned) {
      for (const float direction : {1.0F, -1.0F}) {
        for (;;) {
          Weights tried = weights;
          float& value = tuned.of(tried);
          value += direction * scale * tuned.step;
          if (value < 0) break;
          const double found = quality(corpora, tried, false);
          if (found <= best) break;
          best = found;
          weights = tried;
          std::printf("round %d: %s = %.4f, quality %.3f\n", round + 1, tuned.name,
                      static_cast<double>(value), best);
          std::fflush(stdout);
        }
      }
    }
  }
  quality(corpora, weights, true);
  for (const Tuned& tuned : kTuned) {
    std::printf("%s = %.4f\n", tuned.name, static_cast<double>(tuned.of(weights)));
  }
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 3;
  std::vector<Corpus> corpora;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string_view(argv[i]) == "--rounds") {
      rounds = std::atoi(argv[i + 1]);
    } else {
      corpora.push_back(read_corpus(argv[i], argv[i + 1]));
    }
  }
  if (corpora.empty()) fail("usage: tune [--rounds N] PACK QUERIES [PACK QUERIES]...");
  tune(corpora, rounds);
}
