import type {FetchWasm} from './wasm-module.js';

/**
 * The part of the engine's code that definitions, the full text and suggestions need
 * (wasm/split.mjs), for an instance of the part before it.
 */
export class TextCode {
  /** What the first part imports where functions of this one will be: nobody calls them before. */
  readonly placeholders: WebAssembly.ModuleImports = new Proxy({}, {
    get: () => () => {
      throw new Error('more than terms was asked for before the code that has it');
    },
  });
  readonly #url: string | undefined;
  readonly #fetchWasm: FetchWasm;
  #first: WebAssembly.Instance | undefined;
  #loading: Promise<void> | undefined;

  /** @param url Undefined where the first part is all there is. */
  constructor(url: string | undefined, fetchWasm: FetchWasm) {
    this.#url = url;
    this.#fetchWasm = fetchWasm;
  }

  /** Of the part before, once it is there. */
  follow(first: WebAssembly.Instance): void {
    this.#first = first;
  }

  /** Once; a failure is forgotten, so that a retry can work. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.#url === undefined || !this.#first) return;
    const code = await this.#fetchWasm(new URL(this.#url));
    await WebAssembly.instantiate(code, {primary: this.#first.exports});
  }
}
