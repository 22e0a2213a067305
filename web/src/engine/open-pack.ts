import type {Info, Progress} from '../types.js';
import {openPack} from './calls.js';
import {dropPack, findPack, keepPack, type KeptPack} from './pack-cache.js';
import {download, explainRefusal, type Download} from './pack-source.js';
import type {PackHandle, WasmModule} from './wasm-module.js';

/** Where the pack comes from, in a form that a message can carry. */
export type PackSource =
  | {readonly url: string; readonly cache: boolean}
  | {readonly bytes: Uint8Array};

export interface OpenedPack {
  readonly pack: PackHandle;
  /** True when the pack is in the cache; settles when nothing more is stored. */
  readonly kept: Promise<boolean>;
}

export interface OpenPackOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Opens from the cache at once if it can, from the network if it must. What came from the cache is
 * compared with the server's in the background; a newer one is what the next opening finds.
 */
export async function openPackFrom(
  source: PackSource,
  module: Promise<WasmModule>,
  options: OpenPackOptions = {},
): Promise<OpenedPack> {
  // Downloads run beside the module's; its failure is reported below, by the await.
  module.catch(() => undefined);
  if ('bytes' in source) {
    return {pack: openPack(await module, source.bytes), kept: Promise.resolve(false)};
  }
  const kept = source.cache ? await findPack(source.url) : undefined;
  if (kept) {
    const pack = await openKept(kept, source.url, await module);
    if (pack) {
      const refreshed = refresh(source.url, kept, await module);
      return {pack, kept: refreshed.then(() => true)};
    }
  }
  const fresh = await fetched(source.url, options);
  const pack = opened(await module, source.url, fresh);
  const {hash} = JSON.parse(pack.info()) as Info;
  return {
    pack,
    kept: source.cache ? keepPack(source.url, hash, fresh.bytes, fresh.headers) : Promise.resolve(false),
  };
}

async function fetched(url: string, options: OpenPackOptions): Promise<Download> {
  // No validators were sent, so 304 cannot be the answer.
  return (await download(url, options))!;
}

function opened(module: WasmModule, url: string, {bytes, complete}: Download): PackHandle {
  try {
    return openPack(module, bytes);
  } catch (error) {
    throw explainRefusal(error, url, bytes, complete);
  }
}

async function openKept(kept: KeptPack, url: string, module: WasmModule): Promise<PackHandle | undefined> {
  try {
    return openPack(module, kept.bytes);
  } catch {
    await dropPack(url);
    return undefined;
  }
}

/** Stores a newer version, after checking that it opens: a broken release never replaces a good one. */
async function refresh(url: string, kept: KeptPack, module: WasmModule): Promise<void> {
  if (globalThis.navigator?.onLine === false) return;
  try {
    const fresh = await download(url, revalidation(url, kept));
    if (!fresh || equal(fresh.bytes, kept.bytes)) return;
    const pack = opened(module, url, fresh);
    const {hash} = JSON.parse(pack.info()) as Info;
    pack.delete();
    await keepPack(url, hash, fresh.bytes, fresh.headers);
  } catch {
    // Offline, or a server in trouble: the kept pack stays.
  }
}

// Asking with our own validators needs a preflight across origins; there the browser's cache asks.
function revalidation(url: string, kept: KeptPack): {headers?: Record<string, string>; cache?: RequestCache} {
  const sameOrigin = new URL(url).origin === globalThis.location?.origin;
  if (sameOrigin && kept.etag) return {headers: {'If-None-Match': kept.etag}};
  if (sameOrigin && kept.modified) return {headers: {'If-Modified-Since': kept.modified}};
  return {cache: 'no-cache'};
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
