// Bundles src/ into dist/. `node build.mjs [--wasm FOLDER] [--cli FOLDER] [--check]`
//
// | artefact                | from                        | why                                                |
// |-------------------------|-----------------------------|----------------------------------------------------|
// | index, engine, elements,| src/*.ts, as ES modules     | `import 'termdex…'` in browsers and bundlers;      |
// | define, service-worker  | that share chunks           | what is imported twice is downloaded once          |
// | node/*.js               | src/node/*.ts               | `import 'termdex'` in Node, which reads files      |
// | termdex-worker.js       | src/worker/worker.ts        | the engine's thread; imports nothing, so that any  |
// |                         |                             | bundler may copy it like a picture                 |
// | termdex.js              | src/script-tag.ts           | the script tag: a classic script                   |
// | termdex-direct.js       | src/engine/direct-engine.ts | the script tag's engine where no worker can start  |
// | termdex-card.js         | src/script-tag-card.ts      | definitions; loaded when there are hits to read    |
// | termdex-browse.js       | src/elements/browse         | the script tag's index; loaded where a page has one|
// | termdex-annotate.js     | src/elements/annotate       | its terms in the page; loaded where they are wanted|
// | termdex-math.js         | src/math/formula.ts         | formulas; loaded when the first one is on screen   |
// | termdex-strings-XX.js   | src/strings/XX.ts           | the words of a language; loaded where it is spoken |
// | termdex-sw.js           | src/offline/service-worker  | keeps pages and code for use without a network     |
// | termdex-heads.wasm,     | ../build/wasm               | the engine in two parts: what finds terms, and what|
// | termdex-text.wasm       |                             | definitions and the full text need (wasm/split.mjs)|
// | termdex.wasm            | ../build/wasm               | the engine in one, where answers are synchronous   |
// | cli/*                   | ../build/wasm               | `npx termdex`: the command line                    |
// | types/*                 | tsc                         | declarations, one a source file                    |
// | custom-elements.json    | types/elements              | what the elements have, for editors                |
//
// Files of the script tag name each other with `?v=<hash of the content>`, so they are built in the
// order in which the hashes become known: wasm, worker, direct, card, math, strings → browse, annotate → service worker → termdex.js.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {elementsManifest} from './elements-manifest.mjs';
import {checkSizes} from './size-check.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const {values: flags} = parseArgs({
  options: {wasm: {type: 'string'}, cli: {type: 'string'}, 'no-types': {type: 'boolean'}},
});
const wasmFolder = path.resolve(flags.wasm ?? process.env.TERMDEX_WASM ?? path.join(here, '../build/wasm/wasm'));
const cliFolder = path.resolve(flags.cli ?? process.env.TERMDEX_CLI ?? path.join(here, '../build/wasm/core'));
const dist = path.join(here, 'dist');
const source = (name) => path.join(here, 'src', name);

/** A language is a file with two letters; English is always there. */
const languages = readdirSync(source('strings')).flatMap((file) => /^(?!en)(\w\w)\.ts$/.exec(file)?.[1] ?? []).sort();

const versions = {};
const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  sourcemap: false,
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [ours()],
};

const code = ['termdex-heads.wasm', 'termdex-text.wasm', 'termdex.wasm'];
for (const name of ['termdex.mjs', ...code]) {
  if (existsSync(path.join(wasmFolder, name))) continue;
  console.error(`web: ${path.join(wasmFolder, name)} is missing; build the wasm preset first, or name its folder with --wasm`);
  process.exit(1);
}
rmSync(dist, {recursive: true, force: true});
mkdirSync(dist, {recursive: true});

for (const name of code) copy(path.join(wasmFolder, name), name);
await script('worker/worker.ts', 'termdex-worker.js');
await module('engine/direct-engine.ts', 'termdex-direct.js');
await module('script-tag-card.ts', 'termdex-card.js');
await module('math/formula.ts', 'termdex-math.js', mathNotice());
for (const name of [...code, 'termdex-worker.js', 'termdex-direct.js', 'termdex-card.js', 'termdex-math.js']) remember(name);
for (const code of languages) await module(`strings/${code}.ts`, `termdex-strings-${code}.js`);
remember('strings', languages.map((code) => `termdex-strings-${code}.js`));
await module('elements/browse/element.ts', 'termdex-browse.js', borrowing());
await module('elements/annotate/element.ts', 'termdex-annotate.js', borrowing());
for (const name of ['termdex-browse.js', 'termdex-annotate.js']) remember(name);
// The script tag first without its own version, to get one; then with it.
await script('script-tag.ts', 'termdex.js', scriptTag());
remember('termdex.js');
await script('offline/service-worker.ts', 'termdex-sw.js');
remember('termdex-sw.js');
await script('script-tag.ts', 'termdex.js', scriptTag());
await libraries();
await nodeModules();
commandLine();
if (!flags['no-types']) types();
process.exitCode = checkSizes(dist, path.join(here, 'size-budget.json')) ? 0 : 1;

/** A classic script: page, worker or service worker. */
function script(from, to, extra = {}) {
  const {plugins = [], ...options} = extra;
  return build({...common, ...options, plugins: [...plugins, ...common.plugins],
    entryPoints: [source(from)], outfile: path.join(dist, to), format: 'iife',
    // Emscripten's glue asks where it is; it never needs to know, as locateFile is given.
    logOverride: {'empty-import-meta': 'silent'}});
}

/** A module that is loaded by address. */
function module(from, to, extra = {}) {
  const {plugins = [], ...options} = extra;
  return build({...common, ...options, plugins: [...plugins, ...common.plugins],
    entryPoints: [source(from)], outfile: path.join(dist, to), format: 'esm'});
}

