import {ByteQueue} from './byte-queue.js';
import {runsOf} from './byte-ranges.js';
import {keepPack, type KeptPack} from './pack-cache.js';
import {PackDownload} from './pack-download.js';
import {mayCarryHeaders} from './pack-request.js';
import type {Part, PartedPack} from './parted-pack.js';
import {inSlices} from './slices.js';
import type {WasmModule} from './wasm-module.js';

// A newer header may be somewhat longer than the one before.
const growth = 512;

/**
 * Puts a newer pack in the place of `kept`, if there is one: its header is asked for, parts that `old`
 * has too are copied, the others come by ranges. Only a pack of which each part was checked is
 * stored, whole; until then the old one stays. One that has more than `most` bytes more is left alone.
 * Errors: those of a download; nothing has changed then.
 */
export async function updatePack(
  url: string,
  kept: KeptPack,
  old: PartedPack,
  module: Promise<WasmModule>,
  signal: AbortSignal,
  most: number,
): Promise<void> {
  const header = old.parts[0]?.offset ?? 0;
  const copies = new Map(old.parts.map((part) => [nameOf(part), part.offset]));
  const download = new PackDownload(url, module, {
    signal, keep: true, first: revalidation(url, kept), listener: {replaced: (pack) => pack.close()},
  });
  try {
    const queue = new ByteQueue();
    const isEnough = (): boolean => {
      const {pack} = download;
      return pack !== undefined && (pack.hash === kept.hash || pack.bytes - old.bytes > most);
    };
    for (let end = header + growth; !download.pack; end *= 4) {
      if (!(await download.bring(queue, end, isEnough))) return;
    }
    if (isEnough()) return;
    await bringNew(download, (part) => {
      const offset = copies.get(nameOf(part));
      return offset === undefined ? undefined : kept.bytes.subarray(offset, offset + part.bytes);
    }, signal);
    const file = download.pack.file();
    if (file) await keepPack(url, download.pack.hash, file, download.headers);
  } finally {
    download.pack?.close();
  }
}

type Copy = (part: Part) => Uint8Array<ArrayBuffer> | undefined;

// In the order of the pack; what blocks there are is known after the parts before them.
async function bringNew(download: PackDownload, copyOf: Copy, signal: AbortSignal): Promise<void> {
  const breathe = inSlices();
  for (let pack; (pack = download.pack) && pack.stage !== 'whole'; ) {
    const missing = pack.missing();
    const [run] = runsOf(missing.filter((part) => !copyOf(part)));
    for (const part of missing) {
      const copy = copyOf(part);
      if (!copy || (run && part.offset > run.begin)) break;
      await pack.supply(part, copy);
      await breathe();
      signal.throwIfAborted();
    }
    if (run) await download.bring(new ByteQueue(run.begin), run.end);
  }
}

function nameOf({hash, bytes}: Part): string {
  return `${hash} ${bytes}`;
}

// Validators of ours are for our own origin; elsewhere the browser's cache has its own.
function revalidation(url: string, {etag, modified}: KeptPack): RequestInit {
  if (mayCarryHeaders(url)) {
    if (etag) return {headers: {'if-none-match': etag}};
    if (modified) return {headers: {'if-modified-since': modified}};
  }
  return {cache: 'no-cache'};
}
