// <termdex-search> asks whatever has these five methods: here an array, it could be your server.
import './define.js';

const entries = [
  {id: 'pack', term: 'Pack', text: 'The one file that holds a glossary.'},
  {id: 'entry', term: 'Entry', text: 'A term with its definition.'},
  {id: 'hit', term: 'Hit', text: 'An entry that answers a query.'},
].map((entry) => ({
  ...entry,
  aliases: [],
  category: '',
  see: [],
  body: [{type: 'paragraph', children: [entry.text]}],
}));

const engine = {
  async info() {
    return {
      format: 0, title: 'Three terms', language: 'en', entries: entries.length, aliases: 0,
      letters: [], categories: [], sections: [], bytes: 0, hash: '',
    };
  },
  async search(query, {limit = 10} = {}) {
    const wanted = query.toLowerCase();
    const found = entries.filter((entry) => entry.term.toLowerCase().includes(wanted));
    const hits = found.slice(0, limit).map((entry) => {
      const at = entry.term.toLowerCase().indexOf(wanted);
      const highlight = {term: [[at, at + wanted.length]], via: [], excerpt: []};
      return {...entry, via: null, score: 1, excerpt: entry.text, highlight};
    });
    return {query, total: found.length, totalIsExact: true, hits, suggestions: []};
  },
  async list() {
    return {page: 1, pages: 1, perPage: 50, total: entries.length, entries};
  },
  async entry(id) {
    return entries.find((entry) => entry.id === id || entry.term === id);
  },
  async close() {},
};

document.querySelector('termdex-search').engine = engine;
