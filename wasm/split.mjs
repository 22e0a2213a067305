// Cuts the engine in two:  node wasm/split.mjs FOLDER
//
// FOLDER/termdex.wasm as linked, with the names of its functions, becomes
// - termdex-heads.wasm: opens a pack, finds and lists its heads; all of the memory and the tables;
// - termdex-text.wasm: all else, which is what definitions and the full text are read with, and terms suggested;
// - termdex.wasm: both in one, for those who have no use for two.
//
// The first part has all functions that can be reached from what it does, but through the functions
// of `kLater`. So nothing of the second is called before one of these is. In C++ they are marked
// TERMDEX_LATER, lest they be inlined.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {argv, env, exit} from 'node:process';

/**
 * Functions that are called for definitions alone, for texts of a page, or where nothing is found. No small ones: what is the
 * same code under several names has one of them, and is called for the others, too.
 */
const kLater = [
  'Opening::take_plain', 'Opening::take_later_section', 'Opening::take_block', 'Opening::take_links',
  'Opening::gather_if_all', 'read_with_base', 'match_bodies', 'make_excerpt', 'TextCache::text', 'part_of', 'search', 'suggest_heads', 'entry', 'annotate', 'open_pack',
  'BodiesView::visit', 'PlainBodies::visit', 'BodyMaker::begin', 'BodyMaker::end', 'BodyMaker::text',
  'PlainTextWriter::begin', 'PlainTextWriter::end', 'PlainTextWriter::text', 'LinkGraph::LinkGraph', 'HeadNames::HeadNames',
  'Annotator::Annotator',
];
/** Of the same kind, by their names as they are: with exceptions, of which there are none. */
const kExceptions = /^(_ZNK10__cxxabiv1|__dynamic_cast$)/;
/** What is made once, when a definition or a text of a page first needs it: called by its address, so that anybody might. */
const kOnce = /^_ZZNK7termdex6Reader5State/;
/** Of what browsers have: only what the engine is compiled with already (wasm/toolchain.cmake). */
const kFeatures = ['--enable-bulk-memory', '--enable-mutable-globals', '--enable-sign-ext'];

const [, , folder] = argv;
if (folder === undefined) {
  console.error('usage: node wasm/split.mjs FOLDER');
  exit(2);
}
const file = (name) => join(folder, name);
const run = (tool, ...args) => execFileSync(join(env.BINARYEN ?? '', tool), args, {encoding: 'utf8', maxBuffer: 1 << 28});

/** How the names of functions begin, which are mangled: "Opening::take_block" is _ZN7termdex7Opening10take_blockE…. */
function pattern(name) {
  const words = name.split('::').map((word, i, all) => (word === all[i - 1] ? 'C\\d' : word.length + word));
  return new RegExp(`^_ZNK?(7termdex)?(12_GLOBAL__N_1)?${words.join('')}E`);
}

/** Function → what it calls; and those that anybody may call: exported, or in the table. */
function callGraph(text) {
  const calls = new Map();
  let called;
  let table = [];
  const exported = [];
  for (const line of text.split('\n')) {
    const [, definition] = /^ \(func \$(\S+)/.exec(line) ?? [];
    if (definition !== undefined) calls.set(definition, called = new Set());
    for (const [, callee] of line.matchAll(/\((?:call|ref\.func) \$([^\s()]+)/g)) called.add(callee);
    const [, elements] = /^ \(elem \(i32\.const \d+\)(?: func)? (.*)\)$/.exec(line) ?? [];
    if (elements !== undefined) table = table.concat(elements.split(' ').map((name) => name.slice(1)));
    const [, name] = /^ \(export "[^"]*" \(func \$([^\s()]+)\)/.exec(line) ?? [];
    if (name !== undefined) exported.push(name);
  }
  return {calls, roots: [...exported, ...table]};
}

/** The functions that are reached without those that come later. */
function firstFunctions({calls, roots}) {
  const later = new Set([...calls.keys()].filter((name) => kExceptions.test(name) || kOnce.test(name)));
  for (const name of kLater) {
    const found = [...calls.keys()].filter((one) => pattern(name).test(one));
    if (found.length === 0) throw new Error(`no function ${name}: was it renamed, or inlined for want of TERMDEX_LATER?`);
    for (const one of found) later.add(one);
  }
  const first = new Set();
  const open = roots.filter((name) => !later.has(name));
  for (let name; (name = open.pop()) !== undefined; ) {
    if (first.has(name) || !calls.has(name)) continue;
    first.add(name);
    open.push(...[...calls.get(name)].filter((callee) => !later.has(callee)));
  }
  return first;
}

const scratch = mkdtempSync(join(tmpdir(), 'termdex-split-'));
try {
  const linked = file('termdex.wasm');
  const graph = callGraph(run('wasm-dis', ...kFeatures, linked));
  const first = firstFunctions(graph);
  const list = join(scratch, 'first.txt');
  writeFileSync(list, [...first].join('\n'));
  const parts = ['heads', 'text'].map((name) => [join(scratch, `${name}.wasm`), file(`termdex-${name}.wasm`)]);
  run('wasm-split', ...kFeatures, linked, `--keep-funcs=@${list}`, '-o1', parts[0][0], '-o2', parts[1][0], '--export-prefix=%');
  // What has one caller is put into it only now, when no border can be crossed by that.
  for (const [from, to] of [...parts, [linked, linked]]) run('wasm-opt', ...kFeatures, '-O3', '--converge', '--strip-debug', from, '-o', to);
  console.log(`termdex-heads.wasm has ${first.size} of ${graph.calls.size} functions`);
} finally {
  rmSync(scratch, {recursive: true});
}
