// The picture in the README, made from the demo page: a misspelling, its hits, a definition. It goes
// to build/; with UPDATE_SCREENSHOT=1 it takes the place of web/screenshot.png.
import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {dist, launch, openPage, packFile, serve, skip, web} from './support.mjs';

test('the demo page gives the README its picture', {skip}, async () => {
  const browser = await launch();
  const server = await serve({'/': [path.join(web, 'examples'), dist], '/glossary.tdx': {file: packFile}});
  const {box, page} = await openPage(browser, server.url, {
    viewport: {width: 1060, height: 800}, deviceScaleFactor: 2, colorScheme: 'light', reducedMotion: 'reduce',
  });
  await page.locator('termdex-search[data-offline-ready]').waitFor();
  await box.input.fill('stochastic gradeint desent');
  await box.options.first().click();
  await box.card.locator('math').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(web, '../build/screenshot.png');
  mkdirSync(path.dirname(file), {recursive: true});
  await page.screenshot({path: file});
  assert.ok(statSync(file).size > 50_000);
  if (process.env.UPDATE_SCREENSHOT) copyFileSync(file, path.join(web, 'screenshot.png'));
  await browser.close();
  await server.close();
});
