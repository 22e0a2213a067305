import {compileWasm} from './compile-wasm.js';

const early = new Map<string, Promise<WebAssembly.Module | undefined>>();

/**
 * The engine's code, compiled while what needs it is still being loaded: once a page for each address.
 * Undefined where that fails; the next call tries again, and who loads it then says why.
 */
export function earlyCode(url: string): Promise<WebAssembly.Module | undefined> {
  const known = early.get(url);
  if (known) return known;
  const code = compileWasm(new URL(url)).catch(() => {
    early.delete(url);
    return undefined;
  });
  early.set(url, code);
  return code;
}
