// A pack may come from anywhere: whatever is in it is text on the page, never markup or script.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {entryOf, giveEngine, serveOwnEngine} from './own-engine.mjs';
import {launch, openPage, skip} from './support.mjs';

const hostile = [
  '<script>hit()</script>', '<img src=x onerror=hit()>', '<svg onload=hit()>', '<svg><script>hit()</script></svg>',
  '"><script>hit()</script>', "'><img src=x onerror=hit()>", '<iframe srcdoc="<script>parent.hit()</script>">',
  '<a href="javascript:hit()">x</a>', '<body onload=hit()>', '<input autofocus onfocus=hit()>', '<details open ontoggle=hit()>',
  '<video><source onerror=hit()></video>', '<math><mtext></mtext><script>hit()</script></math>', '<style>@import "x"</style>',
  '<link rel=stylesheet href=x>', '<meta http-equiv=refresh content="0;url=javascript:hit()">', '<base href="//evil.example/">',
  '<form action="javascript:hit()"><button>x</button></form>', '<object data="javascript:hit()"></object>', '<embed src="javascript:hit()">',
  '<template><script>hit()</script></template>', '<noscript><p title="</noscript><img src=x onerror=hit()>">', '<!--><img src=x onerror=hit()>-->',
  '<![CDATA[<script>hit()</script>]]>', '&lt;script&gt;hit()&lt;/script&gt;', '&#60;script&#62;hit()', '\\u003cscript\\u003ehit()',
  '${hit()}', '{{hit()}}', '#{hit()}', '`${hit()}`', '</span></li></ul><script>hit()</script>', '<x onclick=hit()>x</x>',
  '<termdex-search src="x"></termdex-search>', '<slot name=x></slot>', '<b part="input">x</b>', '\u0000<script>hit()</script>',
  '\u202e<script>hit()</script>', '<scr<script>ipt>hit()</scr</script>ipt>', 'javascript:hit()', 'data:text/html,<script>hit()</script>',
];

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  await opened.page.evaluate(() => { globalThis.hit = () => { globalThis.wasHit = true; }; });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const node = (type, children, more = {}) => ({type, children, ...more});

function hostileEntry(text) {
  const inline = [
    text, node('strong', [text]), node('code', [text]), node('link', [text], {href: text}),
    node('reference', [text], {id: text}), node('math', [text]), node(text, [text]), node('script', [text]),
  ];
  return entryOf({
    id: text, term: text, aliases: [text], category: text, via: text, excerpt: text, text,
    highlight: {term: [[0, 3], [2, 9], [-1, 2], [0, 1e9]], via: [[1, 4]], excerpt: [[0, text.length]]},
    see: [{id: text, term: text}, {id: null, term: text}],
    body: [
      node('paragraph', inline), node('heading', inline, {level: text}), node('ordered_list', [node('item', inline)], {start: text}),
      node('code_block', [text], {language: text}), node('math_block', [text]), node('quote', inline),
      node('table', [node('row', [node('cell', inline, {align: text})], {header: true}), text]),
    ],
  });
}

for (const text of hostile) {
  test(`${JSON.stringify(text)} is text`, {skip}, async () => {
    const {page, box} = opened;
    await giveEngine(page, [hostileEntry(text)]);
    await box.input.fill('');
    await box.input.fill('x');
    await box.options.first().waitFor();
    assert.equal(await box.options.first().locator('.term').textContent(), text);
    await box.options.first().click();
    await box.card.waitFor();
    assert.equal(await box.title.textContent(), text);
    const found = await box.host.evaluate((host) => ({
      wasHit: globalThis.wasHit === true,
      elements: [...new Set([...host.shadowRoot.querySelectorAll('*')].map((element) => element.localName))],
      handlers: [...host.shadowRoot.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc'),
      hrefs: [...host.shadowRoot.querySelectorAll('[href]')].map((element) => element.href),
    }));
    assert.equal(found.wasHit, false);
    const foreign = ['script', 'img', 'iframe', 'object', 'embed', 'style', 'link', 'base', 'meta', 'form', 'video', 'slot', 'template', 'x'];
    assert.deepEqual(found.elements.filter((name) => foreign.includes(name)), []);
    assert.deepEqual(found.handlers.filter((name) => name !== 'style'), []);
    assert.deepEqual(found.hrefs.filter((href) => !/^(https?|mailto):/.test(href)), []);
  });
}

test('none of it made the browser complain', {skip}, () => {
  // A policy report here would mean that something was tried and only then forbidden.
  assert.deepEqual(opened.said, []);
});

test('a tree nested without end is cut off, not followed', {skip}, async () => {
  const {page, box} = opened;
  await giveEngine(page, [entryOf({})]);
  await box.host.evaluate((host) => {
    const entry = host.engine.entry;
    let deep = 'end';
    for (let i = 0; i < 500; i++) deep = {type: 'quote', children: [deep]};
    host.engine.entry = async (id) => ({...(await entry(id)), body: [deep]});
  });
  await box.input.fill('y');
  await box.options.first().click();
  await box.card.waitFor();
  assert.ok(await box.card.locator('blockquote').count() < 40);
});
