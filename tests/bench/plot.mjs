const kWidth = 760;
const kHeight = 420;
const kBox = {left: 62, right: kWidth - 40, top: 44, bottom: kHeight - 52};

const escaped = (text) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
const line = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
const text = (x, y, content, attributes = '') => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(content)}</text>`;

/** Labels keep this far from each other, in units of the picture. */
const kLabelHeight = 15;
const kLetterWidth = 7;

/** Puts a label beside each dot, on the other side or further down where one is in its way. */
function placed(dots) {
  const boxes = dots.map(({x, y}) => ({x0: x - 6, x1: x + 6, y}));
  return dots.map((dot) => {
    const width = dot.name.length * kLetterWidth;
    const tries = [0, 1, -1, 2, -2, 3, -3].flatMap((row) => [1, -1].map((side) => ({side, y: dot.y + row * kLabelHeight})));
    const boxOf = ({side, y}) => ({x0: side > 0 ? dot.x + 9 : dot.x - 9 - width, x1: side > 0 ? dot.x + 9 + width : dot.x - 9, y});
    const free = ({x0, x1, y}) => x0 > kBox.left && x1 < kBox.right && y > kBox.top && y < kBox.bottom &&
      boxes.every((box) => x1 < box.x0 || box.x1 < x0 || Math.abs(box.y - y) >= kLabelHeight - 1);
    const best = tries.find((place) => free(boxOf(place))) ?? tries[0];
    boxes.push(boxOf(best));
    return {...dot, labelX: best.side > 0 ? dot.x + 9 : dot.x - 9, labelY: best.y + 4, anchor: best.side > 0 ? 'start' : 'end'};
  });
}

/** The mean of success@1 over the kinds against the time of a keystroke (p99), a dot an engine, as SVG. */
export function plot({title, engines}) {
  const points = engines.filter(({failed}) => !failed).map(({name, kinds, keystrokes}) => {
    const firsts = Object.values(kinds).map(({first}) => first);
    return {name, quality: firsts.reduce((sum, first) => sum + first, 0) / firsts.length, ms: keystrokes.p99};
  });
  const exponents = points.map(({ms}) => Math.log10(ms));
  const [low, high] = [Math.floor(Math.min(...exponents)), Math.ceil(Math.max(...exponents))];
  const x = (exponent) => kBox.left + ((exponent - low) / (high - low)) * (kBox.right - kBox.left);
  const y = (percent) => kBox.bottom - (percent / 100) * (kBox.bottom - kBox.top);
  const dots = placed(points.map(({name, quality, ms}) => ({name, x: x(Math.log10(ms)), y: y(quality)})));
  const powers = Array.from({length: high - low + 1}, (_, i) => low + i);
  const percents = [0, 20, 40, 60, 80, 100];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${kWidth} ${kHeight}" font-family="sans-serif" font-size="13">
<style>
.back { fill: #fff } .grid { stroke: #d8dee4 } text { fill: #24292f } .dot { fill: #8c959f } .ours { fill: #0969da } .ours-label { font-weight: bold }
@media (prefers-color-scheme: dark) { .back { fill: #0d1117 } .grid { stroke: #30363d } text { fill: #e6edf3 } .dot { fill: #7d8590 } .ours { fill: #58a6ff } }
</style>
<rect class="back" width="${kWidth}" height="${kHeight}" rx="8"/>
${text(kBox.left, 26, `${title}: the right entry first, in % (mean over ${Object.keys(engines.find(({failed}) => !failed).kinds).length} kinds of queries); higher and further left is better`)}
<g class="grid">
${percents.map((percent) => line(kBox.left, y(percent), kBox.right, y(percent))).join('\n')}
${powers.map((power) => line(x(power), kBox.top, x(power), kBox.bottom)).join('\n')}
</g>
${percents.map((percent) => text(kBox.left - 8, y(percent) + 4, `${percent}`, 'text-anchor="end"')).join('\n')}
${powers.map((power) => text(x(power), kBox.bottom + 18, `${10 ** power} ms`.replace(/(\.\d*?[1-9])0+\d ms/, '$1 ms'), 'text-anchor="middle"')).join('\n')}
${text((kBox.left + kBox.right) / 2, kHeight - 12, 'time of a keystroke, 99th percentile over whole typing sessions', 'text-anchor="middle"')}
${dots.map(({name, x: cx, y: cy, labelX, labelY, anchor}) => {
    const ours = name === 'Termdex';
    return `<circle class="${ours ? 'ours' : 'dot'}" cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${ours ? 7 : 5}"/>` +
      text(labelX, labelY, name, `text-anchor="${anchor}"${ours ? ' class="ours-label"' : ''}`);
  }).join('\n')}
</svg>
`;
}
