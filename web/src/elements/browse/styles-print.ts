/** On paper: the list or the entry, and nothing to press. */
export const printCss: string = `
@media print {
  .root, .root[data-dark] { --_accent: #000; --_text: #000; --_muted: #444; --_surface: #fff; --_raised: #fff; --_line: #999; --_edge: #666;
    --_on-accent: #fff; color-scheme: light; font-size: 10.5pt; container-type: normal; }
  .tools, .letters, .pages, .back, .beside, .failure, .bar, .status, .around details, .share, .more { display: none !important; }
  .head { margin-block-start: 0; }
  .heading, .title { break-after: avoid; }
  .terms { columns: 3 12em; }
  .terms li { padding-block: .2em; }
  .about { white-space: normal; }
  .columns { display: block !important; }
  .reading .card { max-inline-size: none; }
  .around { margin-block-start: 1.5em; break-inside: avoid; }
  .centre { fill: none; stroke: #000; }
  .drawing .centre-term { fill: #000; }
  .body a { text-decoration: none; }
  .table, pre { overflow: visible; border-radius: 0; }
  pre { white-space: pre-wrap; }
}`;
