// The only file that knows Emscripten.
import createModule from 'termdex-glue';
import {TermdexError} from '../errors.js';
import {compileWasm} from './compile-wasm.js';
import {TextCode} from './text-code.js';

/**
 * What Embind exports for an open pack (wasm/bindings.cpp). Every string is one JSON value, or empty
 * for want of one.
 */
export interface PackHandle {
  info(): string;
  /** As `search`, and empty where nothing is found: of the code it needs what heads need. */
  find(
    query: string, limit: number, offset: number, category: string, letter: string,
    facets: boolean, explain: boolean,
  ): string;
  search(
    query: string, limit: number, offset: number, category: string, letter: string,
    facets: boolean, explain: boolean,
  ): string;
  list(letter: string, category: string, page: number, perPage: number): string;
  entry(idOrTerm: string): string;
  /** Of several texts, with U+0000 between them. */
  annotate(texts: string, ordinary: boolean): string;
  /** How far the pack is, and what it is made of: `{stage, parts}` as in parted-pack.ts. */
  parts(): string;
  /** Takes one part, checked; what is not a block of definitions comes in the order of the pack. Gives an error. */
  supply(offset: number, bytes: Uint8Array): string;
  /** The part that must be supplied before `entry(idOrTerm)` is whole. */
  partOf(idOrTerm: string): string;
  delete(): void;
}

export interface WasmModule {
  openPack(bytes: Uint8Array): {pack?: PackHandle; error?: string};
  /** From the header on; the error "truncated" while `beginning` has not all of it. */
  beginPack(beginning: Uint8Array): {pack?: PackHandle; error?: string};
  /**
   * Brings the code for all but heads, where that comes apart. Before it heads alone are to be
   * supplied, found and listed. Errors: "wasm_failed".
   */
  loadText(): Promise<void>;
}

export interface WasmModuleOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): Record<string, never>;
  locateFile(path: string): string;
  printErr(line: string): void;
}

/** The engine's code: an address, its bytes, or the compiled module. */
export type WasmSource = string | URL | BufferSource | WebAssembly.Module;

/** How an address becomes code; Node reads a file where a browser streams a response. */
export type FetchWasm = (url: URL) => Promise<WebAssembly.Module>;

// One module serves all packs of a realm. A failed one is forgotten, so that a retry can work.
const modules = new Map<unknown, Promise<WasmModule>>();

/**
 * The engine's module, loaded once for each source.
 *
 * @param textUrl Where the rest of the code is, if `source` is not all of it.
 */
export function loadModule(
  source: WasmSource,
  fetchWasm: FetchWasm = compileWasm,
  textUrl?: string,
): Promise<WasmModule> {
  const key = typeof source === 'string' || source instanceof URL ? `${String(source)} ${textUrl ?? ''}` : source;
  const known = modules.get(key);
  if (known) return known;
  const loading = instantiate(source, fetchWasm, textUrl).catch((error: unknown) => {
    modules.delete(key);
    throw wasmFailed(error);
  });
  modules.set(key, loading);
  return loading;
}

function instantiate(source: WasmSource, fetchWasm: FetchWasm, textUrl: string | undefined): Promise<WasmModule> {
  return new Promise((resolve, reject) => {
    const text = new TextCode(textUrl, fetchWasm);
    // Emscripten tells nobody when instantiateWasm fails: the rejection is passed on here.
    const options: WasmModuleOptions = {
      instantiateWasm(imports, done) {
        compiled(source, fetchWasm).then(async (code) => {
          const instance = await WebAssembly.instantiate(code, {...imports, placeholder: text.placeholders});
          text.follow(instance);
          done(instance, code);
        }).catch(reject);
        return {};
      },
      locateFile: (path) => path,
      printErr: () => undefined,
    };
    const loadText = (): Promise<void> => text.load().catch((error: unknown) => {
      throw wasmFailed(error);
    });
    createModule(options).then((module) => resolve(Object.assign(module as WasmModule, {loadText})), reject);
  });
}

async function compiled(source: WasmSource, fetchWasm: FetchWasm): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) return fetchWasm(new URL(source));
  return WebAssembly.compile(source);
}

function wasmFailed(cause: unknown): TermdexError {
  if (cause instanceof TermdexError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new TermdexError('wasm_failed', `the engine could not be loaded: ${why}`, {cause});
}
