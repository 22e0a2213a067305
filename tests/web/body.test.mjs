import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {isSafeHref} = await load('elements/body.ts');

const safe = [
  'https://example.org/', 'HTTP://EXAMPLE.ORG', 'mailto:a@example.org', '/path', 'page.html', '../up', '?q=1',
  '#part', '//example.org/x', 'a/b:c', '', './javascript:x',
];
for (const href of safe) {
  test(`a page may link to ${JSON.stringify(href)}`, () => assert.ok(isSafeHref(href)));
}

const unsafe = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:x',
  '\u0001javascript:x', 'javascript\u0000:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:x', 'about:blank',
  'java\u00a0script:x', 'intent:x', 42, null, undefined, {},
];
for (const href of unsafe) {
  test(`a page may not link to ${JSON.stringify(href)}`, () => assert.equal(isSafeHref(href), false));
}
