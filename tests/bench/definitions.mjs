import {loadModule} from './engines/termdex.mjs';

/** The first `count` of `ids` whose parts are all different. */
export function inDifferentParts(ids, partOf, count) {
  const parts = new Map();
  for (const id of ids) {
    const part = partOf(id);
    if (!parts.has(part)) parts.set(part, id);
  }
  return [...parts.values()].slice(0, count);
}

/** The `count` best hits for `query` whose definitions are in different blocks of the pack. */
export async function definitionsToRead(bytes, query, count) {
  const module = await loadModule();
  const {pack} = module.beginPack(bytes);
  for (const {offset, bytes: size} of JSON.parse(pack.parts()).parts) pack.supply(offset, bytes.subarray(offset, offset + size));
  const ids = JSON.parse(pack.search(query, 50, 0, '', '', false, false)).hits.map(({id}) => id);
  const chosen = inDifferentParts(ids, (id) => pack.partOf(id), count);
  pack.delete();
  return chosen;
}
