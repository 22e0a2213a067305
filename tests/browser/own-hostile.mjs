// A page under the strict policy with a box and an index that say what a hostile pack says.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {hostileEntry, hostileListing} from './hostile.mjs';
import {dist, serve} from './support.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

export const elements = {'termdex-search': hostileEntry, 'termdex-browse': hostileListing};

export function serveHostile() {
  return serve({
    '/': dist,
    '/said.js': {file: path.join(here, 'engines/said.js')},
    '/hostile-page.js': {file: path.join(here, 'hostile-page.js')},
    '/index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="/said.js"></script><title>Hostile</title></head>
<body><main><h1>Hostile</h1><termdex-search></termdex-search><termdex-browse></termdex-browse></main>
<script src="/hostile-page.js"></script><script type="module" src="/define.js"></script></body></html>`,
  });
}

/** What was wrong of these strings in that element, by string; `run` runs a function in the page. */
export async function findings(run, tag, strings) {
  const entry = elements[tag];
  const all = await run(([name, plain, entries]) => globalThis.showEntries(name, plain, entries), [tag, entry('plain'), strings.map(entry)]);
  return Object.fromEntries(strings.map((text, i) => [text, all[i]]).filter(([, wrong]) => wrong.length > 0));
}
