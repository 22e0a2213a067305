import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../../../', import.meta.url);
const folder = process.env.TERMDEX_WASM
  ? new URL(`file://${process.env.TERMDEX_WASM}/`)
  : new URL('build/wasm/wasm/', root);

export async function loadModule() {
  const {default: create} = await import(new URL('termdex.mjs', folder).href);
  return create({wasmBinary: readFileSync(new URL('termdex.wasm', folder))});
}

const program = (name) => fileURLToPath(new URL(`build/bin/${name}`, root));

/** Packs a source with the native command line. */
export function makePack(source, pack, ...options) {
  execFileSync(program('termdex'), ['build', source, '-o', pack, '--quiet', ...options], {stdio: ['ignore', 'ignore', 'pipe']});
}

/** The milliseconds that the same core takes natively for each query; undefined if that is not built. */
export function nativeTimes(pack, queries) {
  if (!existsSync(program('termdex_bench'))) return undefined;
  const out = execFileSync(program('termdex_bench'), [pack], {input: `${queries.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 26});
  return out.trimEnd().split('\n').map(Number);
}

export const name = 'Termdex';
export const settings = 'none to set; full text, typos and prefixes always on; the index has the definitions to show in it';
export const library = ['termdex.mjs', 'termdex.wasm'].map((file) => new URL(file, folder));

export function build({source, pack: given}) {
  if (!source) return readFileSync(given);
  const pack = fileURLToPath(new URL('build/bench/timed.tdx', root));
  makePack(source, pack);
  return readFileSync(pack);
}

/** Gives a search function: query → ids, best first. */
export async function open(bytes) {
  const module = await loadModule();
  const {pack, error} = module.openPack(bytes);
  if (error) throw new Error(error);
  return (query) => JSON.parse(pack.search(query, 10, 0, '', '', false, false)).hits.map((hit) => hit.id);
}
