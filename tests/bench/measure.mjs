/** success@1 and success@5 in per cent, and the queries that failed. */
export function relevance(search, queries) {
  let first = 0;
  let five = 0;
  const missed = [];
  for (const {query, targets} of queries) {
    const place = search(query).findIndex((id) => targets.has(id));
    if (place === 0) first++;
    if (place >= 0 && place < 5) five++;
    if (place !== 0) missed.push({query, targets: [...targets], place});
  }
  const percent = (count) => Math.round((count * 1000) / queries.length) / 10;
  return {first: percent(first), five: percent(five), missed};
}

/** Milliseconds a query: p50, p95, p99 and the longest. */
export function latency(search, queries) {
  for (const query of queries.slice(0, 200)) search(query);
  const times = queries.map((query) => {
    const begin = performance.now();
    search(query);
    return performance.now() - begin;
  });
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {p50: at(0.5), p95: at(0.95), p99: at(0.99), max: times.at(-1)};
}
