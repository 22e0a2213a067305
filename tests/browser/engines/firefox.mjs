// Firefox, by WebDriver BiDi. It has the verbs of webkit.mjs.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {missing, requireFromWeb, web} from '../../web/support.mjs';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Why there is no Firefox; false when there is. */
export const firefoxSkip = (existsSync(executablePath) ? false : `${executablePath} is missing: install firefox-esr, or set FIREFOX`)
  || missing(path.join(web, 'node_modules/puppeteer-core/package.json'));

/** @param options.coarse Whether the pointer is a finger. */
export async function launchFirefox({coarse = false} = {}) {
  const puppeteer = requireFromWeb('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath, headless: true, timeout: 60_000, protocolTimeout: 120_000,
    extraPrefsFirefox: {
      // The bits of a pointer: 1 is coarse, 2 is fine, 4 hovers.
      ...(coarse && {'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1}),
      'ui.prefersReducedMotion': 1,
      // The policy of the tests has no icon of the site in it, and it is the browser that asks for one.
      'browser.chrome.site_icons': false,
    },
  });
  // Not the page that is there: it never gets the focus, and without it no element is told of any.
  const page = await browser.newPage();
  const heard = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  return {
    name: 'firefox',
    coarse,
    async open(url, {width = 1000, height = 800} = {}) {
      await page.setViewport({width, height});
      await page.goto('about:blank');
      heard.length = 0;
      await page.goto(url);
    },
    run: (work, ...args) => page.evaluate(work, ...args),
    type: (text) => page.keyboard.type(text),
    async key(name, ...modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(name);
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    click: ({x, y}) => page.mouse.click(x, y),
    screenshot: (file) => page.screenshot({path: file}),
    heard: () => [...heard],
    close: () => browser.close(),
  };
}
