// What an engine needs from the bytes of its index to its answers, in a process of its own:
//   node --expose-gc tests/bench/opening.mjs termdex|minisearch FILE
// Gives one line of JSON: {headsMs, wholeMs, memoryBytes}. Code is loaded before the clock starts; memory
// is resident and has the code in it, but not the bytes of the index, once they are no longer needed.
import {readFileSync} from 'node:fs';
import process, {argv} from 'node:process';

import {loadEngine} from './engines.mjs';

const [, , name, file] = argv;

/** Part by part, as a page opens a pack. */
async function openTermdex() {
  const {loadModule} = await import('./engines/termdex.mjs');
  const module = await loadModule();
  let bytes = readFileSync(file);
  const begin = performance.now();
  const {pack} = module.beginPack(bytes);
  let headsMs;
  for (let {stage, parts} = JSON.parse(pack.parts()); stage !== 'whole'; ({stage, parts} = JSON.parse(pack.parts()))) {
    for (const {offset, bytes: size, have} of parts) {
      if (have) continue;
      const error = pack.supply(offset, bytes.subarray(offset, offset + size));
      if (error) throw new Error(error);
      headsMs ??= performance.now() - begin;
    }
  }
  const wholeMs = performance.now() - begin;
  bytes = undefined;
  return {headsMs, wholeMs, index: pack};
}

async function openPeer() {
  const engine = await loadEngine(name);
  let bytes = readFileSync(file);
  const begin = performance.now();
  const index = await engine.open(bytes);
  const wholeMs = performance.now() - begin;
  bytes = undefined;
  return {headsMs: wholeMs, wholeMs, index};
}

globalThis.gc();
const before = process.memoryUsage.rss();
const {index, ...times} = await (name === 'termdex' ? openTermdex() : openPeer());
globalThis.gc();
console.log(JSON.stringify({...times, memoryBytes: process.memoryUsage.rss() - before}));
// Alive until here.
globalThis.index = index;
