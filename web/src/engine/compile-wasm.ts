/** Compiles while downloading; a server that sends another type than application/wasm is forgiven. */
export async function compileWasm(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url, {credentials: 'same-origin'});
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
