#include "annotate/ordinary_words.h"

#include <algorithm>
#include <utility>

#include "annotate/word_hash.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

// Of the commonest words of English, of three letters or more, those that a glossary may have an
// entry for because they mean something else there, too.
constexpr std::string_view kEnglish =
    "about above act after all also and any are ask back bad base been build but can case "
    "change clear common complete control current cut did die down drive each end etc even "
    "event example fact fast feel field find first for form free from general get give given "
    "good group had hand has have help her here his home how idea include into its job join "
    "large last life light like line list little long look lose main make man many may meet "
    "more most much must name need new next nor not now number off old one only onto open "
    "order other our out over own page part per person place plan play point possible power "
    "problem pull push question quick raise range read real record rest result right room run "
    "safe said same save say second see self sense serve set several she should show side "
    "simple since sleep small some sort sound space special state step still such support sure "
    "table take talk term than that the their them then there these they thing this those "
    "through time too top turn two type under until use user value very visit walk want was "
    "way well were what when where which while who why will with word work would write year "
    "yes you your";

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

OrdinaryWords::OrdinaryWords(const std::vector<HeadRecord>& records, std::string_view language) {
  std::vector<std::uint64_t> met;
  std::size_t heads = 0;
  for (const HeadRecord& record : records) {
    for (std::size_t number = 0; number <= record.aliases.size(); ++number, ++heads) {
      const std::size_t before = met.size();
      for (WordCursor cursor(record.head(number)); cursor.next();) {
        met.push_back(stem_hash(cursor.word().text));
      }
      if (met.size() == before + 1) met.pop_back();
    }
  }
  std::sort(met.begin(), met.end());
  const std::size_t many = std::max(kManyHeads, heads / kHeadsPerOrdinary);
  std::vector<std::uint64_t> stems;
  for (std::size_t i = 0, end = 0; i < met.size(); i = end) {
    while (end < met.size() && met[end] == met[i]) ++end;
    if (end - i >= many) stems.push_back(met[i]);
  }
  if (is_english(language)) {
    for (WordCursor cursor(kEnglish); cursor.next();) {
      stems.push_back(stem_hash(cursor.word().text));
    }
  }
  std::sort(stems.begin(), stems.end());
  stems_ = SortedHashes(std::move(stems));
}

bool OrdinaryWords::contains(std::string_view word) const {
  if (std::all_of(word.begin(), word.end(), is_digit)) return true;
  if (word.size() < 3 && std::all_of(word.begin(), word.end(), is_letter)) return true;
  return stems_.find(stem_hash(word)) != stems_.size();
}

}  // namespace termdex
