import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {dist, missing} from './support.mjs';

const skip = missing(path.join(dist, 'cli/termdex-cli.wasm'));
const folder = mkdtempSync(path.join(tmpdir(), 'termdex-cli-'));
after(() => rmSync(folder, {recursive: true}));

function termdex(...args) {
  return spawnSync(process.execPath, [path.join(dist, 'node/cli.js'), ...args], {cwd: folder, encoding: 'utf8'});
}

test('the command line says what it can do', {skip}, () => {
  const {status, stdout} = termdex('--help');
  assert.equal(status, 0);
  assert.match(stdout, /build/);
});

test('the command line packs a file and searches in it', {skip}, () => {
  writeFileSync(path.join(folder, 'terms.csv'), 'term,definition\nPack,The one file of a glossary.\nHit,An answer.\n');
  const built = termdex('build', 'terms.csv', '-o', 'terms.tdx');
  assert.equal(built.status, 0, built.stderr);
  assert.ok(readFileSync(path.join(folder, 'terms.tdx')).length > 0);
  const found = termdex('search', 'terms.tdx', 'pakc', '--json');
  assert.match(found.stdout, /"Pack"/);
});

test('a mistake gives a status other than 0 and no line of machine code', {skip}, () => {
  const {status, stderr} = termdex('build', 'no-such-file.csv', '-o', 'x.tdx');
  assert.notEqual(status, 0);
  assert.ok(stderr.length > 0 && stderr.split('\n').every((line) => line.length < 400));
});
