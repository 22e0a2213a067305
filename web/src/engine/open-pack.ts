import {TermdexError, type ErrorCode} from '../errors.js';
import type {Progress} from '../types.js';
import {ByteQueue} from './byte-queue.js';
import {readBytes} from './memory-source.js';
import {PackArrival} from './pack-arrival.js';
import {dropPack, findPack, keepPack, type KeptPack} from './pack-cache.js';
import {PackDownload} from './pack-download.js';
import {largestStream, savesData, wayTo, type PackSource, type RemoteSource} from './pack-source.js';
import {updatePack} from './pack-update.js';
import type {PartedPack} from './parted-pack.js';
import {bringRanges, readHeads} from './range-source.js';
import {readStream} from './stream-source.js';
import type {WasmModule} from './wasm-module.js';

export interface OpenPackOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * A pack from where it is: the cache at once if it is there, the network if not. What came from the
 * cache is compared with the server's afterwards; a newer one is what the next opening finds.
 */
export function openPackFrom(
  source: PackSource,
  module: Promise<WasmModule>,
  {onProgress}: OpenPackOptions = {},
): PackArrival {
  // Downloads run beside the module's; its failure is met where it is first needed.
  module.catch(() => undefined);
  const arrival = new PackArrival();
  const arrived = 'bytes' in source
    ? readBytes(source.bytes, module, arrival).then(() => false)
    : fromAddress(source, module, arrival, onProgress);
  arrival.kept = arrived.catch((error: unknown) => {
    arrival.fail(error);
    return false;
  });
  return arrival;
}

async function fromAddress(
  source: RemoteSource,
  module: Promise<WasmModule>,
  arrival: PackArrival,
  onProgress: OpenPackOptions['onProgress'],
): Promise<boolean> {
  const {url, cache, read} = source;
  const kept = cache ? await findPack(url) : undefined;
  const pack = kept && (await openKept(url, kept, module, arrival));
  if (pack) {
    await updateQuietly(source, kept, pack, module, arrival);
    return true;
  }
  const {signal} = arrival;
  const download = new PackDownload(url, module, {signal, listener: arrival, keep: cache, onProgress});
  const queue = new ByteQueue();
  arrival.bring = bringRanges(download, arrival, queue);
  let file: Blob | undefined;
  try {
    await (wayTo(source, savesData()) === 'range' ? readHeads(download, queue) : readStream(download, read === 'stream'));
  } finally {
    // What never came to answer has nobody else who would give it back.
    if (download.pack) arrival.replaced(download.pack);
    file = download.pack?.file();
  }
  arrival.rest();
  return download.pack && file ? keepPack(url, download.pack.hash, file, download.headers) : false;
}

// Other errors say nothing about the bytes: another engine, or more memory, may open them.
const damages: readonly ErrorCode[] = ['bad_magic', 'truncated', 'checksum_mismatch', 'malformed'];

async function openKept(
  url: string,
  kept: KeptPack,
  module: Promise<WasmModule>,
  arrival: PackArrival,
): Promise<PartedPack | undefined> {
  // For want of the engine nothing is said about the pack.
  await module;
  try {
    return await readBytes(kept.bytes, module, arrival);
  } catch (error) {
    arrival.signal.throwIfAborted();
    // The pack is there: not it, the rest of the code has to be fetched anew.
    if ((error as Partial<TermdexError>).code === 'wasm_failed') throw error;
    if (error instanceof TermdexError && damages.includes(error.code)) await dropPack(url);
    return undefined;
  }
}

// Offline, with a server in trouble, or for a reader who saves data the kept pack stays.
async function updateQuietly(
  {url, read}: RemoteSource,
  kept: KeptPack,
  pack: PartedPack,
  module: Promise<WasmModule>,
  {signal}: PackArrival,
): Promise<void> {
  if (globalThis.navigator?.onLine === false || savesData()) return;
  const most = read === 'stream' ? Infinity : largestStream;
  await updatePack(url, kept, pack, module, signal, most).catch(() => undefined);
}
