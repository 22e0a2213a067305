import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {dist, needsDist, requireFromWeb, web} from './support.mjs';

const manifest = JSON.parse(readFileSync(path.join(web, 'package.json'), 'utf8'));

test('every export names files that are there', {skip: needsDist}, () => {
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .filter((target) => !target.includes('*'));
  const absent = targets.filter((target) => !existsSync(path.join(web, target)));
  assert.deepEqual(absent, []);
});

test('types come first in every export that has them', () => {
  for (const target of Object.values(manifest.exports)) {
    if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types');
  }
});

test('there are no dependencies at run time', () => assert.equal(manifest.dependencies, undefined));

test('publint has nothing to say', {skip: needsDist}, async () => {
  const {publint} = await import(pathToFileURL(requireFromWeb.resolve('publint')).href);
  const {messages} = await publint({pkgDir: web, level: 'suggestion', pack: false});
  // The command line comes from another build, which may be absent here.
  const said = messages.filter(({args, path: at}) => !JSON.stringify([args, at]).includes('cli'));
  assert.deepEqual(said, []);
});

for (const name of ['index.js', 'engine.js', 'service-worker.js', 'node/index.js', 'node/engine.js']) {
  test(`importing ${name} in Node does nothing and needs no DOM`, {skip: needsDist}, () => {
    const url = pathToFileURL(path.join(dist, name)).href;
    const program = `
      const before = Object.getOwnPropertyNames(globalThis).join();
      for (const absent of ['document', 'HTMLElement', 'customElements', 'window']) {
        Object.defineProperty(globalThis, absent, {get() { throw new Error(absent + ' was touched'); }, configurable: true});
      }
      globalThis.fetch = () => { throw new Error('fetch was called'); };
      const module = await import(${JSON.stringify(url)});
      for (const absent of ['document', 'HTMLElement', 'customElements', 'window']) delete globalThis[absent];
      if (Object.getOwnPropertyNames(globalThis).join() !== before) throw new Error('a global was added');
      console.log(Object.keys(module).sort().join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'});
    assert.match(said, /TermdexError|addTermdexCache/);
  });
}

test('the worker and the script tag are scripts without imports, so any bundler may copy them', {skip: needsDist}, () => {
  for (const name of ['termdex-worker.js', 'termdex.js', 'termdex-sw.js']) {
    const code = readFileSync(path.join(dist, name), 'utf8');
    assert.doesNotMatch(code, /^(import|export)\b|[;}]export\{|[;}]import\{|import\.meta/m, name);
  }
});

test('termdex-annotate.js downloads nothing that termdex.js has, and no definitions before one is wanted', {skip: needsDist}, () => {
  const code = readFileSync(path.join(dist, 'termdex-annotate.js'), 'utf8');
  assert.match(code, /=globalThis\.termdexLent/);
  assert.doesNotMatch(code, /from"|The glossary could not be loaded|prefers-color-scheme/);
});

test('termdex-browse.js downloads nothing that termdex.js has', {skip: needsDist}, () => {
  const code = readFileSync(path.join(dist, 'termdex-browse.js'), 'utf8');
  assert.match(code, /import\{cardContent as \w+\}from"\.\/termdex-card\.js\?v=/);
  assert.match(code, /=globalThis\.termdexLent/);
  assert.doesNotMatch(code, /The glossary could not be loaded|prefers-color-scheme/);
});

test('what shows definitions is in termdex-card.js alone', {skip: needsDist}, () => {
  const having = readdirSync(dist).filter((name) => /^termdex.*\.js$/.test(name) && readFileSync(path.join(dist, name), 'utf8').includes('.links:not(:empty)'));
  assert.deepEqual(having, ['termdex-card.js']);
});

test('no file that ships asks for eval', {skip: needsDist}, () => {
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(path.join(dist, name), 'utf8');
    assert.doesNotMatch(code, /\bnew Function\(|\beval\(/, name);
  }
});

test('termdex.js names the languages by the content of all of them', {skip: needsDist}, async () => {
  const {createHash} = await import('node:crypto');
  const hash = createHash('sha256');
  for (const name of readdirSync(dist).filter((file) => /^termdex-strings-\w\w\.js$/.test(file)).sort()) hash.update(readFileSync(path.join(dist, name)));
  assert.ok(readFileSync(path.join(dist, 'termdex.js'), 'utf8').includes(hash.digest('hex').slice(0, 10)));
});

test('termdex.js names the files beside it by their content', {skip: needsDist}, async () => {
  const {createHash} = await import('node:crypto');
  const hash = (name) => createHash('sha256').update(readFileSync(path.join(dist, name))).digest('hex').slice(0, 10);
  const code = readFileSync(path.join(dist, 'termdex.js'), 'utf8');
  for (const name of ['termdex-heads.wasm', 'termdex-text.wasm', 'termdex.wasm', 'termdex-worker.js', 'termdex-sw.js', 'termdex-card.js', 'termdex-browse.js', 'termdex-math.js', 'termdex-direct.js']) {
    assert.ok(code.includes(hash(name)), name);
  }
});
