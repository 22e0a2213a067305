// A pack that is opened part by part: the calls and the shapes that web/src/engine relies on.
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {loadModule, missing, packOf, seeded} from './engine.mjs';

const random = seeded(7);
const straw = () => Array.from({length: 300}, () => `straw${random(997)}`).join(' ');
const rows = Array.from({length: 40}, (_, i) => ({term: `Term ${i}`, body: `A needle in ${straw()}.`}));

describe('parts', {skip: missing}, () => {
  let module;
  let bytes;
  before(async () => {
    module = await loadModule();
    bytes = await packOf('parts', rows);
  });

  const begin = () => module.beginPack(bytes).pack;
  const supply = (pack, {offset, bytes: size}) => pack.supply(offset, bytes.subarray(offset, offset + size));
  const search = (pack, query) => JSON.parse(pack.search(query, 10, 0, '', '', false, false));

  test('the beginning of a header is truncated, the header alone tells of the pack and its first parts', () => {
    assert.equal(JSON.parse(module.beginPack(bytes.subarray(0, 40)).error).code, 'truncated');
    const pack = begin();
    assert.equal(JSON.parse(pack.info()).bytes, bytes.length);
    const {stage, parts} = JSON.parse(pack.parts());
    assert.equal(stage, 'header');
    assert.deepEqual(Object.keys(parts[0]).sort(), ['bytes', 'hash', 'have', 'offset', 'section']);
    assert.match(parts[0].hash, /^[0-9a-f]{16}$/);
    assert.equal(parts[0].have, false);
    assert.equal(parts.some(({section}) => section === 'bodies'), false);
    pack.delete();
  });

  test('parts in their order lead from stage to stage, and blocks are listed once their table is there', () => {
    const pack = begin();
    const stages = [];
    for (const part of JSON.parse(pack.parts()).parts) {
      assert.equal(supply(pack, part), '');
      stages.push(`${part.section}: ${JSON.parse(pack.parts()).stage}`);
    }
    assert.deepEqual(stages, ['heads: heads', 'words: heads', 'phrases: heads', 'blocks: text']);
    const {parts} = JSON.parse(pack.parts());
    const blocks = parts.filter(({section}) => section === 'bodies');
    assert.ok(blocks.length > 2);
    assert.equal(parts.at(-1).offset + parts.at(-1).bytes, bytes.length);
    assert.equal(search(pack, 'needle').fullText, false);
    for (const block of blocks) assert.equal(supply(pack, block), '');
    assert.equal(JSON.parse(pack.parts()).stage, 'text');
    assert.equal(parts.at(-1).section, 'links');
    assert.equal(supply(pack, parts.at(-1)), '');
    assert.equal(JSON.parse(pack.parts()).stage, 'whole');
    const whole = module.openPack(bytes).pack;
    assert.equal(pack.search('needle', 10, 0, '', '', false, false), whole.search('needle', 10, 0, '', '', false, false));
    assert.equal(search(whole, 'needle').fullText, true);
    whole.delete();
    pack.delete();
  });

  test('partOf() names what an entry waits for, until it is there', () => {
    const pack = begin();
    supply(pack, JSON.parse(pack.parts()).parts[0]);
    assert.equal(pack.partOf('nothing of the kind'), '');
    for (let part = pack.partOf('term-7'); part !== ''; part = pack.partOf('term-7')) {
      assert.equal(supply(pack, JSON.parse(part)), '');
    }
    assert.match(JSON.parse(pack.entry('term-7')).text, /^A needle/);
    assert.equal(JSON.parse(pack.parts()).stage, 'text');
    assert.equal(pack.partOf('nothing of the kind'), '');
    pack.delete();
  });

  test('a part that came broken is an error, and can come again', () => {
    const pack = begin();
    const [heads] = JSON.parse(pack.parts()).parts;
    const broken = bytes.slice(heads.offset, heads.offset + heads.bytes);
    broken[3] ^= 1;
    assert.equal(JSON.parse(pack.supply(heads.offset, broken)).code, 'checksum_mismatch');
    assert.equal(JSON.parse(pack.supply(heads.offset + 1, broken)).code, 'malformed');
    assert.equal(supply(pack, heads), '');
    assert.equal(search(pack, 'term 7').hits[0].term, 'Term 7');
    pack.delete();
  });
});
