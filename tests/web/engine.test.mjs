// The package over the glossary that ships: what npm users get in Node.
import assert from 'node:assert/strict';
import path from 'node:path';
import {before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {moodyServer} from './moody-server.mjs';
import {dist, needsPack as skip, packBytes, packFile} from './support.mjs';

const importDist = (name) => import(pathToFileURL(path.join(dist, name)).href);
const named = (code) => ({name: 'TermdexError', code});

let openGlossary;
let loadEngine;
before(async () => {
  if (skip) return;
  ({openGlossary} = await importDist('node/index.js'));
  ({loadEngine} = await importDist('node/engine.js'));
});

const locations = [
  ['a path', () => packFile],
  ['a file: address', () => pathToFileURL(packFile)],
  ['a file: address in a string', () => pathToFileURL(packFile).href],
  ['a Uint8Array', () => packBytes()],
  ['an ArrayBuffer', () => packBytes().slice().buffer],
];
for (const [what, location] of locations) {
  test(`a glossary opens from ${what}`, {skip}, async () => {
    const glossary = await openGlossary(location());
    const {entries, hash} = await glossary.info();
    assert.ok(entries > 0);
    assert.match(hash, /^[0-9a-f]{16}$/);
    await glossary.close();
  });
}

test('a misspelled term is found and its definition is there', {skip}, async () => {
  const glossary = await openGlossary(packFile);
  const {hits, total} = await glossary.search('stochastic gradeint desent', {limit: 3});
  assert.equal(hits[0].term, 'Stochastic gradient descent');
  assert.ok(total >= hits.length && hits.length <= 3);
  const entry = await glossary.entry(hits[0].id);
  assert.equal(entry.term, hits[0].term);
  assert.ok(entry.text.length > 100 && entry.body.length > 0);
  assert.equal(await glossary.entry('no such entry'), undefined);
  await glossary.close();
});

test('highlights are ranges inside the texts that they are about', {skip}, async () => {
  const engine = await loadEngine(packBytes());
  for (const query of ['lear', 'atention', 'sgd', 'wafer', 'σ']) {
    for (const hit of engine.search(query).hits) {
      for (const [name, text] of [['term', hit.term], ['via', hit.via ?? ''], ['excerpt', hit.excerpt]]) {
        for (const [begin, end] of hit.highlight[name]) {
          assert.ok(begin >= 0 && begin < end && end <= text.length, `${query}: ${name} ${begin}-${end} of ${text}`);
        }
      }
    }
  }
  engine.close();
});

test('the pages of the list hold every entry once', {skip}, async () => {
  const engine = await loadEngine(packBytes());
  const {entries} = engine.info();
  const ids = new Set();
  const {pages} = engine.list({perPage: 50});
  for (let page = 1; page <= pages; page++) {
    for (const {id} of engine.list({page, perPage: 50}).entries) ids.add(id);
  }
  assert.equal(ids.size, entries);
  engine.close();
});

test('the pages of a search hold every hit once, in the order of the whole', {skip}, async () => {
  const engine = await loadEngine(packBytes());
  const whole = engine.search('learning', {limit: 1000});
  assert.ok(whole.totalIsExact && whole.hits.length === whole.total && whole.total > 20);
  const read = [];
  for (let offset = 0; offset < whole.total; offset += 7) read.push(...engine.search('learning', {limit: 7, offset}).hits);
  assert.deepEqual(read, whole.hits);
  engine.close();
});

test('each facet says how many hits choosing it gives', {skip}, async () => {
  const glossary = await openGlossary(packFile);
  const {total, letters, categories} = await glossary.search('learning', {facets: true});
  assert.equal(letters.reduce((sum, {entries}) => sum + entries, 0), total);
  for (const {name, entries} of categories) {
    assert.equal((await glossary.search('learning', {category: name})).total, entries, name);
  }
  assert.equal((await glossary.search('learning')).letters, undefined);
  await glossary.close();
});

test('a query that finds nothing has suggestions that entry() knows', {skip}, async () => {
  const engine = await loadEngine(packBytes());
  const {hits, suggestions} = engine.search('bakpropogasion');
  assert.deepEqual(hits, []);
  assert.equal(suggestions[0].term, 'Backpropagation');
  assert.equal(engine.entry(suggestions[0].id).term, 'Backpropagation');
  engine.close();
});

test('a category narrows the search to itself', {skip}, async () => {
  const engine = await loadEngine(packBytes());
  const [{name}] = engine.info().categories;
  const {hits} = engine.search('a', {category: name, limit: 50});
  assert.deepEqual([...new Set(hits.map((hit) => hit.category))], [name]);
  engine.close();
});

test('calls after close are refused by name', {skip}, async () => {
  const glossary = await openGlossary(packFile);
  await glossary.close();
  await glossary.close();
  await assert.rejects(glossary.search('x'), named('closed'));
  await assert.rejects(glossary.info(), named('closed'));
  const engine = await loadEngine(packBytes());
  engine.close();
  assert.throws(() => engine.search('x'), named('closed'));
});

test('an aborted opening rejects with the reason of the signal', {skip}, async () => {
  const reason = new Error('enough');
  await assert.rejects(openGlossary(packFile, {signal: AbortSignal.abort(reason)}), reason);
});

test('an aborted call rejects with the reason of the signal', {skip}, async () => {
  const glossary = await openGlossary(packFile);
  const reason = new Error('enough');
  await assert.rejects(glossary.search('x', {signal: AbortSignal.abort(reason)}), reason);
  await glossary.close();
});

const broken = [
  ['a file that is not there', () => 'no/such/file.tdx', 'file_error'],
  ['text', () => new TextEncoder().encode('hello'), 'bad_magic'],
  ['a pack cut in half', () => packBytes().slice(0, packBytes().length >> 1), 'truncated'],
  ['a pack with a changed byte', () => { const b = packBytes(); b[b.length - 20] ^= 0xff; return b; }, 'checksum_mismatch'],
  ['a number', () => 42, 'bad_argument'],
  ['nothing', () => undefined, 'bad_argument'],
];
for (const [what, location, code] of broken) {
  test(`opening ${what} fails with the code ${code}`, {skip}, async () => {
    await assert.rejects(openGlossary(location()), named(code));
  });
}

test('two glossaries are open at once and close apart', {skip}, async () => {
  const [one, two] = await Promise.all([openGlossary(packFile), openGlossary(packBytes())]);
  await one.close();
  assert.ok((await two.search('wafer')).total > 0);
  await two.close();
});

const ways = [['as a stream', {}], ['by ranges', {read: 'range'}], ['with definitions asked for early', {ready: 'heads'}]];
for (const [how, options] of ways) {
  test(`over http ${how} each definition is what the whole pack says`, {skip}, async (t) => {
    const server = await moodyServer(Buffer.from(packBytes()), {pace: 1});
    t.after(() => server.close());
    const glossary = await openGlossary(server.url, options);
    const engine = await loadEngine(packBytes());
    const {entries} = engine.list({perPage: 1000});
    // What leads to a definition is known only with all of them.
    const defined = ({usedBy, mentions, related, ...rest}) => rest;
    const read = await Promise.all(entries.map(({id}) => glossary.entry(id)));
    assert.deepEqual(read.map(defined), entries.map(({id}) => defined(engine.entry(id))));
    await glossary.close();
    engine.close();
  });
}

test('once whole, a pack that was streamed finds what the bytes find', {skip}, async (t) => {
  const server = await moodyServer(Buffer.from(packBytes()));
  t.after(() => server.close());
  const glossary = await openGlossary(server.url);
  const engine = await loadEngine(packBytes());
  for (const query of ['lear', 'atention', 'wafer', 'crucible']) {
    assert.deepEqual(await glossary.search(query), engine.search(query));
  }
  await glossary.close();
  engine.close();
});

const answers = [
  ['a web page', '\n<!doctype html><title>Sign in</title>', 'not_a_pack'],
  ['JSON', '{"error":1}', 'not_a_pack'],
  ['a pointer to a large file', 'version https://git-lfs', 'not_a_pack'],
  ['nothing', '', 'not_a_pack'],
  ['other bytes', '\u0001\u0002', 'bad_magic'],
];
for (const [what, file, code] of answers) {
  test(`${what} in place of a pack is refused as ${code} by the engine, too`, {skip}, async (t) => {
    const server = await moodyServer(Buffer.from(file));
    t.after(() => server.close());
    await assert.rejects(openGlossary(server.url), named(code));
  });
}
