// All that is claimed of every browser, for one of them.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {hostile} from '../hostile.mjs';
import {elements, findings, serveHostile} from '../own-hostile.mjs';
import {looksTests} from './looks.mjs';
import {servePages} from './pages.mjs';
import {said} from './parts.mjs';
import {readingTests} from './reading.mjs';

/**
 * @param launch Starts the browser and gives its session.
 * @param more Registers tests of this browser only, as readingTests does.
 */
export function everyBrowserTests(launch, skip, more = () => {}) {
  let session;
  let server;
  let own;
  before(async () => {
    if (skip) return;
    server = await servePages();
    own = await serveHostile();
    session = await launch();
  });
  after(async () => {
    await session?.close();
    await server?.close();
    await own?.close();
  });
  const at = () => ({session, server});
  const skippable = (name, work) => test(name, {skip}, work);

  readingTests(skippable, at);
  looksTests(skippable, at);
  more(skippable, at);

  for (const tag of Object.keys(elements)) {
    test(`each of ${hostile.length} hostile strings is text wherever ${tag} says it`, {skip}, async () => {
      await session.open(own.url);
      // WebKit lets a page change its address only 100 times in 10 seconds.
      if (session.name === 'webkit') await session.run(() => document.querySelector('termdex-browse').setAttribute('url', 'off'));
      assert.deepEqual(await findings(session.run, tag, hostile), {});
      assert.deepEqual(await said(session), []);
    });
  }
}
