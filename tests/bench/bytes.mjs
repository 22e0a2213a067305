// A pack beside its own source under brotli:  node tests/bench/bytes.mjs [foldoc] [wn] [foldoc13k]
// The source is a JSON line an entry, {term, aliases, category, body}, the definitions as plain text;
// brotli has quality 11 and a window of 16 MB.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import process, {argv} from 'node:process';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';

import {corpusOf} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';

/** Bytes of entries as JSON Lines, as they are and under brotli. */
export function sourceBytes(entries) {
  const lines = entries.map(({term, aliases, category, body}) => `${JSON.stringify({term, aliases, category, body})}\n`);
  const source = Buffer.from(lines.join(''));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
  };
  return {source: source.length, brotli: brotliCompressSync(source, {params}).length};
}

/** The sections of a pack: [{name, bytes}], with what is before them as "header". */
export function sectionBytes(path) {
  const termdex = process.env.TERMDEX_BIN ?? 'build/bin/termdex';
  const {bytes: all, sections} = JSON.parse(execFileSync(termdex, ['info', path, '--json'], {encoding: 'utf8'}));
  const header = sections.reduce((left, {bytes}) => left - bytes, all);
  return [{name: 'header', bytes: header}, ...sections.map(({name, bytes}) => ({name, bytes}))];
}

const number = (bytes) => bytes.toLocaleString('en');

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const names = argv.length > 2 ? argv.slice(2) : ['foldoc', 'wn'];
  for (const name of names) {
    const {title, pack: path} = await corpusOf(name);
    const pack = readFileSync(path);
    const {entries} = await readCorpus(pack);
    const {source, brotli} = sourceBytes(entries);
    console.log(`${title}: source ${number(source)}, under brotli ${number(brotli)}; pack ${number(pack.length)}, ` +
      `${(pack.length / brotli).toFixed(3)} of that`);
    for (const {name: section, bytes} of sectionBytes(path)) console.log(`  ${section.padEnd(8)} ${number(bytes).padStart(12)}`);
  }
}
