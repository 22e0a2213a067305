import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const plan = await load('offline/cache-plan.ts');
const origin = 'https://example.org';
const code = {
  version: 'b',
  folder: `${origin}/lib/`,
  first: ['termdex-worker.js?v=1', 'termdex.wasm?v=2', 'termdex.js'],
  later: ['termdex-math.js?v=3'],
};
const page = `${origin}/glossary.html`;
const style = `${origin}/site.css`;

function routeOf(url, {method = 'GET', mode = 'no-cors', kept = new Set([page, style])} = {}) {
  return plan.route({url: new URL(url, origin).href, method, mode}, {plan: code, origin, kept});
}

const routes = [
  ['a versioned file of ours comes from the cache', '/lib/termdex.wasm?v=2', {}, 'code'],
  ['an older version of a file of ours is still ours', '/lib/termdex.wasm?v=1', {}, 'code'],
  ['termdex.js, which has no version, is asked for first', '/lib/termdex.js', {}, 'newest-code'],
  ['formulas are files of ours', '/lib/termdex-math.js?v=3', {}, 'code'],
  ['another file in our folder is the site’s', '/lib/other.js', {}, 'pass'],
  ['a file with our name elsewhere is the site’s', '/termdex.js', {}, 'pass'],
  ['a pack is kept wherever it is', '/data/terms.tdx', {}, 'pack'],
  ['a page with the widget opens offline', '/glossary.html', {mode: 'navigate'}, 'page'],
  ['a page is the same with a query', '/glossary.html?from=mail', {mode: 'navigate'}, 'page'],
  ['a page without the widget is left alone', '/shop.html', {mode: 'navigate'}, 'pass'],
  ['a style sheet of a kept page opens offline', '/site.css', {}, 'page'],
  ['a style sheet with another query is another file', '/site.css?2', {}, 'pass'],
  ['a picture of some other page is left alone', '/big.png', {}, 'pass'],
  ['what changes something on the server is left alone', '/glossary.html', {method: 'POST', mode: 'navigate'}, 'pass'],
  ['other origins are left alone', 'https://cdn.example/lib/termdex.wasm?v=2', {}, 'pass'],
  ['while kept pages are being looked up, a page may be one', '/shop.html', {mode: 'navigate', kept: null}, 'page'],
];
for (const [claim, url, facts, expected] of routes) {
  test(claim, () => assert.equal(routeOf(url, facts), expected));
}

test('caches of earlier versions are stale, those of another installation are not', () => {
  const other = {...code, folder: `${origin}/other/`, version: 'a'};
  const names = [
    plan.codeCacheName(code), plan.codeCacheName({...code, version: 'a'}), plan.codeCacheName(other),
    plan.pageCacheName(code, page), 'termdex-pack-0123', 'site-cache-v1',
  ];
  assert.deepEqual(plan.staleCaches(names, code), [plan.codeCacheName({...code, version: 'a'})]);
});

test('a page has a cache of its own, found by its installation', () => {
  const names = [plan.pageCacheName(code, page), plan.codeCacheName(code), 'termdex-page https://x.org/ y'];
  assert.deepEqual(plan.pageCaches(names, code), [plan.pageCacheName(code, page)]);
});

test('planned files have addresses in their folder', () => {
  assert.deepEqual(plan.codeUrls(code, code.later), [`${origin}/lib/termdex-math.js?v=3`]);
});

test('with a page go its own styles, scripts and pictures, and nothing else', () => {
  const file = (name, initiatorType, decodedBodySize = 100) => ({name: new URL(name, origin).href, initiatorType, decodedBodySize});
  const loaded = [
    file('/site.css', 'link'), file('/demo.js', 'script'), file('/logo.png', 'img'), file('/site.css', 'link'),
    file('/video.mp4', 'video'), file('/api', 'fetch'), file('/huge.png', 'img', 5_000_000),
    file('/lib/termdex.js', 'script'), file('/terms.tdx', 'link'), file('https://cdn.example/a.css', 'link'),
  ];
  const names = ['/site.css', '/demo.js', '/logo.png'].map((name) => origin + name);
  assert.deepEqual(plan.pageFiles(loaded, origin, code), names);
});

test('only well-formed messages are taken for a page’s', () => {
  assert.ok(plan.isKeepPage({type: 'termdex-keep-page', url: page, folder: `${origin}/lib/`, loaded: []}));
  for (const other of [null, undefined, 'termdex-keep-page', {}, {type: 'termdex-keep-page'}, {type: 'SKIP_WAITING'}]) {
    assert.equal(plan.isKeepPage(other), false);
  }
});
