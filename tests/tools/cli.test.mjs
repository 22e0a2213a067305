// What the command line promises: verbs, options, exit codes, texts and JSON.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {file, folder, missing, pack, shell, termdex} from './support.mjs';

const verbs = ['build', 'search', 'show', 'list', 'info', 'verify'];
const rows = [
  {term: 'Batch size', aliases: ['minibatch size'], category: 'Model training', body: '**Batch size** is a number.', see: ['Drift', 'Nothing']},
  {term: 'Drift', category: 'MLOps', body: 'Inputs change.'},
  {term: 'Drift', category: 'Process control', body: 'A tool moves.'},
  {term: '3D NAND', body: 'Cells are stacked.'},
];
const it = (name, body) => test(name, {skip: missing}, body);
const made = missing ? '' : pack('made', rows);

it('--help of the program lists every verb and exits with 0', () => {
  for (const word of ['--help', '-h', 'help']) {
    const {code, out, err} = termdex(word);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const verb of verbs) assert.match(out, new RegExp(`^  ${verb} `, 'm'));
  }
});

it('--help of every verb shows its usage and an example, and exits with 0', () => {
  for (const verb of verbs) {
    const {code, out, err} = termdex(verb, '--help');
    assert.equal(code, 0, verb);
    assert.equal(err, '', verb);
    assert.match(out, new RegExp(`^Usage: termdex ${verb} `, 'm'));
    assert.match(out, /Examples?:/);
    assert.ok(out.split('\n').every((line) => line.length <= 100), `a line of ${verb} is too long`);
  }
});

it('--version names the version and the pack format', () => {
  assert.match(termdex('--version').out, /^termdex \d+\.\d+\.\d+, pack format \d+\n$/);
});

it('wrong usage exits with 2, says what is wrong and where help is', () => {
  const wrong = [
    [['build'], /no source is given/], [['build', 'x.csv'], /-o PACK is missing/],
    [['build', 'x.csv', '-o'], /-o needs a value/], [['build', 'x.csv', '-o', 'x.tdx', '--from', 'pdf'], /pdf/],
    [['build', 'x.csv', '--colour'], /unknown option --colour/], [['build', '--strict=1', 'x'], /--strict takes no value/],
    [['search', made], /expected a pack and a query/], [['search', made, 'x', '-n', 'many'], /whole number.*"many"/],
    [['search', made, 'x', '-n', '-1'], /whole number/], [['search', made, 'x', '-n', '99999999999999999999'], /whole number/],
    [['search', made, 'x', '--page', '0'], /from 1, got "0"/], [['search', made, 'x', '--facets=1'], /--facets takes no value/],
    [['show', made], /an id or a term/], [['list'], /expected one pack/], [['list', made, made], /expected one pack/],
    [['list', made, '--page', '0'], /from 1, got "0"/], [['list', made, '--per-page', '0'], /from 1/],
    [['info'], /expected one pack/], [['verify'], /expected one pack/], [['verify', made, '--json'], /unknown option --json/],
  ];
  for (const [args, expected] of wrong) {
    const {code, out, err} = termdex(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, expected);
    assert.match(err, new RegExp(`See \`termdex ${args[0]} --help\``));
  }
});

it('no verb and an unknown verb exit with 2 and list the verbs', () => {
  assert.equal(termdex().code, 2);
  const {code, err} = termdex('pack');
  assert.equal(code, 2);
  assert.match(err, /no command "pack"/);
  assert.match(err, /^  build /m);
});

it('a pack that is not there, a folder and another file exit with 1 and the path', () => {
  mkdirSync(join(folder, 'folder'), {recursive: true});
  file('text.tdx', 'not a pack');
  file('empty.tdx', '');
  for (const path of ['absent.tdx', 'folder', 'text.tdx', 'empty.tdx']) {
    for (const args of [['search', path, 'x'], ['show', path, 'x'], ['list', path], ['info', path], ['verify', path]]) {
      const {code, out, err} = termdex(...args);
      assert.equal(code, 1, args.join(' '));
      assert.equal(out, '');
      assert.ok(err.startsWith(`termdex: ${path}: `), err);
    }
  }
  assert.match(termdex('verify', 'text.tdx').err, /bad_magic/);
});

