// What a reader waits for and pays for, in Chromium, over a line of a given speed:
//   node tests/bench/network.mjs
// Termdex by ranges and as a stream, and Pagefind, over FOLDOC.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process, {argv} from 'node:process';
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {barTable, judged} from './bar_table.mjs';
import {corpusOf, folder as benchFolder} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';
import {definitionsToRead} from './definitions.mjs';
import {build as buildPagefind, separated} from './engines/pagefind.mjs';
import {median} from './measure.mjs';
import {pagefindSite, termdexSite} from './sites.mjs';
import {fastLine, serveOver, slow3G, totals} from './slow_line.mjs';

const kHead = 'compiler';
const kTypo = 'compilr';
/** Milliseconds between keystrokes. */
const kTyping = 120;
const kRead = 5;
const kRuns = 3;

/** The files of Pagefind's site over a pack, built once. */
export async function pagefindFiles(pack) {
  const index = join(benchFolder, 'foldoc', 'pagefind.index');
  if (!existsSync(index)) {
    mkdirSync(join(benchFolder, 'foldoc'), {recursive: true});
    writeFileSync(index, await buildPagefind(await readCorpus(pack)));
  }
  return separated(readFileSync(index));
}

/** One visit with nothing cached: what `visitor` gives, and what was sent by then. */
async function visit(browser, site, line, visitor) {
  const server = await serveOver(site.fileAt, line);
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  try {
    const tab = await context.newPage();
    await tab.goto(server.url, {waitUntil: 'commit'});
    const ms = await visitor(tab);
    return {ms, ...totals(server.log)};
  } finally {
    await context.close();
    await server.close();
  }
}

async function measured(browser, site, query, ids) {
  const visits = [];
  for (let run = 0; run < kRuns; run++) visits.push(await visit(browser, site, slow3G, (tab) => site.firstHit(tab, query)));
  const session = await visit(browser, site, fastLine, (tab) => site.session(tab, kHead, kTyping, ids));
  const of = (name) => median(visits.map((one) => one[name]));
  return {first: {ms: of('ms'), bytes: of('bytes'), requests: of('requests')}, session};
}

function firstBars(way, {first}, {first: peer}, {bytes, requests} = {}) {
  const bar = (name, unit, limit) => judged({what: `first hit by ${way}`, value: first[name], unit, of: peer[name], than: 'Pagefind', ...limit});
  return [bar('bytes', 'kB', bytes), bar('requests', 'requests', requests), bar('ms', 's', {share: 0.7})];
}

function sessionBars(way, {session}, {session: peer}, {bytes, requests} = {}) {
  const bar = (name, unit, limit) => judged({what: `session by ${way}`, value: session[name], unit, of: peer[name], than: 'Pagefind', ...limit});
  return [bar('bytes', 'kB', bytes), bar('requests', 'requests', requests)];
}

/** The bars of FOLDOC over the network, judged. */
export async function networkBars() {
  const pack = readFileSync((await corpusOf('foldoc')).pack);
  const ids = await definitionsToRead(pack, kHead, kRead);
  const files = await pagefindFiles(pack);
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
  try {
    const peer = await measured(browser, pagefindSite(files), kHead, ids);
    const ranges = await measured(browser, termdexSite(pack, 'range'), kTypo, ids);
    const stream = await measured(browser, termdexSite(pack, 'stream'), kTypo, ids);
    return [...firstBars('ranges', ranges, peer, {bytes: {most: 190_000}, requests: {most: 5}}), ...sessionBars('ranges', ranges, peer, {bytes: {share: 1.3}, requests: {most: 12}}),
      ...firstBars('a stream', stream, peer), ...sessionBars('a stream', stream, peer)];
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(argv[1]).href) console.log(barTable(await networkBars()));
