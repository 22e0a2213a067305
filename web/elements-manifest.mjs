// What editors and documentation tools read of the elements: a custom elements manifest, schema 1.0.0
// (https://github.com/webcomponents/custom-elements-manifest). Made of the declarations that tsc writes,
// where the comments and types of each class are.
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

/** What the browser calls, and what only termdex/define sets. */
const kNotForPages = /^(connectedCallback|disconnectedCallback|attributeChangedCallback|adoptedCallback)$/;

/** The manifest of the elements that are declared below `folder`, all of which `module` exports. */
export function elementsManifest(folder, module) {
  const files = readdirSync(folder, {recursive: true}).filter((file) => file.endsWith('element.d.ts')).sort();
  const declarations = files.map((file) => declarationOf(readFileSync(path.join(folder, file), 'utf8'), file));
  const exports = declarations.flatMap(({name, tagName}) => [
    {kind: 'js', name, declaration: {name, module}},
    {kind: 'custom-element-definition', name: tagName, declaration: {name, module}},
  ]);
  return {schemaVersion: '1.0.0', readme: 'README.md', modules: [{kind: 'javascript-module', path: module, declarations, exports}]};
}

function declarationOf(code, file) {
  const [, comment, name, body] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport declare class (\w+) extends HTMLElement \{\n([^]*?)\n\}/.exec(code) ?? [];
  const [, tagName] = /interface HTMLElementTagNameMap \{\s*'([a-z-]+)':/.exec(code) ?? [];
  if (!name || !tagName) throw new Error(`${file}: expected one class of an element and its name`);
  const {text, tags} = documented(comment);
  const of = (tag, more = {}) => tags.filter((one) => one.tag === tag)
    .flatMap(({names, description}) => names.map((each) => ({name: each, ...(description && {description}), ...more})));
  return {
    kind: 'class', customElement: true, name, tagName, description: text, superclass: {name: 'HTMLElement'},
    attributes: of('attr', {type: {text: 'string'}}),
    events: of('fires', {type: {text: 'CustomEvent'}}),
    slots: of('slot'),
    cssParts: of('csspart'),
    cssProperties: of('cssprop'),
    members: membersOf(body),
  };
}

/** A comment as its text and its tags: "@tag names - description", over as many lines as it takes. */
function documented(comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  const [text, ...tagged] = lines.join('\n').split(/\n(?=@)/).map((part) => part.replace(/\s+/g, ' ').trim());
  return {text, tags: tagged.map((part) => {
    const [, tag, names, description] = /^@(\w+) (.*?)(?: - (.*))?$/.exec(part);
    return {tag, names: names.split(' '), description};
  })};
}

/** Public properties and methods; of an accessor with both ways, one. */
function membersOf(body) {
  const members = new Map();
  const pattern = /(?: {4}\/\*\*((?:(?!\*\/)[^])*)\*\/\n)? {4}(static )?(readonly )?(get |set )?(\w+)(\??)(\(.*\))?(?:: (.*))?;/g;
  for (const [, comment, isStatic, , accessor, name, , parameters, type] of body.matchAll(pattern)) {
    if (isStatic || kNotForPages.test(name)) continue;
    const description = comment === undefined ? undefined : documented(comment).text;
    const known = members.get(name);
    if (known) {
      // A getter and a setter; declarations have the getter first.
      delete known.readonly;
    } else if (parameters !== undefined && !accessor) {
      members.set(name, {kind: 'method', name, ...(description && {description}),
        parameters: parametersOf(parameters), return: {type: {text: type}}});
    } else {
      members.set(name, {kind: 'field', name, ...(description && {description}), type: {text: type ?? /: (.*)\)$/.exec(parameters)[1]},
        ...(accessor === 'get ' && {readonly: true})});
    }
  }
  return [...members.values()];
}

function parametersOf(list) {
  return [...list.matchAll(/(\w+)(\?)?: ([^,()]+(?:<[^>]*>)?)/g)]
    .map(([, name, optional, type]) => ({name, type: {text: type.trim()}, ...(optional && {optional: true})}));
}
