// What a reader does, in any browser, under the strict policy: search, dialog, index, filters.
import assert from 'node:assert/strict';
import {partsOf, said, until} from './parts.mjs';

const ready = (session) => until(session, 'the engine', () => globalThis.termdexReady);

/** Registers the tests; `at()` gives the session and the server, `test` a test with the reason to skip it. */
export function readingTests(test, at) {
  async function start(page, tag) {
    const {session, server} = at();
    await session.open(`${server.url}${page}`);
    await ready(session);
    return partsOf(session, tag);
  }

  test('a misspelled term is found and read by keyboard, others by pointer, without a word on the console', async () => {
    const box = await start('inline.html');
    const {session} = box;
    await box.focus('input');
    await session.type('stochastic gradeint desent');
    await box.shown('.option:first-child .term', '^Stochastic gradient descent$');
    await box.shown('.count', '\\d entr');
    await until(session, 'the number of hits, said aloud', () => (
      /\d+ (of \d+ )?entr/.test(document.querySelector('termdex-search').shadowRoot.querySelector('[role=status]').textContent)));
    assert.equal(await box.attribute('input', 'aria-activedescendant'), 'option-0');
    await session.key('Enter');
    await box.shown('.card .title', '^Stochastic gradient descent$');
    await session.key('Escape');
    await box.gone('.card');
    assert.equal(await box.focused(), 'input');
    await session.key('ArrowDown');
    assert.equal(await box.attribute('input', 'aria-activedescendant'), 'option-1');
    const [, second] = await box.texts('.option .term');
    await session.key('Enter');
    await until(session, second, (wanted) => (
      document.querySelector('termdex-search').shadowRoot.querySelector('.card .title')?.textContent === wanted), second);
    await session.key('Escape');
    await box.gone('.card');
    await session.key('Escape');
    await box.gone('.panel');
    assert.equal(await box.value(), 'stochastic gradeint desent');
    await session.key('Escape');
    assert.equal(await box.value(), '');

    await session.type('wafer');
    await box.shown('.option:first-child .term', '^Wafer');
    const [, third] = await box.texts('.option .term');
    await box.click('.option', 1);
    await box.shown('.card');
    assert.equal(await box.text('.card .title'), third);
    await box.click('.back');
    await box.gone('.card');
    assert.equal(await session.run(() => document.querySelector('termdex-search').engine.runs), 'worker');
    assert.deepEqual(await said(session), []);
  });

  test('a formula is MathML, a table a table, a code block code; references lead on and back', async () => {
    const box = await start('inline.html');
    const {session} = box;
    await box.focus('input');
    await session.type('stochastic gradient descent');
    await box.shown('.option:first-child .term', '^Stochastic gradient descent$');
    await session.key('Enter');
    await box.shown('.card math');
    assert.equal(await session.run(() => (
      document.querySelector('termdex-search').shadowRoot.querySelector('.card math').namespaceURI)), 'http://www.w3.org/1998/Math/MathML');
    await box.click('.card a[data-entry]');
    await box.gone('.card .title', '^Stochastic gradient descent$');
    await box.click('.back');
    await box.shown('.card .title', '^Stochastic gradient descent$');
    for (const [id, selector] of [['cleanroom', '.card table td'], ['data-pipeline', '.card pre code']]) {
      await box.call('show', id);
      await box.shown(selector);
    }
    assert.deepEqual(await said(session), []);
  });

  for (const [name, key] of [['Ctrl+K', ['k', 'Control']], ['/', ['/']]]) {
    test(`${name} opens the dialog, unless the reader types elsewhere; Escape closes it`, async () => {
      const box = await start('dialog.html');
      const {session} = box;
      assert.deepEqual(await box.texts('input'), []);
      await session.run(() => document.querySelector('#other').focus());
      await session.key(...key);
      assert.deepEqual(await box.texts('input'), []);
      await session.run(() => document.activeElement.blur());
      await session.key(...key);
      await box.shown('input');
      await session.type('wafer');
      await box.shown('.option:first-child .term', '^Wafer');
      assert.equal(await box.value(), 'wafer');
      await session.key('Enter');
      await box.shown('.card');
      await session.key('Escape');
      await box.gone('.card');
      for (let i = 0; i < 3; i++) await session.key('Escape');
      await box.gone('dialog');
      await box.click('.opener');
      await box.shown('input');
      await session.click({x: 5, y: 5});
      await box.gone('dialog');
      assert.deepEqual(await said(session), []);
    });
  }

  test('in the index: a letter, its next page, an entry; and Back through all of it', async () => {
    const index = await start('browse.html', 'termdex-browse');
    const {session} = index;
    await index.shown('.where', 'Page 1 of 10');
    const follow = (selector, pattern) => session.run((wanted, text) => {
      const {shadowRoot} = document.querySelector('termdex-browse');
      [...shadowRoot.querySelectorAll(wanted)].find((link) => new RegExp(text).test(link.textContent)).focus();
    }, selector, pattern);
    await follow('.letters a', '^B');
    await session.key('Enter');
    await index.shown('.heading', '^B$');
    assert.equal(await session.run(() => location.search), '?termdex-letter=B');
    await follow('.below a', '2');
    await session.key('Enter');
    await index.shown('.where', 'Page 2 of 2');
    const [term] = await index.texts('a.term');
    await index.click('a.term');
    await index.shown('.card');
    assert.equal(await index.text('.card .title'), term);
    await session.run(() => history.back());
    await index.shown('.where', 'Page 2 of 2');
    await session.run(() => history.back());
    await index.shown('.where', 'Page 1 of 2');
    await session.run(() => history.back());
    await index.shown('.where', 'Page 1 of 10');
    assert.deepEqual(await said(session), []);
  });

  test('the menus narrow the hits by keyboard and are cleared by pointer', async () => {
    const box = await start('inline.html');
    const {session} = box;
    await box.focus('input');
    await session.type('learning');
    await box.shown('.count', 'of \\d+ entries');
    await session.run(() => document.querySelector('termdex-search').engine.whole);
    // Over the button that clears the text.
    await session.key('Tab');
    await session.key('Tab');
    await until(session, 'counts in the menu', () => (
      [...document.querySelector('termdex-search').shadowRoot.querySelectorAll('select option')].some(({textContent}) => /\(\d+\)$/.test(textContent))));
    assert.equal(await session.run(() => document.querySelector('termdex-search').shadowRoot.activeElement.localName), 'select');
    await chooseByKeyboard(session);
    await until(session, 'hits of the category only', () => {
      const {shadowRoot} = document.querySelector('termdex-search');
      const chosen = shadowRoot.querySelector('select').value;
      const found = [...shadowRoot.querySelectorAll('.option .category')].map(({textContent}) => textContent);
      return chosen !== '' && found.length > 0 && found.every((category) => category === chosen);
    });
    await box.click('.unfilter');
    await box.gone('.unfilter');
    assert.equal(await box.focused(), 'input');
    assert.deepEqual(await said(session), []);
  });

  test('Tab leads from the field over its button and the menus out of the box', async () => {
    const box = await start('inline.html');
    const {session} = box;
    await box.focus('input');
    await session.type('learning');
    await box.shown('.filters');
    await box.shown('.count', 'of \\d+ entries');
    const stops = [];
    for (let i = 0; i < 4; i++) {
      await session.key('Tab');
      stops.push(await session.run(() => (document.activeElement.shadowRoot ?? document).activeElement.localName));
    }
    assert.deepEqual(stops, ['button', 'select', 'select', 'a']);
    await box.gone('.panel');
  });

  test('a box that is taken out of the page leaves no engine that answers', async () => {
    const box = await start('inline.html');
    const {session} = box;
    const answer = await session.run(async () => {
      const host = document.querySelector('termdex-search');
      const {engine} = host;
      await engine.search('wafer');
      host.remove();
      await new Promise((resolve) => setTimeout(resolve));
      return engine.search('wafer').then(() => 'hits', ({code}) => code);
    });
    assert.equal(answer, 'closed');
    assert.deepEqual(await said(session), []);
  });
}

const chooseByKeyboard = (session) => session.type('Reinf');
