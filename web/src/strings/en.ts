/** How an entry is tied to another. */
export type Tie = 'usedBy' | 'mutual' | 'refersTo' | 'mentions' | 'related';

/** Every word that an element says. Functions get numbers and terms, and give whole sentences. */
export interface Strings {
  /** The name of the text field, for assistive technology. */
  label: string;
  placeholder: string;
  clear: string;
  /** The name of the list of hits. */
  list: string;
  back: string;
  /** Before the alias that matched. */
  via: string;
  /** Before the aliases of an entry. */
  aliases: string;
  seeAlso: string;
  /** `exact` is false where `total` is a floor. */
  count(shown: number, total: number, exact: boolean): string;
  /** Said aloud when a definition opens. */
  opened(term: string): string;
  none(query: string): string;
  /** Under that, where there is nothing to suggest. */
  noneHint: string;
  /** Over the terms that may have been meant, and the name of their list. */
  suggestions: string;
  /** Said aloud when there are such terms. */
  suggested(query: string, terms: readonly string[]): string;
  loading: string;
  /** How far the download is, in the field and below it. `percent` and `total` may be unknown. */
  progress(percent: number | undefined, loaded: string, total: string | undefined): {short: string; long: string};
  failed: string;
  /** What happened, by error code; `other` for the rest. */
  failures: Readonly<Record<string, string>>;
  retry: string;
  /** An entry that is pointed to and not there. */
  missing: string;
  keys: {move: string; read: string; close: string};
  /** The words of the index. */
  browse: {
    letters: string;
    /** All letters. */
    all: string;
    /** What "#" is, for assistive technology. */
    signs: string;
    /** A letter or a category with what stands under it, for assistive technology. */
    counted(name: string, entries: number): string;
    categories: string;
    allCategories: string;
    /** The name of the field that goes to a term. */
    jump: string;
    /** Where the field went. `begins` is false where no term begins as it was typed. */
    jumped(term: string, begins: boolean): string;
    /** The title of the list; each may be empty. */
    title(letter: string, category: string): string;
    where(page: number, pages: number, entries: number): string;
    /** The two ways through the pages: above the list, below it. */
    pages: string;
    morePages: string;
    page(page: number): string;
    first: string;
    previous: string;
    next: string;
    last: string;
    empty: string;
    showAll: string;
    /** The way to what stands before and after an entry. */
    beside: string;
    previousTerm: string;
    nextTerm: string;
    /** The picture of an entry with what it is tied to, and its words. */
    neighbourhood: string;
    ties: Readonly<Record<Tie, string>>;
    some(shown: number, total: number): string;
    /** The picture in a sentence. */
    picture(term: string, counts: Readonly<Partial<Record<Tie, number>>>): string;
    asList: string;
  };
}

const either = (terms: readonly string[]): string =>
  terms.length < 2 ? terms.join('') : `${terms.slice(0, -1).join(', ')} or ${terms.at(-1)}`;

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en').format;
const terms = (count: number): string => `${number(count)} ${plural.select(count) === 'one' ? 'term' : 'terms'}`;

export const en: Strings = {
  label: 'Search the glossary',
  placeholder: 'Search the glossary',
  clear: 'Clear',
  list: 'Matching entries',
  back: 'Back',
  via: 'also known as',
  aliases: 'Also',
  seeAlso: 'See also',
  count: (shown, total, exact) => {
    if (!exact) return `${shown} of at least ${total} entries`;
    if (total === 1) return '1 entry';
    return shown < total ? `${shown} of ${total} entries` : `${total} entries`;
  },
  opened: (term) => `Definition of ${term}`,
  none: (query) => `Nothing found for “${query}”`,
  suggestions: 'Did you mean',
  suggested: (query, terms) => `Nothing found for “${query}”. Did you mean ${either(terms)}?`,
  noneHint: 'Try fewer letters or another word. Misspellings are forgiven.',
  loading: 'Loading the glossary',
  progress: (percent, loaded, total) => ({
    short: percent === undefined ? loaded : `${percent} %`,
    long: total === undefined ? loaded : `${loaded} of ${total}`,
  }),
  failed: 'The glossary could not be loaded',
  failures: {
    network: 'The server could not be reached. Check the connection.',
    interrupted: 'The connection broke off during the download.',
    http_status: 'The glossary file is not where this page expects it.',
    not_a_pack: 'The server sent a web page in place of the glossary file.',
    bad_magic: 'The file is not a Termdex glossary.',
    unsupported_version: 'The glossary was made by a newer version of Termdex.',
    truncated: 'The glossary file is cut short.',
    checksum_mismatch: 'The glossary file is damaged.',
    wasm_failed: 'The search engine could not start in this browser.',
    other: 'Something unexpected happened.',
  },
  retry: 'Try again',
  missing: 'This entry is not in the glossary.',
  keys: {move: 'to move', read: 'to read', close: 'to close'},
  browse: {
    letters: 'Letters',
    all: 'All',
    signs: 'Digits and signs',
    counted: (name, entries) => `${name}, ${terms(entries)}`,
    categories: 'Categories',
    allCategories: 'All categories',
    jump: 'Go to a term',
    jumped: (term, begins) => (begins ? term : `No term begins so; the next is ${term}`),
    title: (letter, category) => [category, letter].filter(Boolean).join(': ') || 'All terms',
    where: (page, pages, entries) => (pages > 1 ? `Page ${number(page)} of ${number(pages)} · ${terms(entries)}` : terms(entries)),
    pages: 'Pages',
    morePages: 'Pages, below the list',
    page: (page) => `Page ${number(page)}`,
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
    empty: 'There are no terms here.',
    showAll: 'Show all terms',
    beside: 'Before and after this term',
    previousTerm: 'Previous',
    nextTerm: 'Next',
    neighbourhood: 'Around this term',
    ties: {usedBy: 'Lead here', mutual: 'Both ways', refersTo: 'Refers to', mentions: 'Mentions', related: 'Related'},
    some: (shown, total) => (shown < total ? `${number(shown)} of ${number(total)}` : number(total)),
    picture: (term, {usedBy = 0, mutual = 0, refersTo = 0, mentions = 0, related = 0}) => {
      const said = [
        usedBy && `${terms(usedBy)} ${usedBy === 1 ? 'leads' : 'lead'} here`,
        mutual && `${terms(mutual)} ${mutual === 1 ? 'is' : 'are'} linked both ways`,
        refersTo && `it refers to ${terms(refersTo)}`,
        mentions && `it mentions ${terms(mentions)}`,
        related && `${terms(related)} ${related === 1 ? 'is' : 'are'} related`,
      ];
      return `${term}: ${said.filter(Boolean).join(', ')}.`;
    },
    asList: 'As a list',
  },
};