function libraries() {
  return build({...common, outdir: dist, format: 'esm', splitting: true, chunkNames: 'chunk-[hash]',
    entryPoints: {
      index: source('index.ts'),
      engine: source('engine/load-engine.ts'),
      elements: source('elements/elements.ts'),
      define: source('define.ts'),
      'service-worker': source('offline/handler.ts'),
    }});
}

function nodeModules() {
  return build({...common, outdir: path.join(dist, 'node'), format: 'esm', platform: 'node', splitting: true,
    chunkNames: 'chunk-[hash]', entryPoints: ['index', 'engine', 'cli'].map((name) => source(`node/${name}.ts`))});
}

/** The names that only the build can fill: Emscripten's glue, the content hashes, the languages. */
function ours() {
  return {
    name: 'termdex',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^termdex-glue$/}, () => ({path: path.join(wasmFolder, 'termdex.mjs')}));
      onResolve({filter: /^termdex-versions$/}, () => ({path: 'versions', namespace: 'termdex'}));
      onResolve({filter: /^termdex-languages$/}, () => ({path: 'languages', namespace: 'termdex'}));
      onLoad({filter: /.*/, namespace: 'termdex'}, ({path: name}) => ({
        contents: name === 'versions' ? versionsModule() : languagesModule(), resolveDir: here,
      }));
      onLoad({filter: /\/styles[\w-]*\.ts$/}, ({path: file}) => ({contents: dense(readFileSync(file, 'utf8')), loader: 'ts'}));
    },
  };
}

/** In termdex.js the assets are found by the script's address, languages too. */
function scriptTag() {
  return {plugins: [{
    name: 'script-tag',
    setup({onResolve, onLoad}) {
      onResolve({filter: /\/assets\.js$/}, () => ({path: source('engine/assets-script-tag.ts')}));
      onResolve({filter: /^termdex-languages$/}, () => ({path: 'codes', namespace: 'script-tag'}));
      onLoad({filter: /.*/, namespace: 'script-tag'}, () => ({contents: `export const codes = ${JSON.stringify(languages)};`}));
    },
  }]};
}

/**
 * An element that termdex.js loads uses what this has already: src/lent.ts says what. All that shows definitions it
 * imports from termdex-card.js, by the address that the search box uses, too.
 */
function borrowing() {
  const [lent, inCard] = ['lent.ts', 'elements/card-chunk.ts'].map((file) => new Map(
    [...readFileSync(source(file), 'utf8').matchAll(/^(?:im|ex)port \{(.*)\} from '(.*)\.js';$/gm)]
      .map(([, names, to]) => [path.join(path.dirname(file), to), names])));
  return {plugins: [{
    name: 'borrowing',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\.{1,2}\/.*\.js$/}, ({path: to, resolveDir}) => {
        const name = path.relative(source(''), path.resolve(resolveDir, to)).replace(/\.js$/, '');
        if (inCard.has(name)) return {path: `./termdex-card.js?v=${versions['termdex-card.js']}`, external: true};
        return lent.has(name) ? {path: name, namespace: 'lent'} : undefined;
      });
      onLoad({filter: /.*/, namespace: 'lent'}, ({path: name}) => ({contents: `export const {${lent.get(name)}} = globalThis.termdexLent;`}));
    },
  }]};
}

function versionsModule() {
  const withVersion = (names) => names.map((name) => (versions[name] ? `${name}?v=${versions[name]}` : name));
  const files = {
    first: withVersion(['termdex-worker.js', 'termdex-heads.wasm', 'termdex-text.wasm', 'termdex-card.js']).concat('termdex.js'),
    later: withVersion(['termdex-browse.js', 'termdex-annotate.js', 'termdex-math.js', 'termdex-direct.js']),
  };
  const plan = createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 10);
  return `export const assetVersions = ${JSON.stringify(versions)};
export const planVersion = ${JSON.stringify(plan)};
export const plannedFiles = ${JSON.stringify(files)};`;
}

function languagesModule() {
  const loaders = languages.map((code) => `${code}: () => import('./src/strings/${code}.ts')`);
  return `export const codes = ${JSON.stringify(languages)};
export const loaders = {${loaders.join(', ')}};`;
}

/** The white space between the words of style sheets, in the template strings of a module, is for us alone. */
function dense(code) {
  return code.replace(/`[^`]*`/g, (css) => css
    .replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').replaceAll(';}', '}'));
}

function remember(name, files = [name]) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(path.join(dist, file)));
  versions[name] = hash.digest('hex').slice(0, 10);
}

function copy(from, to) {
  mkdirSync(path.dirname(path.join(dist, to)), {recursive: true});
  copyFileSync(from, path.join(dist, to));
}

function mathNotice() {
  const licence = readFileSync(path.join(here, 'node_modules/temml/LICENSE'), 'utf8').trim();
  return {banner: {js: `/*! Contains Temml.\n${licence.replaceAll('*/', '* /')}\n*/`}};
}

function commandLine() {
  const names = ['termdex-cli.mjs', 'termdex-cli.wasm'];
  if (!names.every((name) => existsSync(path.join(cliFolder, name)))) {
    console.error(`web: no command line in ${cliFolder}; "npx termdex" will not work from this build`);
    return;
  }
  for (const name of names) copy(path.join(cliFolder, name), `cli/${name}`);
}

function types() {
  const tsc = path.join(here, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--emitDeclarationOnly', '-p', here], {stdio: 'inherit'});
  const count = readdirSync(path.join(dist, 'types'), {recursive: true}).length;
  console.log(`web: ${count} declarations`);
  const manifest = elementsManifest(path.join(dist, 'types/elements'), 'dist/elements.js');
  writeFileSync(path.join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, undefined, 1)}\n`);
}
