/** Bytes of a pack: where they begin and how many they are. */
export interface ByteRange {
  readonly offset: number;
  readonly bytes: number;
}

/** What one request asks for: from `begin` to before `end`. */
export interface Run {
  readonly begin: number;
  readonly end: number;
}

// A request of its own costs about as much in headers.
const nearby = 1024;

/** `ranges`, in their order, as few runs: what lies at most `gap` bytes apart is one. */
export function runsOf(ranges: readonly ByteRange[], gap: number = nearby): Run[] {
  const runs: Run[] = [];
  for (const {offset, bytes} of ranges) {
    const last = runs.at(-1);
    const end = offset + bytes;
    if (last && offset <= last.end + gap) runs[runs.length - 1] = {begin: last.begin, end: Math.max(last.end, end)};
    else runs.push({begin: offset, end});
  }
  return runs;
}

/** The value of a Range header; no `end` asks for all that follows. */
export function rangeHeader(begin: number, end: number): string {
  return `bytes=${begin}-${end === Infinity ? '' : end - 1}`;
}

/**
 * Where the bytes of a partial answer begin, by its Content-Range; undefined where that is not one
 * range of bytes. Across origins the header may be hidden: then it is what was asked for.
 */
export function beginningOf(headers: Headers, asked: number): number | undefined {
  if (headers.get('content-type')?.startsWith('multipart/')) return undefined;
  const range = headers.get('content-range');
  if (range === null) return asked;
  const begin = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range)?.[1];
  return begin === undefined ? undefined : Number(begin);
}
