// How fast an answer is on screen while a reader types, in Chromium with the processor slowed:
//   node tests/bench/typing.mjs [--write]
// <termdex-search> over FOLDOC, and Pagefind's component beside it; ten keys a second. The page's thread is
// slowed four times, workers are not: Chromium has no way to.
import {readFileSync} from 'node:fs';
import process, {argv} from 'node:process';
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {barTable, judged} from './bar_table.mjs';
import {corpusOf} from './corpora.mjs';
import {latency} from './measure.mjs';
import {pagefindFiles} from './network.mjs';
import {origin, writePart} from './report.mjs';
import {pagefindComponentSite, termdexSite} from './sites.mjs';
import {fastLine, serveOver} from './slow_line.mjs';

const kSlower = 4;
const kTyping = 100;
/** Some with mistakes; typed from the first letter to the last, then the field is emptied. */
const kQueries = ['algorithm', 'garbage collecton', 'operating system', 'compilr', 'virtual memory', 'object-oriented', 'tcp/ip', 'lambda calculus'];

/**
 * In the page: from each input to the frame in which what is found has changed, and tasks of more than 50 ms.
 * A keystroke that changes nothing, or whose answer is overtaken by the next key, has no time.
 */
function watch(list) {
  const keys = [];
  const tasks = [];
  new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({duration}) => duration))).observe({type: 'longtask'});
  addEventListener('input', ({timeStamp}) => keys.push({at: timeStamp}), true);
  new MutationObserver(() => {
    const key = keys.at(-1);
    if (!key || key.changed) return;
    key.changed = true;
    // The next task behind a frame begins when that is painted.
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => { key.painted = performance.now(); };
      port2.postMessage(0);
    });
  }).observe(list, {subtree: true, childList: true, characterData: true});
  globalThis.typed = {keys, tasks};
}

async function measured(browser, site) {
  const server = await serveOver(site.fileAt, fastLine);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const tab = await context.newPage();
    await tab.goto(server.url);
    const {input, list} = await site.ready(tab);
    await list.evaluate(watch);
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: kSlower});
    for (const query of kQueries) {
      await input.pressSequentially(query, {delay: kTyping});
      await tab.waitForTimeout(1500);
      await input.fill('');
      await tab.waitForTimeout(500);
      await tab.evaluate(() => globalThis.typed.keys.pop());
    }
    const {keys, tasks} = await tab.evaluate(() => globalThis.typed);
    const times = keys.filter(({painted}) => painted).map(({at, painted}) => painted - at);
    return {keys: keys.length, answered: times.length, ...latency(times), longest: Math.max(0, ...tasks)};
  } finally {
    await context.close();
    await server.close();
  }
}

/** The bars of typing, judged. */
export async function typingBars() {
  const pack = readFileSync((await corpusOf('foldoc')).pack);
  const files = await pagefindFiles(pack);
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu']});
  try {
    const peer = await measured(browser, pagefindComponentSite(files));
    const ours = await measured(browser, termdexSite(pack, 'stream'));
    const bar = (what, name, unit, limit) => judged({what, value: ours[name], unit, of: peer[name], than: 'Pagefind', ...limit});
    return [
      bar(`of ${ours.keys} keys, those whose answer was on screen before the next, and changed it`, 'answered', 'keys'),
      bar('key to paint, p50', 'p50', 'ms'),
      bar('key to paint, p95', 'p95', 'ms', {most: 50}),
      bar('longest task of the page', 'longest', 'ms', {most: 50}),
    ];
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const table = barTable(await typingBars());
  console.log(table);
  if (argv.includes('--write')) {
    const {date, commit, machine, command} = origin('node tests/bench/typing.mjs');
    writePart('typing', `${date}, commit ${commit}, ${machine}: \`${command}\`\n\n${table}`);
  }
}
