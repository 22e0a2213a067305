// What must not be written anywhere in a kind of file.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeOf, files, read} from './files.mjs';

/** Asserts that `pattern` is nowhere in `paths`; a finding is told with its line. */
function nowhere(paths, pattern, text = read) {
  const found = paths.flatMap((file) =>
    text(file).split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])));
  assert.deepEqual(found, []);
}

const code = (file) => codeOf(read(file));
const cpp = files.filter((file) => /^(core|wasm)\/.*\.(h|cpp)$/.test(file));
const web = files.filter((file) => /^web\/src\/.*\.ts$/.test(file));
const text = files.filter((file) => /(\.(h|cpp|mjs|js|ts|css|html|md|json|cmake|txt|yml|in)|\/run|^dev)$/.test(file));

test('C++ of ours neither throws nor catches', () => nowhere(cpp, /\b(throw|catch|try)\b/, code));

test('the library does not print, abort or read the clock', () => {
  const library = cpp.filter((file) => file.startsWith('core/src/'));
  nowhere(library, /\b(std::(cout|cerr|clog|abort|exit)|f?printf|puts|system_clock|steady_clock)\b/, code);
});

test('TypeScript gives no data to a parser of HTML or of code', () => {
  nowhere(web, /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|eval\(|new Function)\b/, code);
});

test('no file names a place on somebody\'s machine', () => {
  nowhere(text.filter((file) => file !== 'tests/structure/hygiene.test.mjs'), /(^|[\s"'`(=:])\/(home|root|work|Users)\/\w/);
});

test('the lock file names no registry', () => nowhere(files.filter((file) => file.endsWith('package-lock.json')), /"resolved"/));

test('a to-do has a condition that ends it', () => nowhere([...cpp, ...web], /\b(TODO|FIXME|XXX)\b(?!.*\b(when|once|after|until)\b)/));

test('no data file of a pack or dictionary is vendored', () => {
  const large = files.filter((file) => /\.(dz|tar|gz|zip|wasm|a|so)$/.test(file) && !file.startsWith('tests/'));
  assert.deepEqual(large, []);
});