it('verify finds a changed byte', () => {
  const bytes = readFileSync(join(folder, made));
  assert.match(termdex('verify', made).out, /^made\.tdx: good, 4 entries, format 1, content [0-9a-f]{16}\n$/);
  bytes[bytes.length - 3] ^= 1;
  writeFileSync(join(folder, 'changed.tdx'), bytes);
  const {code, err} = termdex('verify', 'changed.tdx');
  assert.equal(code, 1);
  assert.match(err, /checksum_mismatch: section links/);
});

it('build reports a bad row with file, line and column, and packs the others', () => {
  file('rows.csv', 'term,definition\nAxe,Cuts.\n,Nothing.\nBow,Shoots.\n');
  const {code, out, err} = termdex('build', 'rows.csv', '-o', 'rows.tdx');
  assert.equal(code, 0);
  assert.match(err, /^rows\.csv:3:\d+: error: /m);
  assert.match(out, /^rows\.tdx: 2 entries, 0 aliases, 0 categories, [\d,]+ bytes$/m);
  assert.match(out, /1 rows? left out/);
});

it('build --strict gives up on a bad row and keeps the pack that was there', () => {
  file('strict.csv', 'term,definition\nAxe,Cuts.\n,Nothing.\n');
  file('strict.tdx', 'what was there');
  const {code, out, err} = termdex('build', 'strict.csv', '-o', 'strict.tdx', '--strict');
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /^strict\.csv:3:\d+: error: /m);
  assert.match(err, /nothing was written/);
  assert.equal(readFileSync(join(folder, 'strict.tdx'), 'utf8'), 'what was there');
});

it('a build that fails keeps the pack that was there and leaves nothing beside it', () => {
  file('kept.tdx', 'what was there');
  file('bad.csv', 'a,b\n1,2\n');
  for (const source of ['bad.csv', 'absent.csv']) {
    const {code, err} = termdex('build', source, '-o', 'kept.tdx');
    assert.equal(code, 1);
    assert.ok(err.includes(source), err);
    assert.equal(readFileSync(join(folder, 'kept.tdx'), 'utf8'), 'what was there');
    assert.ok(!existsSync(join(folder, 'kept.tdx.part')));
  }
});

