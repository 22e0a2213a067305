/** The value below which `share` of the ascending `times` lie. */
export const percentile = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

export const median = (values) => percentile(values.toSorted((a, b) => a - b), 0.5);

/** Milliseconds, rounded to a microsecond: p50, p95, p99 and the longest. */
export function latency(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(percentile(sorted, share) * 1000) / 1000;
  return {p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1)};
}

/**
 * What the places say (0 is first, -1 is not among the ten hits): success@1 and success@5 in per
 * cent, and the mean of 1 / (place + 1), 0 for what was not found.
 */
export function relevance(places) {
  const tenths = (count) => Math.round((count * 1000) / places.length) / 10;
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    first: tenths(places.filter((place) => place === 0).length),
    five: tenths(places.filter((place) => place >= 0 && place < 5).length),
    mrr: Math.round((reciprocal * 1000) / places.length) / 1000,
  };
}

/**
 * Asks one query after the other until all are answered or `cap` milliseconds are over; gives the
 * hits and the time of each that was asked. A search may give its own time, {ids, ms}.
 */
export async function ask(search, queries, cap) {
  const hits = [];
  const times = [];
  const begin = performance.now();
  for (const query of queries) {
    const asked = performance.now();
    let found = search(query);
    if (found instanceof Promise) found = await found;
    const ended = performance.now();
    hits.push(found.ids ?? found);
    times.push(found.ms ?? ended - asked);
    if (ended - begin > cap) break;
  }
  return {hits, times};
}

/**
 * Types heads letter by letter; gives the beginnings at which an entry with the head left the first
 * three hits after it had been among them, one a head at most.
 */
export function leavings(search, heads) {
  return heads.flatMap(({query, targets}) => {
    const letters = [...query];
    let among = false;
    for (let i = 1; i <= letters.length; i++) {
      const typed = letters.slice(0, i).join('');
      const now = search(typed).slice(0, 3).some((id) => targets.includes(id));
      if (among && !now) return [typed];
      among = now;
    }
    return [];
  });
}
