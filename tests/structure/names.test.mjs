// One name for one thing, on both sides of the border and in the documents.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enumerators, files, read} from './files.mjs';

const quoted = (text) => [...text.matchAll(/["'](\w+)["']/g)].map((m) => m[1]);
const sorted = (names) => [...names].sort();

const errorCodes = enumerators(read('core/include/termdex/result.h'), 'enum class ErrorCode');
const nodeKinds = enumerators(read('core/include/termdex/body.h'), 'enum class NodeKind');

test('to_string(ErrorCode) gives the name of the enumerator', () => {
  const cases = [...read('core/src/base/result.cpp').matchAll(/ErrorCode::(\w+): return "(\w+)"/g)];
  assert.deepEqual(cases.map((m) => m[2]), cases.map((m) => m[1]));
  assert.deepEqual(cases.map((m) => m[1]), errorCodes);
});

test('web/src/errors.ts has the error codes of C++', () => {
  const union = /type PackErrorCode =([^;]*);/.exec(read('web/src/errors.ts'))[1];
  assert.deepEqual(quoted(union), errorCodes);
});

test('to_string(NodeKind) gives the name of the enumerator', () => {
  const source = read('core/src/markup/node.cpp');
  const table = /kNames\s*=\s*\{([^}]*)\}/.exec(source)[1];
  assert.deepEqual(quoted(table), nodeKinds);
});

test('web/src/types.ts has the node kinds of C++', () => {
  const union = /export type BodyNode =([\s\S]*?)\n(?:export|\/\*\*)/.exec(read('web/src/types.ts'))[1];
  const kinds = [...union.matchAll(/type:((?:\s*\|?\s*'\w+')+)/g)].flatMap((m) => quoted(m[1]));
  // A text node is a plain string in JSON.
  assert.deepEqual(sorted(kinds), sorted(nodeKinds.filter((kind) => kind !== 'text')));
});

const constant = (name) => new RegExp(`\\b${name} = "?([\\w.]+)"?;`).exec(read('core/include/termdex/version.h'))[1];

test('the library has one version', () => {
  const version = constant('kVersion');
  assert.equal(JSON.parse(read('web/package.json')).version, version, 'web/package.json');
  assert.equal(/project\(termdex VERSION ([\d.]+)/.exec(read('CMakeLists.txt'))[1], version, 'CMakeLists.txt');
});

test('core/FORMAT.md describes the format that is written', {skip: !files.includes('core/FORMAT.md') && 'core/FORMAT.md is not written yet'}, () => {
  const stated = /format (?:version )?\**`?(\d+)/i.exec(read('core/FORMAT.md'));
  assert.equal(stated?.[1], constant('kPackFormat'));
});
