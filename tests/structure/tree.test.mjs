// The shape of the tree: what stands at the root, how long files are, what mirrors what.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, read} from './files.mjs';

const atRoot = [
  'CMakeLists.txt', 'CMakePresets.json', 'README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md',
  'LICENSE', 'dev', 'core', 'wasm', 'web', 'data', 'tests',
  '.ci', '.github', '.clang-format', '.clang-tidy', '.editorconfig', '.gitattributes', '.gitignore',
];

test('at the root stands only what a user of the project would name', () => {
  const found = new Set(files.map((file) => file.split('/')[0]));
  for (const name of found) assert.ok(atRoot.includes(name), `${name} has no place at the root`);
});

test('no file is longer than 400 lines', () => {
  const generated = /\.inc$|package-lock\.json$|^tests\/(fuzz\/corpus|golden|relevance)\//;
  const text = /(\.(h|cpp|mjs|js|ts|css|html|md|json|cmake|txt|yml|in)|\/run|^dev)$/;
  const long = files.filter((file) => text.test(file) && !generated.test(file))
    .map((file) => [file, read(file).split('\n').length - 1])
    .filter(([, lines]) => lines > 400);
  assert.deepEqual(long, []);
});

test('every unit test mirrors a source file or a public header', () => {
  for (const file of files) {
    const unit = /^tests\/core\/(\w+)\/(\w+)_test\.cpp$/.exec(file);
    if (!unit) continue;
    const [, layer, name] = unit;
    const mirrored = [`core/src/${layer}/${name}.h`, `core/src/${layer}/${name}.cpp`, `core/include/termdex/${name}.h`];
    assert.ok(mirrored.some((path) => files.includes(path)), `${file} mirrors nothing`);
  }
});

test('every C++ file is in a list of its CMakeLists.txt', () => {
  const lists = {core: read('core/CMakeLists.txt'), tests: read('tests/CMakeLists.txt')};
  for (const file of files) {
    const [, folder, rest] = /^(core|tests)\/((?:src|core|support|golden)\/.*\.cpp)$/.exec(file) ?? [];
    if (folder) assert.ok(lists[folder].includes(` ${rest}\n`) || lists[folder].includes(` ${rest})`), `${file} is not compiled`);
  }
});

test('a fuzz corpus belongs to a fuzz target', () => {
  for (const file of files) {
    const [, input] = /^tests\/fuzz\/corpus\/([^/]+)\//.exec(file) ?? [];
    if (input) assert.ok(files.includes(`tests/fuzz/fuzz_${input}.cpp`), `${file} is read by no target`);
  }
});
