import {grammar} from './grammar.js';

/** Every word of the search box, and of what all elements have. Functions get numbers and terms, and give whole sentences. */
export interface Strings {
  /** How numbers are written, as a language tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The name of the text field, for assistive technology. */
  label: string;
  placeholder: string;
  clear: string;
  /** Of the dialog. */
  close: string;
  /** The name of the list of hits. */
  list: string;
  back: string;
  /** The hit before the one that is read. */
  previous: string;
  next: string;
  /** Which of the hits is read, for the eye. */
  place(index: number, hits: number): string;
  /** Before the alias that matched. */
  via: string;
  /** Before the aliases of an entry. */
  aliases: string;
  seeAlso: string;
  /** Over the entries that are near this one. */
  related: string;
  /** Over the entries that lead to this one. */
  usedBy: string;
  /** After some entries of a list: how many there are besides. */
  more(count: number): string;
  copyLink: string;
  /** Said and shown after that. */
  copied: string;
  notCopied: string;
  /** `exact` is false where `total` is a floor. */
  count(shown: number, total: number, exact: boolean): string;
  /** Said aloud when a definition opens. */
  opened(term: string): string;
  none(query: string): string;
  /** The same where a category or letter is chosen. */
  noneFiltered(query: string): string;
  /** The name of the menu of categories, and its first line. */
  category: string;
  allCategories: string;
  letter: string;
  allLetters: string;
  /** Back to all categories and letters. */
  unfilter: string;
  /** Under `none`, where there is nothing to suggest. */
  noneHint: string;
  /** Over the terms that were read before, and the name of their list. */
  recent: string;
  /** Empties that list. */
  forget: string;
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
}

const {number, percent, plural, either} = grammar('en');
const entries = (count: number): string => plural(count, {one: '# entry', other: '# entries'});
const tell = 'Please tell the owner of this site.';

export const en: Strings = {
  locale: 'en',
  direction: 'ltr',
  label: 'Search the glossary',
  placeholder: 'Search the glossary',
  clear: 'Clear',
  close: 'Close',
  list: 'Matching entries',
  back: 'Back',
  previous: 'Previous entry',
  next: 'Next entry',
  place: (index, hits) => `${number(index)} of ${number(hits)}`,
  via: 'also known as',
  aliases: 'Also',
  seeAlso: 'See also',
  related: 'Related',
  usedBy: 'Used by',
  more: (count) => `and ${number(count)} more`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The link could not be copied',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} of at least ${entries(total)}`;
    return shown < total ? `${number(shown)} of ${entries(total)}` : entries(total);
  },
  opened: (term) => `Definition of ${term}`,
  none: (query) => `Nothing found for “${query}”`,
  noneFiltered: (query) => `Nothing found for “${query}” with these filters`,
  category: 'Category',
  allCategories: 'All categories',
  letter: 'First letter',
  allLetters: 'All letters',
  unfilter: 'Clear filters',
  recent: 'Recent',
  forget: 'Clear list',
  suggestions: 'Did you mean',
  suggested: (query, terms) => `Nothing found for “${query}”. Did you mean ${either(terms)}?`,
  noneHint: 'Try fewer letters or another word. Misspellings are forgiven.',
  loading: 'Loading the glossary',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} of ${total}`,
  }),
  failed: 'The glossary could not be loaded',
  failures: {
    network: 'The server could not be reached. Check the connection and try again.',
    interrupted: 'The connection broke off during the download. Try again to go on where it ended.',
    http_status: `The glossary file is not where this page expects it. ${tell}`,
    not_a_pack: 'The server sent a web page in place of the glossary file. Sign in if you have to, and reload the page.',
    bad_magic: `The file is not a Termdex glossary. ${tell}`,
    unsupported_version: 'The glossary was made by a newer version of Termdex. Reload the page.',
    truncated: `The glossary file is cut short. ${tell}`,
    checksum_mismatch: `The glossary file is damaged. ${tell}`,
    wasm_failed: 'The search engine could not start in this browser. Reload the page, or try another browser.',
    other: 'Something unexpected happened. Try again, or reload the page.',
  },
  retry: 'Try again',
  missing: 'This entry is not in the glossary.',
  keys: {move: 'to move', read: 'to read', close: 'to close'},
};
