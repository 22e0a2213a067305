// Fails when a download grows past size-budget.json.
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

export function brotliBytes(file) {
  return brotliCompressSync(readFileSync(file), {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22},
  }).length;
}

/** Of the files whose names are like `name`; a page takes one of them. */
function largest(dist, name) {
  const [begin, end] = name.split('*');
  const files = readdirSync(dist).filter((file) => file === name || (end && file.startsWith(begin) && file.endsWith(end)));
  return Math.max(0, ...files.map((file) => brotliBytes(path.join(dist, file))));
}

/** Prints each part; true when all keep their limits. */
export function checkSizes(dist, budgetFile) {
  const budget = JSON.parse(readFileSync(budgetFile, 'utf8'));
  let kept = true;
  const line = (name, bytes, limit) => {
    const over = bytes > limit;
    kept &&= !over;
    const size = String(bytes).padStart(7);
    console.log(`web: ${name.padEnd(20)}${size} of ${String(limit).padStart(6)} bytes brotli${over ? '  TOO LARGE' : ''}`);
  };
  for (const group of ['page', 'later']) {
    const {limit, parts} = budget[group];
    let sum = 0;
    for (const [name, partLimit] of Object.entries(parts)) {
      const bytes = largest(dist, name);
      sum += bytes;
      line(name, bytes, partLimit);
    }
    line(group, sum, limit);
  }
  return kept;
}
