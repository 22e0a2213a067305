import {clauses, type Tie} from './clauses.js';
import {en, type Strings} from './en.js';
import {grammar} from './grammar.js';

/** All words, with those of the index. */
export interface IndexStrings extends Strings {
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

const {number, plural} = grammar('en');
const terms = (count: number): string => plural(count, {one: '# term', other: '# terms'});

// Apart from the others: a page without an index does not download them.
export const enIndex: IndexStrings = {
  ...en,
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
    some: (shown, total) => (shown < total ? en.place(shown, total) : number(total)),
    picture: (term, counts) => `${term}: ${clauses('en', counts, {
      usedBy: {one: '# term leads here', other: '# terms lead here'},
      mutual: {one: '# term is linked both ways', other: '# terms are linked both ways'},
      refersTo: {one: 'it refers to # term', other: 'it refers to # terms'},
      mentions: {one: 'it mentions # term', other: 'it mentions # terms'},
      related: {one: '# term is related', other: '# terms are related'},
    })}.`,
    asList: 'As a list',
  },
};
