import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';

import {plot} from './plot.mjs';

const here = (file) => new URL(file, import.meta.url);

/** When, from what, where and how a run was made. */
export const origin = (program = './dev bench') => ({
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim(),
  machine: `${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`,
  command: [program, ...process.argv.slice(2)].join(' '),
});

const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const kinds = ({engines}) => Object.keys(engines.find(({failed}) => !failed)?.kinds ?? {});
const megabytes = (bytes) => (bytes === null ? '–' : (bytes / 1e6).toFixed(1));
const kilobytes = (bytes) => (bytes === null ? '–' : (bytes / 1e3).toFixed(0));
const times = ({p50, p95, p99, max}) => [p50, p95, p99, max].map(ms).join(' / ');

const leavingShare = ({at, of}) => ((at.length * 100) / of).toFixed(1);

/** Fewer answers than these say nothing about relevance. */
const kFewest = 30;
const told = (found, text) => (found.asked < Math.min(kFewest, found.of) ? '–' : text + star(found));

/** A number that was measured over fewer queries than were drawn has a star. */
const star = ({asked, of}) => (asked < of ? '\\*' : '');

/** Rows of cells as a Markdown table; an engine that failed has empty cells. */
function table(header, results, cellsOf, extra = []) {
  const rows = results.engines.map((engine) =>
    [engine.name, ...(engine.failed ? header.slice(1).map(() => '–') : cellsOf(engine))]);
  return [header, header.map(() => '---'), ...rows, ...extra].map((cells) => cells.join(' | ')).join('\n');
}

function relevanceTable(results) {
  const names = kinds(results);
  const ceilings = ['*ceiling*', ...names.map((kind) => (kind in results.ceilings ? `*${results.ceilings[kind].toFixed(1)}*` : ''))];
  return table(['success@1 / @5, %', ...names], results, (engine) => names.map((kind) => {
    const {first, five, begun} = engine.kinds[kind];
    const begins = begun === undefined ? '' : ` (${begun.toFixed(1)})`;
    return told(engine.kinds[kind], `${first.toFixed(1)} / ${five.toFixed(1)}${begins}`);
  }), [ceilings]);
}

function reciprocalTable(results) {
  const names = kinds(results);
  return table(['MRR@10', ...names], results, (engine) => names.map((kind) => told(engine.kinds[kind], engine.kinds[kind].mrr.toFixed(3))));
}

function speedTable(results) {
  const header = ['', 'keystroke ms p50 / p95 / p99 / max', 'load ms', 'memory MB', 'index MB', 'build ms', 'library kB'];
  return table(header, results, (engine) => [
    times(engine.keystrokes) + star(engine.keystrokes), engine.loadMs.toFixed(0), megabytes(engine.memoryBytes),
    megabytes(engine.indexBytes), engine.buildMs.toFixed(0), kilobytes(engine.libraryBytes),
  ]);
}

function kindTimesTable(results) {
  const names = kinds(results);
  return table(['ms p50 / p95 / p99 / max', ...names], results, (engine) =>
    names.map((kind) => times(engine.kinds[kind]) + star(engine.kinds[kind])));
}

function notes(results) {
  const fewer = results.engines.filter(({failed}) => !failed).flatMap(({name, kinds: found, keystrokes}) => {
    const capped = [...Object.entries(found), ['keystrokes', keystrokes]].filter(([, {asked, of}]) => asked < of);
    return capped.length > 0 ? [`${name}: ${capped.map(([kind, {asked}]) => `${kind} ${asked}`).join(', ')}`] : [];
  });
  const {left, long, native} = results.engines.find(({name}) => name === 'Termdex') ?? {};
  return [
    ...(fewer.length > 0 ? [`\\* Stopped after ${results.cap / 1000} s a kind (${3 * results.cap / 1000} s for keystrokes), so over fewer queries, and without a figure for relevance below ${kFewest}. ${fewer.join('; ')}.`] : []),
    ...results.engines.filter(({failed}) => failed).map(({name, failed}) => `${name}: ${failed}.`),
    ...(left ? [`Termdex, ${left.of} heads typed letter by letter: ${leavingShare(left)} % left the first three hits after they had been among them.`] : []),
    ...(long ? [`Termdex, 200 queries of 1,000 characters of all kinds: ${times(long)} ms.`] : []),
    ...(native ? [`Termdex compiled natively, the same keystrokes: ${times(native)} ms; WebAssembly takes ${native.ratio.toFixed(2)} times as long (the median of five turns).`] : []),
  ].join('\n\n');
}

