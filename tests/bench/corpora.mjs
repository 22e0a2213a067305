import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';

import {readCorpus} from './corpus.mjs';
import {makePack} from './engines/termdex.mjs';
import {lengthened} from './lengthen.mjs';

export const folder = 'build/bench';
const kFoldoc = '/usr/share/dictd/foldoc.index';

async function foldocLengthened() {
  const source = join(folder, 'foldoc13k.jsonl');
  if (!existsSync(source)) {
    const foldoc = await readCorpus(readFileSync(packed('foldoc', kFoldoc, 'FOLDOC')));
    writeFileSync(source, lengthened(foldoc.entries).map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }
  return source;
}

/** Name → the source, from installed packages: Debian's dict-foldoc and dict-wn. */
export const corpora = {
  foldoc: {title: 'FOLDOC', source: () => kFoldoc},
  wn: {title: 'WordNet', source: () => '/usr/share/dictd/wn.index'},
  foldoc13k: {title: 'FOLDOC, lengthened', source: foldocLengthened},
};

/** The pack of a source, made again when the source or the command line is newer. */
function packed(name, source, title) {
  const pack = join(folder, `${name}.tdx`);
  const changed = Math.max(statSync(source).mtimeMs, statSync('build/bin/termdex').mtimeMs);
  if (!existsSync(pack) || statSync(pack).mtimeMs < changed) {
    mkdirSync(folder, {recursive: true});
    makePack(source, pack, '--title', title);
  }
  return pack;
}

/** A corpus by its name: {name, title, source, pack}. */
export async function corpusOf(name) {
  const {title, source: find} = corpora[name] ?? {};
  if (!find) throw new Error(`no corpus "${name}"; known: ${Object.keys(corpora).join(', ')}`);
  mkdirSync(folder, {recursive: true});
  const source = await find();
  return {name, title, source, pack: packed(name, source, title)};
}

/** A corpus from any source that `termdex build` reads. */
export function corpusOfSource(source) {
  const name = basename(source).replace(/\..*$/, '');
  mkdirSync(folder, {recursive: true});
  return {name, title: name, source, pack: packed(name, source, name)};
}

/** A corpus from a pack; how long it took to build is not known then. */
export const corpusOfPack = (pack) => ({name: basename(pack, '.tdx'), title: basename(pack), pack});
