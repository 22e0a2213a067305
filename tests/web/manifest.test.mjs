// The custom elements manifest says what the classes in the package have, and what their comments say.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {dist, missing, web} from './support.mjs';

const file = path.join(dist, 'custom-elements.json');
const skip = missing(file);
const kCallbacks = /^(connected|disconnected|attributeChanged)Callback$/;

let elements = [];
let classes;
before(async () => {
  if (skip) return;
  const {modules} = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual(modules.map((module) => module.path), ['dist/elements.js']);
  elements = modules[0].declarations;
  // Enough of a document for the classes to be defined.
  globalThis.HTMLElement ??= class HTMLElement {};
  globalThis.CustomEvent ??= class CustomEvent extends Event {};
  classes = await import(pathToFileURL(path.join(dist, 'elements.js')).href);
});

const find = (tag) => elements.find(({tagName}) => tagName === tag);
const names = (list) => list.map(({name}) => name).sort();

test('the package names its manifest, in the schema that tools read', {skip}, () => {
  const {customElements} = JSON.parse(readFileSync(path.join(web, 'package.json'), 'utf8'));
  assert.ok(existsSync(path.join(web, customElements)));
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).schemaVersion, '1.0.0');
});

test('every element that the package exports is in it', {skip}, () => {
  const exported = Object.entries(classes).filter(([, one]) => typeof one === 'function' && one.prototype instanceof HTMLElement);
  assert.deepEqual(names(elements), exported.map(([name]) => name).sort());
  assert.deepEqual(elements.map(({tagName}) => tagName).filter((tag) => !/^termdex-[a-z]+$/.test(tag)), []);
});

test('members are the public ones of the class, and what can be set is not called read-only', {skip}, () => {
  for (const {name, members} of elements) {
    const all = Object.getOwnPropertyDescriptors(classes[name].prototype);
    const own = Object.entries(all).filter(([key]) => key !== 'constructor' && !kCallbacks.test(key));
    assert.deepEqual(names(members), own.map(([key]) => key).sort(), name);
    for (const [key, {get, set}] of own) {
      const {kind, readonly = false} = members.find((member) => member.name === key);
      assert.deepEqual([key, kind, readonly], [key, get || set ? 'field' : 'method', Boolean(get && !set)]);
    }
  }
});

test('what a class watches is among its attributes, and each has a sentence', {skip}, () => {
  for (const {name, attributes, events, cssParts} of elements) {
    const watched = classes[name].observedAttributes;
    assert.deepEqual(watched.filter((attribute) => !names(attributes).includes(attribute)), [], name);
    for (const {name: of, description} of [...attributes, ...events, ...cssParts]) assert.match(description ?? '', /\w\.?$/, `${name}: ${of}`);
  }
});

test('the search box has these, by their names', {skip}, () => {
  const box = find('termdex-search');
  assert.deepEqual(box.attributes.find(({name}) => name === 'limit'),
    {name: 'limit', description: 'Hits shown at most. Default 10.', type: {text: 'string'}});
  assert.deepEqual(names(box.events), ['termdex-error', 'termdex-open', 'termdex-ready', 'termdex-select']);
  assert.ok(names(box.cssParts).includes('panel'));
  assert.ok(names(box.cssProperties).includes('--termdex-accent'));
  assert.deepEqual(box.members.find(({name}) => name === 'show'), {
    kind: 'method', name: 'show', description: 'Shows the definition with this id, term or alias. False when there is none.',
    parameters: [{name: 'id', type: {text: 'string'}}], return: {type: {text: 'Promise<boolean>'}},
  });
  assert.deepEqual(box.members.find(({name}) => name === 'limit'), {kind: 'field', name: 'limit', type: {text: 'number'}});
});
