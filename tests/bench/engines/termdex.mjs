import {readFileSync} from 'node:fs';

const root = new URL('../../../', import.meta.url);
const folder = process.env.TERMDEX_WASM
  ? new URL(`file://${process.env.TERMDEX_WASM}/`)
  : new URL('build/wasm/wasm/', root);

export async function loadModule() {
  const {default: create} = await import(new URL('termdex.mjs', folder).href);
  return create({wasmBinary: readFileSync(new URL('termdex.wasm', folder))});
}

export const name = 'Termdex';
export const settings = 'none to set; full text, typos and prefixes always on';

/** Gives a search function: query → ids, best first. */
export async function load({bytes}) {
  const module = await loadModule();
  const {pack, error} = module.openPack(bytes);
  if (error) throw new Error(error);
  return (query) => JSON.parse(pack.search(query, 10, '', '', false)).hits.map((hit) => hit.id);
}
