// A stranger's project: nothing but the tarball installed, in an empty folder.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const tarball = process.env.TERMDEX_TARBALL ?? path.join(root, 'build/termdex.tgz');
const skip = existsSync(tarball) ? false : `${path.relative(root, tarball)} is missing: run "./dev package"`;
const native = path.join(root, 'build/bin/termdex');

let project;

before(() => {
  if (skip) return;
  project = mkdtempSync(path.join(tmpdir(), 'termdex-consumer-'));
  for (const name of ['package.json', 'terms.csv', 'use.mjs', 'use.ts', 'tsconfig.json']) {
    copyFileSync(path.join(here, name), path.join(project, name));
  }
  npm('install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
});
after(() => project && rmSync(project, {recursive: true}));

function npm(...args) {
  return execFileSync('npm', args, {cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
}

function termdex(...args) {
  return spawnSync('npx', ['--no', 'termdex', ...args], {cwd: project, encoding: 'utf8'});
}

test('installing brings in one package and no other', {skip}, () => {
  const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'));
  assert.deepEqual(Object.keys(lock.packages).filter(Boolean), ['node_modules/termdex']);
});

test('npx termdex build packs a glossary without a compiler', {skip}, () => {
  const {status, stderr} = termdex('build', 'terms.csv', '-o', 'terms.tdx');
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(path.join(project, 'terms.tdx')));
});

test('npx and the native command line write the same bytes', {skip: skip || (existsSync(native) ? false : 'no native termdex')}, () => {
  execFileSync(native, ['build', 'terms.csv', '-o', 'native.tdx'], {cwd: project, stdio: 'pipe'});
  assert.deepEqual(readFileSync(path.join(project, 'terms.tdx')), readFileSync(path.join(project, 'native.tdx')));
});

test('a wrong command ends with status 2, a bad file with 1', {skip}, () => {
  assert.equal(termdex('no-such-verb').status, 2);
  writeFileSync(path.join(project, 'bad.tdx'), 'no pack');
  assert.equal(termdex('verify', 'bad.tdx').status, 1);
});

test('the package answers in Node', {skip}, () => {
  const said = execFileSync(process.execPath, ['use.mjs'], {cwd: project, encoding: 'utf8'});
  assert.deepEqual(JSON.parse(said), {term: 'Perplexity', same: true, closed: 'closed'});
});

test('the declarations hold in a strict TypeScript project', {skip}, (t) => {
  const tsc = path.join(root, 'web/node_modules/typescript/bin/tsc');
  if (!existsSync(tsc)) return t.skip('web/node_modules has no typescript');
  const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', '.'], {cwd: project, encoding: 'utf8'});
  assert.equal(status, 0, stdout);
});
