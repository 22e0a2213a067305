/** The module that Emscripten writes (build/wasm/wasm/termdex.mjs); build.mjs resolves the name. */
declare module 'termdex-glue' {
  const createModule: (options: object) => Promise<unknown>;
  export default createModule;
}
