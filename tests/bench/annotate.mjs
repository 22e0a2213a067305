// What it costs to mark the terms of FOLDOC in pages of its own text:
//   node tests/bench/annotate.mjs [--pack FILE] [--write]
// 100 kB in the engine, and a page of 1 MB in Chromium with its processor slowed four times: the longest task of the main
// thread and how many took more than 50 ms, while the page is read and marked where it is seen, and while a reader scrolls.
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';

import {chromium} from 'playwright-core';

import {serve} from '../browser/server.mjs';
import {dist} from '../web/support.mjs';
import {corpusOf} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';
import {loadModule} from './engines/termdex.mjs';
import {median} from './measure.mjs';
import {origin, writePart} from './report.mjs';

const kRuns = 3;
const kSlower = 4;
const kScreens = 20;
const kCategories = ['toplevel', 'disabled-by-default-devtools.timeline'];
const {values: flags} = parseArgs({options: {pack: {type: 'string'}, write: {type: 'boolean'}}});

const lines = [];
const tell = (line) => { lines.push(`- ${line}`); console.log(line); };

const escaped = (text) => text.replace(/[&<]/g, (sign) => ({'&': '&amp;', '<': '&lt;'})[sign]);

/** Definitions of every eleventh entry and so on, until there are so many characters. */
function textsOf(entries, characters) {
  const texts = [];
  let left = characters;
  for (let i = 0; left > 0; i = (i + 11) % entries.length) {
    const text = entries[i].body.slice(0, left);
    left -= text.length;
    texts.push(text);
  }
  return texts;
}

async function inEngine(bytes, texts) {
  const {pack} = (await loadModule()).openPack(bytes);
  const joined = texts.join('\0');
  const ask = () => {
    const begin = performance.now();
    const answer = pack.annotate(joined, false);
    return [performance.now() - begin, answer];
  };
  const [first, answer] = ask();
  const times = Array.from({length: 25}, () => ask()[0]);
  const {matches, entries} = JSON.parse(answer);
  if (matches.length < 1000) throw new Error(`only ${matches.length} matches`);
  tell(`engine, 100 kB: ${median(times).toFixed(1)} ms (median of 25), the first time ${first.toFixed(0)} ms; `
    + `${matches.length} matches of ${entries.length} entries`);
}

/** Milliseconds of each task of the page's main thread. */
function tasksOf(trace) {
  const {traceEvents} = JSON.parse(trace);
  const busy = new Map();
  const mains = new Set(traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`));
  for (const {name, pid, tid, dur = 0} of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (name === 'RunTask' && mains.has(thread)) busy.set(thread, [...(busy.get(thread) ?? []), dur / 1000]);
  }
  return [...busy.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

async function traced(browser, page) {
  const tasks = tasksOf(await browser.stopTracing());
  const marks = await page.locator('termdex-term').count();
  if (marks < 10 || tasks.length === 0) throw new Error(`${marks} marks, ${tasks.length} tasks`);
  return `longest task ${Math.max(...tasks).toFixed(0)} ms, ${tasks.filter((task) => task > 50).length} of ${tasks.length} over 50 ms, ${marks} marks`;
}

async function inPage(bytes, texts) {
  // Sections of twelve paragraphs: in one element with 4,000 children any change would cost a layout of them all.
  const parts = texts.map((text, i) => `${i % 12 === 0 ? `</section><section><h2>Part ${i / 12 + 1}</h2>` : ''}<p>${escaped(text)}</p>`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><main><section>${parts.join('\n')}</section></main>`;
  const server = await serve({'/': dist, '/index.html': html, '/glossary.tdx': Buffer.from(bytes)}, {policy: ''});
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
  for (let run = 0; run < kRuns; run++) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url);
    // The glossary is there, and the page at rest: what is measured is the work of marking.
    await page.evaluate(async () => {
      await import('/define.js');
      const {openGlossary} = await import('/index.js');
      globalThis.glossary = await openGlossary('/glossary.tdx');
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: kSlower});
    await browser.startTracing(page, {categories: kCategories});
    const ms = await page.evaluate(async () => {
      const begin = performance.now();
      const element = document.createElement('termdex-annotate');
      element.engine = globalThis.glossary;
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener('termdex-annotated', resolve, {once: true}));
      return performance.now() - begin;
    });
    const told = await traced(browser, page);
    tell(`page of 1 MB, processor ${kSlower} times slower: read in ${(ms / 1000).toFixed(1)} s, ${told}`);
    await browser.startTracing(page, {categories: kCategories});
    await page.evaluate(async (screens) => {
      for (let i = 0; i < screens; i++) {
        scrollBy(0, innerHeight / 2);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }, kScreens);
    tell(`then ${kScreens} times half a screen further: ${await traced(browser, page)}`);
    await page.context().close();
  }
  await browser.close();
  await server.close();
}

const bytes = new Uint8Array(readFileSync(flags.pack ?? (await corpusOf('foldoc')).pack));
const {entries} = await readCorpus(bytes);
await inEngine(bytes, textsOf(entries, 100_000));
await inPage(bytes, textsOf(entries, 1_000_000));
if (flags.write) {
  const {date, commit, machine, command} = origin('node tests/bench/annotate.mjs');
  writePart('annotate', `${date}, commit ${commit}, ${machine}: \`${command}\`\n\n${lines.join('\n')}`);
}
