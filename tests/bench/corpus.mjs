import {loadModule} from './engines/termdex.mjs';

/**
 * The entries of a pack as every engine gets them: {id, term, aliases, category, body}, and for
 * each head, in lower case, the ids of the entries that have it.
 */
export async function readCorpus(bytes) {
  const module = await loadModule();
  const {pack, error} = module.openPack(bytes);
  if (error) throw new Error(error);
  const listed = JSON.parse(pack.list('', '', 1, 10_000_000)).entries;
  const entries = listed.map((entry) => ({...entry, body: JSON.parse(pack.entry(entry.id)).text}));
  pack.delete();
  const heads = new Map();
  for (const {id, term, aliases} of entries) {
    for (const head of [term, ...aliases]) {
      const key = head.toLowerCase();
      if (!heads.has(key)) heads.set(key, new Set());
      heads.get(key).add(id);
    }
  }
  return {entries, heads};
}
