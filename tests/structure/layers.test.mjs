// ARCHITECTURE.md draws these arrows; this test keeps the drawing true.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, read} from './files.mjs';

const below = {
  base: [],
  text: ['base'],
  markup: ['base'],
  pack: ['base', 'text', 'markup'],
  source: ['base', 'text', 'markup'],
  search: ['base', 'text', 'markup', 'pack', 'browse', 'annotate'],  // Reader is one door: it lists, too
  browse: ['base', 'text', 'markup', 'pack'],
  annotate: ['base', 'text', 'markup', 'pack'],
  build: ['base', 'text', 'markup', 'source', 'pack', 'annotate'],  // mentions are found once, here
};

// Third parties are each known to the files of one noun.
const partners = {
  'msgpack.hpp': /^core\/src\/base\/msgpack_(reader|writer)\.(h|cpp)$/,
  'xxhash.h': /^core\/src\/base\/checksum\.(h|cpp)$/,
  'md4c.h': /^core\/src\/source\/markdown\.cpp$/,
  'zlib.h': /^core\/src\/source\/\w+\.cpp$/,
  'nlohmann/json.hpp': /^core\/src\/source\/\w+\.cpp$/,
  'brotli/encode.h': /^core\/tools\/brotli\.cpp$/,
};

const sources = files.filter((file) => /^(core|wasm)\/.*\.(h|cpp)$/.test(file));
const includes = (file, opening = '["<]') =>
  [...read(file).matchAll(new RegExp(`^\\s*#\\s*include\\s+${opening}([^">]+)[">]`, 'gm'))].map((m) => m[1]);

for (const file of sources.filter((path) => path.startsWith('core/src/'))) {
  const layer = file.split('/')[2];
  test(`${file} includes only what lies below ${layer}/`, () => {
    assert.ok(below[layer], `${layer}/ is no layer`);
    for (const header of includes(file)) {
      const [folder, rest] = header.split('/');
      if (!rest || !(folder in below)) continue;
      assert.ok([layer, ...below[layer]].includes(folder), `${layer}/ is above or beside "${header}"`);
    }
  });
}

for (const file of sources.filter((path) => /^(core\/(tools|include)|wasm)\//.test(path))) {
  test(`${file} sees public headers only`, () => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const header of includes(file, '"')) {
      const own = files.includes(folder + header);
      assert.ok(own || header.startsWith('termdex/'), `"${header}" is not public`);
    }
  });
}

for (const [header, where] of Object.entries(partners)) {
  test(`<${header}> is included in its own place only`, () => {
    const users = sources.filter((file) => includes(file).includes(header));
    for (const file of users) assert.match(file, where);
    assert.ok(users.length <= (header === 'msgpack.hpp' ? 2 : 1), `included by ${users.join(', ')}`);
  });
}

test('no third party but these is included', () => {
  for (const file of sources) {
    for (const header of includes(file, '<')) {
      const known = header in partners || /^(\w+|emscripten\/\w+\.h|(unistd|io)\.h)$/.test(header);
      assert.ok(known, `${file} includes <${header}>`);
    }
  }
});
