// The language of the words: which one, when its file is fetched, and which way it runs.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (!skip) browser = await launch();
});
after(() => browser?.close());
afterEach(async () => {
  await opened?.context.close();
  await server?.close();
});

/** A page in `lang`, with these attributes on the script tag. */
async function start(lang, {attributes = 'data-offline="off"', dir = 'ltr', ...options} = {}) {
  const page = scriptTagPage(attributes).replace('<html lang="en">', lang === undefined ? '<html>' : `<html lang="${lang}" dir="${dir}">`);
  server = await serve(site(page), options);
  opened = await openPage(browser, server.url);
  return {...opened, root: opened.box.host.locator('.root'),
    fetched: () => server.requests.filter((path) => path.includes('strings')),
    placeholder: (text) => opened.page.waitForFunction((wanted) => (
      document.querySelector('termdex-search').shadowRoot.querySelector('input').placeholder === wanted), text)};
}

test('the box speaks the language of the page, from one file that is fetched for it, under the strict policy', {skip}, async () => {
  const {box, root, placeholder, fetched, said} = await start('de-AT');
  await placeholder('Glossar durchsuchen');
  assert.equal(await root.getAttribute('lang'), 'de');
  await box.input.fill('learning');
  await box.host.locator('.count').filter({hasText: /10 von 80 Einträgen/}).waitFor();
  await box.status.filter({hasText: '10 von 80 Einträgen'}).waitFor({state: 'attached'});
  await box.options.first().click();
  await box.card.getByRole('heading', {name: 'Siehe auch'}).waitFor();
  assert.deepEqual(fetched(), ['/termdex-strings-de.js']);
  assert.deepEqual(said, []);
});

test('in English, in no language and in one that is not there nothing is fetched', {skip}, async () => {
  for (const lang of ['en-GB', undefined, 'eo']) {
    const {placeholder, fetched} = await start(lang);
    await placeholder('Search the glossary');
    assert.deepEqual(fetched(), [], String(lang));
    await opened.context.close();
    await server.close();
  }
});

test('the lang attribute of the box goes before that of the page', {skip}, async () => {
  const {placeholder, box} = await start('de', {attributes: 'data-offline="off" data-lang="fr"'});
  await placeholder('Rechercher dans le glossaire');
  await box.host.evaluate((host) => host.setAttribute('lang', 'ja'));
  await placeholder('用語集を検索');
  await box.host.evaluate((host) => {
    host.removeAttribute('lang');
    document.querySelector('main').lang = 'nl';
    document.documentElement.lang = 'de-CH';
  });
  await placeholder('Zoek in de begrippenlijst');
});

test('a page that changes its language changes the box, also what is on screen', {skip}, async () => {
  const {page, box, placeholder} = await start('en');
  await box.input.fill('learning');
  await box.options.nth(2).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => { document.documentElement.lang = 'ru'; });
  await placeholder('Поиск по глоссарию');
  assert.match(await box.host.locator('.count').textContent(), /10 из 80 статей/);
  assert.equal(await box.active.getAttribute('id'), 'option-1');
  await page.evaluate(() => { document.documentElement.lang = 'en'; });
  await placeholder('Search the glossary');
});

test('Arabic runs from right to left on a page that does not, and English takes the direction of the page', {skip}, async () => {
  const {page, box, root, placeholder} = await start('ar');
  await placeholder('ابحث في مسرد المصطلحات');
  assert.equal(await root.getAttribute('dir'), 'rtl');
  await box.input.fill('learning');
  await box.options.first().waitFor();
  const [icon, clear] = await Promise.all([box.host.locator('.icon-search').boundingBox(), box.host.locator('.clear').boundingBox()]);
  assert.ok(icon.x > clear.x);
  await page.evaluate(() => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
  });
  await placeholder('Search the glossary');
  assert.equal(await root.getAttribute('dir'), null);
  assert.equal(await root.evaluate((element) => getComputedStyle(element).direction), 'rtl');
});

test('an English glossary stays from left to right under Arabic words', {skip}, async () => {
  const {box, placeholder} = await start('ar', {dir: 'rtl'});
  await placeholder('ابحث في مسرد المصطلحات');
  await box.input.fill('stochastic gradient descent');
  await box.options.first().waitFor();
  const option = await box.options.first().boundingBox();
  const term = await box.options.first().locator('.term').boundingBox();
  assert.ok(term.x - option.x < 40);
  await box.options.first().click();
  await box.card.waitFor();
  assert.deepEqual(await box.card.evaluate(({lang, dir}) => [lang, dir]), ['en', 'ltr']);
});

test('words that the page gives go before those of the language', {skip}, async () => {
  const {box, placeholder} = await start('de');
  await box.host.evaluate((host) => { host.strings = {placeholder: 'Begriff suchen'}; });
  await placeholder('Begriff suchen');
  assert.equal(await box.input.getAttribute('aria-label'), 'Glossar durchsuchen');
});

test('where the file does not come the box speaks English', {skip}, async () => {
  const intercept = (request, response, url) => url.pathname.includes('strings') && response.writeHead(503).end();
  const {box, placeholder} = await start('de', {intercept});
  await placeholder('Search the glossary');
  await box.host.locator('.root:not([data-wordless])').waitFor();
});

test('with the network off the language is still there', {skip}, async () => {
  const {page, box, placeholder} = await start('de', {attributes: ''});
  await placeholder('Glossar durchsuchen');
  await box.host.and(page.locator('[data-offline-ready]')).waitFor();
  await opened.context.setOffline(true);
  await server.close();
  await page.reload();
  await placeholder('Glossar durchsuchen');
});
