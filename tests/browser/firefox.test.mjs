// Firefox: what is claimed of every browser, and targets under a finger.
import {after, before, test} from 'node:test';
import {everyBrowserTests} from './engines/every-browser.mjs';
import {firefoxSkip, launchFirefox} from './engines/firefox.mjs';
import {fingerTests} from './engines/looks.mjs';
import {servePages} from './engines/pages.mjs';
import {skip as nothingBuilt} from './support.mjs';

const skip = firefoxSkip || nothingBuilt;

everyBrowserTests(launchFirefox, skip);

let session;
let server;
before(async () => {
  if (skip) return;
  server = await servePages();
  session = await launchFirefox({coarse: true});
});
after(async () => {
  await session?.close();
  await server?.close();
});
fingerTests((name, work) => test(name, {skip}, work), () => ({session, server}));
