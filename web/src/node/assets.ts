/** Node's files lie in a folder below the engine's. */
export function wasmUrl(): URL {
  return new URL('../termdex.wasm', import.meta.url);
}
