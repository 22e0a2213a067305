// core/FORMAT.md begins with an example: what it shows must be what termdex writes.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';

const termdex = process.env.TERMDEX_BIN ?? 'build/bin/termdex';
const document = readFileSync('core/FORMAT.md', 'utf8');
const block = (language) => document.match(new RegExp('\n\n```' + language + '\\n([\\s\\S]*?)\\n```'))[1];

/** Sixteen bytes a line: offset, hexadecimal, and the characters that can be printed. */
function dump(bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ').padEnd(48);
    const text = row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${at.toString(16).padStart(4, '0')} ${hex} ${text}`);
  }
  return lines.join('\n');
}

test('the dump in core/FORMAT.md is the pack of its example', () => {
  const folder = mkdtempSync(join(tmpdir(), 'termdex-'));
  try {
    const pack = join(folder, 'two.tdx');
    writeFileSync(join(folder, 'two.jsonl'), block('json') + '\n');
    execFileSync(termdex, ['build', join(folder, 'two.jsonl'), '-o', pack, '--title', 'Two', '--quiet']);
    const bytes = readFileSync(pack);
    assert.equal(dump(bytes), block(''));
    assert.ok(document.includes(`are these ${bytes.length} bytes:`));
  } finally {
    rmSync(folder, {recursive: true});
  }
});
