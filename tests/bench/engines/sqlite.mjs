import init from '@sqlite.org/sqlite-wasm';

import {headsOf, tenOf} from './heads.mjs';

const kFewHits = 5;

export const name = 'SQLite FTS5';
export const settings = `unicode61 with prefix='2 3', every word wanted and the last a prefix, bm25 weights 10, 5, 1, 1; below ${kFewHits} hits any trigram of the query in a trigram table of the heads, by bm25`;
export const library = ['index.mjs', 'sqlite3.wasm'].map((file) => new URL(`../node_modules/@sqlite.org/sqlite-wasm/dist/${file}`, import.meta.url));

function insert(db, table, rows) {
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${rows[0].map(() => '?')})`);
  for (const row of rows) statement.bind(row).stepReset();
  statement.finalize();
}

export async function build({entries}) {
  const sqlite = await init();
  const db = new sqlite.oo1.DB();
  db.exec(`CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, term, aliases, category, body,
             tokenize='unicode61 remove_diacritics 2', prefix='2 3');
           CREATE VIRTUAL TABLE headword USING fts5(id UNINDEXED, head, tokenize='trigram');
           BEGIN;`);
  insert(db, 'entry', entries.map(({id, term, aliases, category, body}) => [id, term, aliases.join(' ; '), category, body]));
  insert(db, 'headword', headsOf(entries).map(({id, head}) => [id, head]));
  db.exec(`INSERT INTO entry(entry) VALUES ('optimize');
           INSERT INTO headword(headword) VALUES ('optimize');
           COMMIT;`);
  return sqlite.capi.sqlite3_js_db_export(db.pointer);
}

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

function trigramsOf(text) {
  const chars = [...text];
  return [...new Set(chars.slice(2).map((_, i) => chars.slice(i, i + 3).join('')))];
}

export async function open(bytes) {
  const {capi, oo1, wasm} = await init();
  const db = new oo1.DB();
  const at = wasm.allocFromTypedArray(new Uint8Array(bytes));
  db.checkRc(capi.sqlite3_deserialize(db.pointer, 'main', at, bytes.length, bytes.length, capi.SQLITE_DESERIALIZE_FREEONCLOSE));
  db.exec("INSERT INTO entry(entry, rank) VALUES ('rank', 'bm25(0, 10, 5, 1, 1)')");
  const matching = (table) => {
    const statement = db.prepare(`SELECT id FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT 20`);
    return (match) => {
      const ids = [];
      statement.bind(match);
      while (statement.step()) ids.push(statement.getString(0));
      statement.reset();
      return ids;
    };
  };
  const entries = matching('entry');
  const heads = matching('headword');
  return (query) => {
    const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const ids = words.length > 0 ? entries(`${words.map(quoted).join(' ')} *`) : [];
    const trigrams = ids.length < kFewHits ? trigramsOf(query) : [];
    if (trigrams.length > 0) ids.push(...heads(trigrams.map(quoted).join(' OR ')));
    return tenOf(ids);
  };
}
