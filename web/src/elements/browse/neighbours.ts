import type {Tie} from '../../strings/clauses.js';
import type {BodyNode, Entry, LinkedEntry} from '../../types.js';

/** The entries that are tied to another in one way. */
export interface Neighbours {
  readonly tie: Tie;
  /** At least one, each only under its first tie. */
  readonly entries: readonly LinkedEntry[];
  /** With those that the engine does not name. */
  readonly total: number;
}

/** What an entry refers to, what leads to it, and what is related: each neighbour once. */
export function neighboursOf(entry: Entry): Neighbours[] {
  const {usedBy, mentions, related, see} = entry;
  const outward = new Map<string, string>();
  for (const {id, term} of see) if (id !== null) outward.set(id, term);
  for (const node of references(entry.body)) if (!outward.has(node.id)) outward.set(node.id, node.term);
  // A reference may stand in other words than the term it leads to.
  const terms = new Map([...(usedBy?.entries ?? []), ...(mentions ?? []), ...(related ?? [])].map(({id, term}) => [id, term]));
  const out = [...outward].map(([id, term]) => ({id, term: terms.get(id) ?? term}));
  const inward = new Set(usedBy?.entries.map(({id}) => id));

  const taken = new Set([entry.id]);
  const group = (tie: Tie, entries: readonly LinkedEntry[], more = 0): Neighbours => {
    const fresh = entries.filter(({id}) => !taken.has(id) && taken.add(id));
    return {tie, entries: fresh, total: fresh.length + more};
  };
  const mutual = group('mutual', out.filter(({id}) => inward.has(id)));
  const unnamed = Math.max(0, (usedBy?.total ?? 0) - inward.size);
  const groups = [
    group('usedBy', usedBy?.entries ?? [], unnamed), mutual, group('refersTo', out), group('mentions', mentions ?? []),
    group('related', related ?? []),
  ];
  return groups.filter(({entries}) => entries.length > 0);
}

function references(nodes: readonly BodyNode[], found: LinkedEntry[] = []): LinkedEntry[] {
  for (const node of Array.isArray(nodes) ? (nodes as readonly BodyNode[]) : []) {
    if (typeof node === 'string') continue;
    if (node.type === 'reference') found.push({id: node.id, term: textOf(node)});
    else references(node.children, found);
  }
  return found;
}

function textOf(node: BodyNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
