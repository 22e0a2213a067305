// The module and the command lines that the tests in this folder compare.
import {execFile, execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const native = join(root, 'build/bin/termdex');
const glue = join(root, 'build/wasm/wasm/termdex.mjs');
const cli = join(root, 'build/wasm/core/termdex-cli.mjs');

/** A reason to skip, or false when all that these tests need is built. */
export const missing = [native, glue, cli].filter((file) => !existsSync(file))
  .map((file) => `${file.slice(root.length)} is not built`)[0] ?? false;

export async function loadModule() {
  const create = (await import(pathToFileURL(glue).href)).default;
  return create({wasmBinary: readFileSync(glue.replace(/mjs$/, 'wasm'))});
}

/** A folder for one test file, removed when the process ends. */
export const scratch = mkdtempSync(join(tmpdir(), 'termdex-wasm-'));
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}));

/** Runs the native command line; gives what it wrote. */
export async function termdex(...args) {
  const {stdout} = await promisify(execFile)(native, args, {maxBuffer: 1 << 26});
  return stdout;
}

/** Runs the command line that is compiled to WebAssembly, in a process of its own, as npx would. */
export function termdexWasm(...args) {
  const start = `
    import {readFileSync} from 'node:fs';
    import create from ${JSON.stringify(pathToFileURL(cli).href)};
    await create({wasmBinary: readFileSync(${JSON.stringify(cli.replace(/mjs$/, 'wasm'))}), arguments: process.argv.slice(1)});`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', start, '--', ...args],
    {encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe']});
}

/** The bytes of a pack of `rows`, built natively. */
export async function packOf(name, rows) {
  const source = join(scratch, `${name}.jsonl`);
  const pack = join(scratch, `${name}.tdx`);
  writeFileSync(source, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await termdex('build', source, '-o', pack);
  return new Uint8Array(readFileSync(pack));
}

/** A small generator with a seed: the same numbers in every run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
