// Runs the command line as a shell would, in a folder of its own.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.TERMDEX_BIN ?? join(root, 'build/bin/termdex');

/** A reason to skip, or false. */
export const missing = !existsSync(program) && `${program.replace(root, '')} is not built`;

export const folder = mkdtempSync(join(tmpdir(), 'termdex-tools-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

/** Writes a file into the folder; gives its name. */
export function file(name, content) {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Runs `termdex` in the folder; gives the exit code and what it wrote. */
export function termdex(...args) {
  const {status, signal, stdout, stderr} = spawnSync(program, args, {cwd: folder, encoding: 'utf8'});
  return {code: signal ?? status, out: stdout, err: stderr};
}

/** Runs a line of shell in the folder; "$1" is the program. */
export function shell(line) {
  const {status, stdout, stderr} = spawnSync('sh', ['-c', line, 'sh', program], {cwd: folder, encoding: 'utf8'});
  return {code: status, out: stdout, err: stderr};
}

/** Packs rows of JSON; gives the name of the pack. */
export function pack(name, rows) {
  const source = file(`${name}.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const built = termdex('build', source, '-o', `${name}.tdx`, '--quiet');
  if (built.code !== 0) throw new Error(built.err);
  return `${name}.tdx`;
}