function section(results) {
  return [
    `${results.date}, commit ${results.commit}, ${results.machine}: \`${results.command}\``,
    `${results.title}: ${results.line}; ${results.count} queries a kind, keystrokes of ${results.sessions} heads.`,
    relevanceTable(results), reciprocalTable(results), speedTable(results), kindTimesTable(results), notes(results),
  ].filter((part) => part !== '').join('\n\n');
}

/** A run as text for a terminal. */
export function printed(results) {
  const lines = [`\n${results.title}: ${results.line}`];
  for (const engine of results.engines) {
    lines.push(`\n${engine.name}${engine.failed ? `: ${engine.failed}` : ''}`);
    if (engine.failed) continue;
    for (const [kind, found] of Object.entries(engine.kinds)) {
      const most = kind in results.ceilings ? `  ceiling ${results.ceilings[kind].toFixed(1)}` : '';
      const begun = 'begun' in found ? `  begun ${found.begun.toFixed(1)}` : '';
      lines.push(`  ${kind.padEnd(18)}${found.first.toFixed(1).padStart(6)} /${found.five.toFixed(1).padStart(6)}  mrr ${found.mrr.toFixed(3)}  of ${String(found.asked).padEnd(5)} ms ${times(found)}${begun}${most}`);
    }
    lines.push(`  keystrokes ${engine.keystrokes.asked}: ms ${times(engine.keystrokes)}`);
    if (engine.left) lines.push(`  left the first three while typed on: ${leavingShare(engine.left)} % of ${engine.left.of} heads`);
    if (engine.native) lines.push(`  natively: ms ${times(engine.native)}, WebAssembly takes ${engine.native.ratio.toFixed(2)} times as long`);
    if (engine.long) lines.push(`  1,000 characters: ms ${times(engine.long)}`);
    lines.push(`  load ${engine.loadMs.toFixed(0)} ms, memory ${megabytes(engine.memoryBytes)} MB, index ${megabytes(engine.indexBytes)} MB, build ${engine.buildMs.toFixed(0)} ms, library ${kilobytes(engine.libraryBytes)} kB`);
  }
  return lines.join('\n');
}

/** What each engine gave instead, for the queries of a kind whose entry was not first. */
export function printedMisses(results, kind) {
  if (kind === 'left') return results.engines.flatMap(({left}) => left?.at ?? []).join('\n');
  return results.engines.filter(({failed}) => !failed).flatMap(({name, kinds: found}) => [
    `\n${name}, ${kind}:`,
    ...(found[kind]?.misses ?? []).map(({query, targets, place, got}) => `  ${place} "${query}" → ${targets.join(', ')}: got ${got.join(', ')}`),
  ]).join('\n');
}

/** Puts text between `<!-- name -->` and `<!-- end name -->`. */
function between(document, name, text) {
  const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end ${name} -->)`);
  if (!marked.test(document)) throw new Error(`RESULTS.md has no part "${name}"`);
  return document.replace(marked, (_, begin, end) => `${begin}${text}\n${end}`);
}

/** Puts text into the part `name` of RESULTS.md. */
export function writePart(name, text) {
  const file = here('RESULTS.md');
  writeFileSync(file, between(readFileSync(file, 'utf8'), name, text));
}

/** Replaces the corpus's part of RESULTS.md; for FOLDOC also the settings and the plot. */
export function writeResults(results) {
  const file = here('RESULTS.md');
  let document = between(readFileSync(file, 'utf8'), results.corpus, section(results));
  if (results.corpus === 'foldoc') {
    document = between(document, 'settings', results.engines.map(({name, settings}) => `- ${name}: ${settings}.`).join('\n'));
    writeFileSync(here('quality-foldoc.svg'), plot(results));
  }
  writeFileSync(file, document);
}
