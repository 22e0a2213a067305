// What is left of a box that was taken out of its page: nothing.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {entryOf, giveEngine, serveOwnEngine} from './own-engine.mjs';
import {launch, openPage, skip} from './support.mjs';

let browser;
let server;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serveOwnEngine();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const mode of ['inline', 'dialog']) {
  test(`200 boxes that come, are used and go leave no listener, no node and no megabyte: ${mode}`, {skip}, async () => {
    const {context, page} = await openPage(browser, server.url, {ready: false});
    await giveEngine(page, [entryOf({id: 'a', term: 'Alpha'})]);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const measure = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const {metrics} = await cdp.send('Performance.getMetrics');
      const value = (name) => metrics.find((metric) => metric.name === name).value;
      return {heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners')};
    };
    const use = (times) => page.evaluate(async ([count, how]) => {
      const {engine} = document.querySelector('termdex-search');
      for (let i = 0; i < count; i++) {
        const box = document.createElement('termdex-search');
        box.setAttribute('mode', how);
        document.body.append(box);
        box.engine = engine;
        box.open();
        box.value = 'a';
        await new Promise((resolve) => setTimeout(resolve));
        await box.show('a');
        box.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 600));
    }, [times, mode]);
    // The first few fill what is kept on purpose: styles, modules, formatters.
    await use(5);
    const before = await measure();
    await use(200);
    const now = await measure();
    assert.ok(now.heap - before.heap < 1_000_000, `${now.heap - before.heap} bytes`);
    assert.ok(now.listeners - before.listeners < 10, `${now.listeners - before.listeners} listeners`);
    assert.ok(now.nodes - before.nodes < 200, `${now.nodes - before.nodes} nodes`);
    await context.close();
  });
}