it('build says so when the folder to write to is not there or the target is a folder', () => {
  const source = file('one.jsonl', '{"term":"Axe","body":"Cuts."}\n');
  assert.match(termdex('build', source, '-o', 'nowhere/one.tdx').err, /nowhere: there is no such folder/);
  mkdirSync(join(folder, 'target'), {recursive: true});
  const {code, err} = termdex('build', source, '-o', 'target');
  assert.equal(code, 1);
  assert.match(err, /target: can't be written/);
});

it('build packs several sources together, with title and language', () => {
  file('first.csv', 'term,definition\nAxe,Cuts.\n');
  file('second.jsonl', '{"term":"Bow","body":"Shoots."}\n');
  const built = termdex('build', 'first.csv', 'second.jsonl', '-o', 'both.tdx', '--title=Tools', '--lang', 'pt-BR', '-q');
  assert.deepEqual(built, {code: 0, out: '', err: ''});
  const info = JSON.parse(termdex('info', 'both.tdx', '--json').out);
  assert.equal(info.title, 'Tools');
  assert.equal(info.language, 'pt-BR');
  assert.equal(info.entries, 2);
});

it('a title that is not UTF-8 makes no pack, as no reader would open it', () => {
  file('bytes.jsonl', '{"term":"Axe","body":"Cuts."}\n');
  // Node gives arguments as UTF-8; a shell can pass any bytes.
  const {code, err} = shell('"$1" build bytes.jsonl -o bytes.tdx --title "$(printf "\\377")"');
  assert.equal(code, 1);
  assert.match(err, /UTF-8/);
  assert.ok(!existsSync(join(folder, 'bytes.tdx')));
});

it('the same source gives the same bytes', () => {
  const again = pack('again', rows);
  assert.deepEqual(readFileSync(join(folder, again)), readFileSync(join(folder, made)));
});

it('build --base keeps what did not change, says how much is new, and may write over its base', () => {
  const base = pack('growing', rows);
  const before = readFileSync(join(folder, base));
  const source = file('grown.jsonl', [...rows.slice(1), {term: 'Wafer', body: 'A disc.'}].map((row) => `${JSON.stringify(row)}\n`).join(''));
  const {code, out, err} = termdex('build', source, '-o', base, '--base', base);
  assert.equal(code, 0, err);
  assert.match(out, /1 of 2 blocks of definitions are those of the base; [\d,]+ bytes are new to a page that has it/);
  const info = JSON.parse(termdex('info', base, '--json').out);
  assert.equal(info.base.keptEntries, 3);
  assert.equal(info.base.deadBodies, 1);
  assert.match(termdex('info', base).out, /Built with the base [0-9a-f]{16}: 3 entries are kept from it/);
  assert.match(termdex('verify', base).out, /good, 4 entries/);
  const again = termdex('build', join(folder, 'growing.jsonl'), '-o', base, '--base', base);
  assert.equal(again.code, 0, again.err);
  assert.deepEqual(readFileSync(join(folder, base)), before);
});

it('a base that is not there or broken is an error that says what to do, and nothing is written', () => {
  file('broken.tdx', 'not a pack');
  const source = file('one.jsonl', '{"term":"Axe","body":"Cuts."}\n');
  for (const [base, expected] of [['absent.tdx', /^termdex: absent\.tdx: .*; build without --base/],
    ['broken.tdx', /^termdex: the base can't be used: bad_magic: .*; build without it once/]]) {
    const {code, err} = termdex('build', source, '-o', 'based.tdx', '--base', base);
    assert.equal(code, 1);
    assert.match(err, expected);
    assert.ok(!existsSync(join(folder, 'based.tdx')));
  }
});

it('search --json has the members that the documents name', () => {
  const {code, out} = termdex('search', made, 'minibatch', '--json');
  assert.equal(code, 0);
  assert.equal(out.split('\n').length, 2);
  const results = JSON.parse(out);
  assert.deepEqual(Object.keys(results), ['query', 'total', 'totalIsExact', 'fullText', 'hits', 'suggestions']);
  const [hit] = results.hits;
  assert.deepEqual(Object.keys(hit), ['id', 'term', 'aliases', 'category', 'via', 'score', 'excerpt', 'highlight']);
  assert.equal(hit.id, 'batch-size');
  assert.equal(hit.via, 'minibatch size');
  assert.deepEqual(hit.highlight, {term: [], via: [[0, 9]], excerpt: []});
  const explained = JSON.parse(termdex('search', made, 'minibatch', '--json', '--explain').out);
  assert.equal(typeof explained.hits[0].signals.head, 'number');
  const faceted = JSON.parse(termdex('search', made, 'drift', '--json', '--facets', '--letter', 'D').out);
  assert.deepEqual(faceted.letters, [{name: 'D', entries: 2}]);
  assert.deepEqual(faceted.categories, [{name: 'MLOps', entries: 1}, {name: 'Process control', entries: 1}]);
});

it('search joins its words, forgives typos and filters', () => {
  const ids = (...args) => JSON.parse(termdex('search', made, ...args, '--json').out).hits.map((hit) => hit.id);
  assert.deepEqual(ids('bacth', 'size'), ['batch-size']);
  assert.deepEqual(ids('drift', '--category', 'mlops'), ['drift-mlops']);
  assert.deepEqual(ids('nand', '--letter', '#'), ['3d-nand']);
  assert.deepEqual(ids('drift', '-n', '1').length, 1);
  assert.deepEqual(ids('drift', '--limit=0'), []);
  assert.equal(JSON.parse(termdex('search', made, '--json', '--', '-n', 'drift').out).query, '-n drift');
});

it('search without --json shows a hit in two lines, and says when there is none', () => {
  const lines = termdex('search', made, 'minibatch').out.trimEnd().split('\n');
  assert.equal(lines[0], '1. Batch size (via minibatch size) · Model training · batch-size');
  assert.equal(lines[1], '   Batch size is a number.');
  const none = termdex('search', made, 'zzzzzz');
  assert.equal(none.code, 0);
  assert.equal(none.out, 'Nothing found for "zzzzzz".\n');
  assert.match(termdex('search', made, 'drift', '-n', '1').out, /… 1 more\n$/);
});

it('search shows its hits page by page, with their places in the whole', () => {
  const page = (...args) => termdex('search', made, 'drift', ...args).out;
  const [first, second] = [page('-n', '1'), page('-n', '1', '--page', '2')];
  assert.match(first, /^1\. Drift/);
  assert.match(second, /^2\. Drift/);
  assert.doesNotMatch(second, /more/);
  assert.notEqual(first.split('\n')[0].slice(3), second.split('\n')[0].slice(3));
  assert.equal(page('--page', '2'), 'Page 2 is past the last.\n');
  assert.match(page('--page', '4611686018427387904', '-n', '4'), /is past the last\.\n$/);
});

it('search --facets ends with the hits under each letter and category', () => {
  const {out} = termdex('search', made, 'drift', '--facets', '--category', 'MLOps');
  assert.match(out, /\nLetters: D 1\nCategories: MLOps 1 · Process control 1\n$/);
});

it('search names the nearest terms when it finds none, and exits with 0', () => {
  const {code, out} = termdex('search', made, 'driftzzz');
  assert.equal(code, 0);
  assert.equal(out.split('\n').slice(0, 2).join('\n'), 'Nothing found for "driftzzz".\nDid you mean Drift? · drift-mlops');
  assert.doesNotMatch(termdex('search', made, 'drift', '--letter', 'X').out, /Did you mean/);
});

it('show prints a definition by id, term or alias, and suggests when there is none', () => {
  for (const name of ['batch-size', 'BATCH SIZE', 'minibatch size']) {
    const {code, out} = termdex('show', made, name);
    assert.equal(code, 0);
    assert.match(out, /^Batch size · Model training · batch-size\nAlso: minibatch size\n\nBatch size is a number\.\n\nSee also: Drift, Nothing\n\nRelated: Drift\n$/);
  }
  const entry = JSON.parse(termdex('show', made, 'batch', 'size', '--json').out);
  assert.deepEqual(Object.keys(entry), ['id', 'term', 'aliases', 'category', 'see', 'body', 'text', 'usedBy', 'mentions', 'related']);
  assert.deepEqual(entry.see[1], {id: null, term: 'Nothing'});
  const {code, err} = termdex('show', made, 'bacth size');
  assert.equal(code, 1);
  assert.match(err, /no entry has the id, term or alias "bacth size"; near it: batch-size/);
});

it('list pages through the index in order', () => {
  const {out} = termdex('list', made, '--per-page', '2');
  assert.equal(out, '3D NAND · 3d-nand\nBatch size · Model training · batch-size\npage 1 of 2 · 4 terms\n');
  const page = JSON.parse(termdex('list', made, '--per-page=2', '--page=2', '--json').out);
  assert.deepEqual(Object.keys(page), ['page', 'pages', 'perPage', 'total', 'entries']);
  assert.deepEqual(page.entries.map((entry) => entry.id), ['drift-mlops', 'drift-process-control']);
  assert.match(termdex('list', made, '--letter', 'b').out, /^Batch size.*\npage 1 of 1 · 1 term\n$/);
  assert.match(termdex('list', made, '--per-page', '18446744073709551615').out, /page 1 of 1 · 4 terms\n$/);
});

it('info measures a small pack beside its text under brotli, a large one only when asked', () => {
  assert.match(termdex('info', made).out, /  [\d,]+ bytes of text, under brotli [\d,]+: the pack is [\d,.]+ % of that\n/);
  const long = join(folder, 'long.jsonl');
  const body = 'All work and no play makes this a long text. '.repeat(30_000);
  writeFileSync(long, JSON.stringify({term: 'Long', body}) + '\n');
  termdex('build', long, '-o', 'long.tdx');
  assert.match(termdex('info', 'long.tdx').out, /1,350,\d\d\d bytes of text; --brotli compares/);
  assert.match(termdex('info', 'long.tdx', '--brotli').out, /1,350,\d\d\d bytes of text, under brotli \d\d\d?:/);
});

it('info counts letters, categories and bytes', () => {
  const info = JSON.parse(termdex('info', made, '--json').out);
  assert.deepEqual(info.letters, [{name: '#', entries: 1}, {name: 'B', entries: 1}, {name: 'D', entries: 2}]);
  assert.deepEqual(info.categories.map((category) => category.name), ['MLOps', 'Model training', 'Process control']);
  assert.deepEqual(info.sections.map((section) => section.name), ['heads', 'words', 'phrases', 'blocks', 'bodies', 'links']);
  assert.equal(info.bytes, readFileSync(join(folder, made)).length);
  assert.match(termdex('info', made).out, /4 entries, 1 aliases, 3 categories/);
});
