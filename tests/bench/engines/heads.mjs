/**
 * What the matchers of strings search: every head with the id of its entry. Definitions are left
 * out, because a scan over them takes seconds a query.
 */
export const headsOf = (entries) =>
  entries.flatMap(({id, term, aliases}) => [term, ...aliases].map((head) => ({id, head})));

/** The first ten different ids of hits on heads. */
export const tenOf = (ids) => [...new Set(ids)].slice(0, 10);
