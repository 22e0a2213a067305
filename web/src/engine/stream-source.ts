import {ByteQueue} from './byte-queue.js';
import type {PackDownload} from './pack-download.js';
import {largestStream} from './pack-source.js';

/**
 * Reads a pack from its beginning, part by part as they arrive. Unless `all` of it was asked for, one
 * of more than `largestStream` bytes is left after its heads, where the server says that it has ranges.
 */
export async function readStream(download: PackDownload, all: boolean): Promise<void> {
  const tooMuch = (): boolean => {
    const {pack, headers} = download;
    const parts = download.ranges && headers?.get('accept-ranges') === 'bytes';
    return parts && pack !== undefined && pack.bytes > largestStream && pack.stage !== 'header';
  };
  await download.bring(new ByteQueue(), Infinity, all ? undefined : tooMuch);
}
