// WebKit: what is claimed of every browser, and what only its windows do.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {everyBrowserTests} from './engines/every-browser.mjs';
import {partsOf, until} from './engines/parts.mjs';
import {launchWebkit, webkitSkip} from './engines/webkit.mjs';
import {skip as nothingBuilt} from './support.mjs';

everyBrowserTests(launchWebkit, webkitSkip || nothingBuilt, (check, at) => {
  check('a window that loses the focus keeps what is open in it', async () => {
    const {session, server} = at();
    // So narrow it is not under the pointer, which gives windows the focus.
    await session.open(`${server.url}inline.html`, {width: 600});
    await until(session, 'the engine', () => globalThis.termdexReady);
    assert.equal(await session.run(() => document.hasFocus()), false);
    const box = partsOf(session);
    await session.run(() => {
      document.querySelector('termdex-search').focus();
      document.querySelector('termdex-search').value = 'wafer';
    });
    await box.shown('.option:first-child .term', '^Wafer');
    await box.click('.option');
    await box.shown('.card');
    // The panel would close in the turn after the focus has gone.
    await session.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.equal((await box.texts('.card')).length, 1);
  });
});

test('under a finger targets are at least 44 pixels high', {skip: 'WebKitGTK has no way to say that the pointer is a finger'}, () => {});
