// What Lighthouse says of the demo's pages, as a phone on a slow line with a processor four times slower opens them:
//   node tests/bench/lighthouse.mjs [--write]
// npx fetches the version below when this runs: nothing else needs it. The middle one of three runs counts.
import {execFile, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process, {argv, env} from 'node:process';
import {promisify} from 'node:util';

import {median} from './measure.mjs';
import {origin, writePart} from './report.mjs';

const kVersion = '12.8.2';
const kRuns = 3;
const kPages = ['index.html', 'browse.html', 'annotate.html'];
/** What each has to reach. */
const kLeast = {performance: 98, accessibility: 100, 'best-practices': 100};
const kCategories = Object.keys(kLeast);

/** The demo's server, and its address. */
async function served() {
  const server = spawn(process.execPath, ['web/serve.mjs', '--port', '8180'], {stdio: ['ignore', 'pipe', 'inherit']});
  for await (const text of server.stdout) {
    const [, url] = /(http:\S+)/.exec(text) ?? [];
    if (url) return {server, url};
  }
  throw new Error('the demo is not served: run ./dev build');
}

async function report(url, folder) {
  const file = join(folder, 'report.json');
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${kCategories.join()}`,
    '--chrome-flags=--headless=new --no-sandbox'];
  await promisify(execFile)('npx', ['--yes', `lighthouse@${kVersion}`, url, ...options],
    {env: {...env, CHROME_PATH: env.CHROMIUM ?? '/usr/bin/chromium'}});
  return JSON.parse(readFileSync(file, 'utf8'));
}

const folder = mkdtempSync(join(tmpdir(), 'termdex-lighthouse-'));
const {server, url} = await served();
try {
  const header = ['page', ...kCategories.map((name) => `${name} (at least ${kLeast[name]})`), 'largest paint, s', 'blocked, ms'];
  const rows = [];
  for (const page of kPages) {
    const reports = [];
    for (let run = 0; run < kRuns; run++) reports.push(await report(`${url}${page}`, folder));
    const middle = (of) => median(reports.map(of));
    const scores = kCategories.map((name) => {
      const score = Math.round(100 * middle(({categories}) => categories[name].score));
      return score >= kLeast[name] ? `${score}` : `**${score}**`;
    });
    const seconds = middle(({audits}) => audits['largest-contentful-paint'].numericValue) / 1000;
    rows.push([page, ...scores, seconds.toFixed(1), middle(({audits}) => audits['total-blocking-time'].numericValue).toFixed(0)]);
  }
  const table = [header, header.map(() => '---'), ...rows].map((cells) => cells.join(' | ')).join('\n');
  console.log(table);
  if (argv.includes('--write')) {
    const {date, commit, machine, command} = origin('node tests/bench/lighthouse.mjs');
    writePart('lighthouse', `${date}, commit ${commit}, ${machine}, Lighthouse ${kVersion}: \`${command}\`\n\n${table}`);
  }
} finally {
  server.kill();
  rmSync(folder, {recursive: true});
}
