// core/src/text/fold_table.inc is generated: it must be what its generator writes.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const table = readFileSync('core/src/text/fold_table.inc', 'utf8');
const [, version] = table.match(/from Unicode (\d+\.\d+)/);
const other = process.versions.unicode !== version && `this Node knows Unicode ${process.versions.unicode}, the table is from ${version}`;

test('the table for folding is what its generator writes', {skip: other}, () => {
  const written = execFileSync(process.execPath, ['core/src/text/fold_table.mjs'], {encoding: 'utf8'});
  assert.ok(written === table, 'run: node core/src/text/fold_table.mjs > core/src/text/fold_table.inc');
});
