// Bars: what is measured, and what it may be at most.
const units = {
  kB: (value) => `${(value / 1e3).toFixed(1)} kB`,
  MB: (value) => `${(value / 1e6).toFixed(2)} MB`,
  s: (value) => `${(value / 1e3).toFixed(2)} s`,
  ms: (value) => `${Number(value.toPrecision(3))} ms`,
  requests: (value) => `${value} requests`,
  keys: (value) => `${value} keys`,
};

const verdict = (kept) => (kept ? 'kept' : '**missed**');
const shareText = (share) => (share < 0.5 ? `1/${Number((1 / share).toFixed(1))}` : `${Number(share.toFixed(2))} ×`);

/**
 * A bar that a value keeps or not; without `most` and `share` it is told and not judged.
 *
 * @param bar.value In bytes, milliseconds or requests, as `unit` says how it is shown.
 * @param bar.most What it may be.
 * @param bar.share What it may be of `of`.
 * @param bar.of What it is compared with, and `than` the name of that; from the same run unless that says otherwise.
 */
export function judged({what, value, unit, most, share, of, than}) {
  const show = units[unit];
  const row = {what, ours: show(value), reference: of === undefined ? '' : `${than} ${show(of)}`, bar: '', verdict: ''};
  if (most !== undefined) Object.assign(row, {bar: show(most), verdict: verdict(value <= most)});
  if (share !== undefined) Object.assign(row, {bar: shareText(share), verdict: `${verdict(value <= share * of)}, ${shareText(value / of)}`});
  return row;
}

/** Judged bars as Markdown. */
export function barTable(bars) {
  const rows = bars.map(({what, ours, reference, bar, verdict: found}) => [what, ours, reference, bar, found]);
  const header = ['bar', 'Termdex', 'beside', 'at most', ''];
  return [header, header.map(() => '---'), ...rows].map((cells) => cells.join(' | ')).join('\n');
}
