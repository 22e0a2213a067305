// The engine in two parts (wasm/split.mjs): the first does all about heads by itself, both together are the whole.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {loadModule, missing, packOf, root, seeded, termdex, scratch} from './engine.mjs';

const folder = join(root, 'build/wasm/wasm');
const [first, text] = ['termdex-heads.wasm', 'termdex-text.wasm'].map((name) => join(folder, name));
const skip = missing || ([first, text].every((file) => existsSync(file)) ? false : 'the engine is not split');

const random = seeded(20);
const letters = 'aeioubcdlmnrstäß日σ -+./#()';
const word = (most) => Array.from({length: 1 + random(most)}, () => [...letters][random([...letters].length)]).join('');
// Enough heads for the paths that sorting and growing take only with many.
const rows = Array.from({length: 3000}, (_, i) => ({
  term: `${word(12)} ${i}`, aliases: i % 3 === 0 ? [word(8), word(20)] : [], category: `Category ${i % 40}`,
  see: i % 50 === 0 ? ['nowhere', 'Term'] : [], body: `About **${word(9)}** and ${word(9)}, \`code\`, $x^2$.`,
}));
const queries = ['', 'a', 'T', 'term', 'lr', 'C++', 'ß', '日', 'zzzzqqqq', 'a'.repeat(900), '\ud800', '12', '12 0', 'nothing of the kind',
  ...Array.from({length: 300}, () => word(14))];

/** Gives the first part as a module; loadText() adds the second. Before that each of its functions is a failure. */
async function loadFirst() {
  const create = (await import(pathToFileURL(join(folder, 'termdex.mjs')).href)).default;
  let instance;
  const placeholder = new Proxy({}, {get: (_, place) => () => { throw new Error(`function ${place} of the second part was called`); }});
  const module = await create({
    instantiateWasm(imports, done) {
      const code = new WebAssembly.Module(readFileSync(first));
      instance = new WebAssembly.Instance(code, {...imports, placeholder});
      done(instance, code);
      return {};
    },
    locateFile: (path) => path,
  });
  return Object.assign(module, {loadText: () => new WebAssembly.Instance(new WebAssembly.Module(readFileSync(text)), {primary: instance.exports})});
}

const supply = (pack, bytes, {offset, bytes: size}) => pack.supply(offset, bytes.slice(offset, offset + size));
const partsOf = (pack) => JSON.parse(pack.parts()).parts;

/** All that can be asked when only heads are there. */
function* answersOfHeads(pack) {
  yield pack.info();
  yield pack.parts();
  for (const query of queries) {
    yield pack.find(query, 10, 0, '', '', false, false);
    yield pack.find(query, 50, 3, 'Category 7', '', true, true);
  }
  for (const letter of ['', 'A', '#', 'none']) yield pack.list(letter, '', 2, 20);
  yield pack.list('', 'Category 3', 1, 5);
}

describe('split', {skip}, () => {
  let bytes;
  let whole;
  before(async () => {
    bytes = await packOf('split', rows);
    whole = await loadModule();
  });

  test('the first part opens a pack, finds and lists, and refuses what is broken, without the second', async () => {
    const module = await loadFirst();
    const [pack, same] = [module, whole].map((one) => one.beginPack(bytes).pack);
    for (const one of [pack, same]) assert.equal(supply(one, bytes, partsOf(one)[0]), '');
    const wanted = [...answersOfHeads(same)];
    assert.deepEqual([...answersOfHeads(pack)], wanted);
    pack.delete();
    same.delete();
    for (let i = 0; i < 500; i++) {
      const broken = bytes.slice(0, 4000);
      broken[random(broken.length)] ^= 1 + random(255);
      for (const piece of [broken, broken.subarray(0, random(4000))]) {
        const {pack: opened, error} = module.beginPack(piece);
        assert.ok(opened || JSON.parse(error).code, `${error}`);
        if (!opened) continue;
        const [part] = partsOf(opened);
        const answer = part && supply(opened, piece, part);
        assert.ok(!answer || JSON.parse(answer).code);
        opened.delete();
      }
    }
  });

  test('heads that are damaged, cut or not due are refused by name without the second part', async () => {
    const module = await loadFirst();
    const pack = module.beginPack(bytes).pack;
    const [part] = partsOf(pack);
    const damaged = bytes.slice(part.offset, part.offset + part.bytes);
    damaged[100] ^= 1;
    assert.equal(JSON.parse(pack.supply(part.offset, damaged)).code, 'checksum_mismatch');
    assert.equal(JSON.parse(pack.supply(part.offset, bytes.slice(part.offset, part.offset + 9))).code, 'truncated');
    assert.equal(JSON.parse(pack.supply(3, bytes.slice(3, 9))).code, 'malformed');
    pack.delete();
  });

  test('a definition before the second part is an error, not a wrong answer', async () => {
    const module = await loadFirst();
    const pack = module.beginPack(bytes).pack;
    supply(pack, bytes, partsOf(pack)[0]);
    assert.throws(() => pack.entry('term'), /second part/);
    assert.throws(() => pack.partOf('term'), /second part/);
    assert.throws(() => pack.search('term', 10, 0, '', '', false, false), /second part/);
  });

  test('what is found is what the search has, and empty where that has nothing', () => {
    const {pack} = whole.openPack(bytes);
    let empty = 0;
    for (const query of queries) {
      const [found, searched] = [pack.find, pack.search].map((ask) => ask.call(pack, query, 10, 0, '', '', true, false));
      const {total, suggestions} = JSON.parse(searched);
      assert.equal(found, total === 0 ? '' : searched);
      if (total > 0) assert.deepEqual(suggestions, []);
      else empty++;
    }
    assert.ok(empty > 3 && empty < queries.length / 2, `${empty} of ${queries.length}`);
    pack.delete();
  });

  for (const base of [false, true]) {
    test(`both together answer as the whole does${base ? ', of a pack with a base, too' : ''}`, async () => {
      let file = bytes;
      if (base) {
        const changed = await packOf('split-changed', rows.map((row, i) => (i % 100 === 0 ? {...row, body: 'Another one.'} : row)));
        await termdex('build', join(scratch, 'split-changed.jsonl'), '--base', join(scratch, 'split.tdx'), '-o', join(scratch, 'split-update.tdx'));
        file = new Uint8Array(readFileSync(join(scratch, 'split-update.tdx')));
        assert.notEqual(file.length, changed.length);
      }
      const module = await loadFirst();
      const pack = module.beginPack(file).pack;
      assert.equal(supply(pack, file, partsOf(pack)[0]), '');
      module.loadText();
      for (let missingParts; (missingParts = partsOf(pack).filter(({have}) => !have)).length > 0; ) assert.equal(supply(pack, file, missingParts[0]), '');
      const {pack: same} = whole.openPack(file);
      assert.deepEqual([...answersOfHeads(pack)], [...answersOfHeads(same)]);
      for (const {id} of JSON.parse(same.list('', '', 1, 5000)).entries) assert.equal(pack.entry(id), same.entry(id));
    });
  }
});
