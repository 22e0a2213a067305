import {ByteQueue} from './byte-queue.js';
import {runsOf} from './byte-ranges.js';
import type {Bring, PackArrival} from './pack-arrival.js';
import type {PackDownload} from './pack-download.js';
import type {Part, PartedPack} from './parted-pack.js';
import {turn} from './slices.js';

// The header and the heads of some 13,000 entries, in one request. What is left over begins what
// definitions are read with.
const firstBytes = 96 * 1024;

/** Reads what terms are searched with. A server without ranges sends all, and all of it is taken. */
export async function readHeads(download: PackDownload, queue: ByteQueue): Promise<void> {
  // Where they are few, what is still on its way need not come; unless all is.
  const hasHeads = (): boolean => !download.streaming && download.pack !== undefined && download.pack.stage !== 'header';
  for (let end = firstBytes; !download.pack; end *= 4) await download.bring(queue, end, hasHeads);
  while (download.pack.stage === 'header') {
    // The heads and, of a pack with a base, what has changed of them.
    const part = download.pack.missingFrom(0);
    await download.bring(queue, part && part.offset + part.bytes);
  }
}

/**
 * Brings single definitions: first what all are read with, in one request, then the block of each.
 * What is asked for at the same time comes in as few requests as may be, and nothing twice.
 *
 * @param over What came with the heads and lies behind them.
 */
export function bringRanges(download: PackDownload, arrival: PackArrival, over: ByteQueue): Bring {
  const wanted = new Map<number, Part>();
  const coming = new Map<number, Promise<unknown>>();

  // What waits for a stream goes on by itself when that broke off.
  const bring = (queue: ByteQueue, end?: number): Promise<boolean> => download.bring(queue, end).finally(() => arrival.tell());

  const send = (pack: PartedPack): void => {
    const parts = pack.stage === 'heads' ? pack.missing() : [...wanted.values()].sort((a, b) => a.offset - b.offset);
    wanted.clear();
    const runs = runsOf(parts.filter(({offset}) => !coming.has(offset)));
    for (const {begin, end} of pack.stage === 'heads' ? runs.slice(0, 1) : runs) {
      const offsets = parts.map(({offset}) => offset).filter((offset) => offset >= begin && offset < end);
      const brought = bring(over.begin === begin ? over : new ByteQueue(begin), end).finally(() => {
        for (const offset of offsets) coming.delete(offset);
      });
      // Who asked may hear of it later than it fails.
      brought.catch(() => undefined);
      for (const offset of offsets) coming.set(offset, brought);
    }
  };

  return async (part, pack) => {
    const another = download.begins || pack !== download.pack;
    // A stream brings the parts in their order; a block need not wait for its turn.
    if (download.streaming && (another || pack.stage === 'heads' || !download.ranges)) return arrival.news();
    // The content has changed, and what broke off then has to come first.
    if (another) return bring(new ByteQueue());
    wanted.set(part.offset, part);
    // Until the questions that came at the same time have been asked, too.
    await turn();
    if (wanted.has(part.offset)) send(pack);
    await coming.get(part.offset);
  };
}
