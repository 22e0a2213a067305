// What the browser tests share: Chromium, a page with the widget, and the ways into its shadow.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {dist, missing, packFile, requireFromWeb, web} from '../web/support.mjs';
import {serve} from './server.mjs';

export {dist, packFile, web};

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why no browser test can run; false when they can. */
export const skip = missing(path.join(dist, 'termdex.js'), packFile)
  || (existsSync(executablePath) ? false : `${executablePath} is missing: install chromium`)
  || missing(path.join(web, 'node_modules/playwright-core/package.json'));

export async function launch() {
  const {chromium} = requireFromWeb('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/** Why no second pack can be made; false when it can. */
export const skipOtherPack = skip || missing(path.join(dist, 'cli/termdex-cli.wasm'));

/** A small pack that is not the one under test, made by the package's own command line. */
export function otherPack() {
  const folder = mkdtempSync(path.join(tmpdir(), 'termdex-other-'));
  try {
    writeFileSync(path.join(folder, 'other.csv'), 'term,definition\nWafer,A thin slice.\n');
    const cli = path.join(dist, 'node/cli.js');
    execFileSync(process.execPath, [cli, 'build', 'other.csv', '-o', 'other.tdx'], {cwd: folder, stdio: 'pipe'});
    return readFileSync(path.join(folder, 'other.tdx'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** A document as a site owner would write it, with the one script tag in it. */
export function scriptTagPage(attributes = '', {head = '', after = ''} = {}) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Glossary</title>${head}</head>
<body><main><h1>Glossary</h1>
<script src="/termdex.js" data-glossary="/glossary.tdx" ${attributes}></script>
<p>Text after the box.</p>${after}</main></body></html>`;
}

/** The folders of a site that hosts termdex's files and the glossary at its root. */
export function site(page = scriptTagPage(), more = {}) {
  return {'/': dist, '/index.html': page, '/glossary.tdx': {file: packFile}, ...more};
}

/**
 * A page in a context of its own.
 *
 * `said` collects what the browser has to complain about: a clean page leaves it empty.
 */
export async function openPage(browser, url, {ready = true, init, ...contextOptions} = {}) {
  const context = await browser.newContext(contextOptions);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  if (init) await page.addInitScript(init);
  // Playwright evaluates strings with eval; the page's policy would count that against the page.
  if (ready) await watchReady(page);
  await page.goto(url);
  if (ready) await page.waitForFunction(() => globalThis.termdexReady);
  return {context, page, said, box: boxOf(page)};
}

export async function watchReady(page) {
  await page.addInitScript(() => {
    addEventListener('termdex-ready', () => { globalThis.termdexReady = true; });
  });
}

/** The parts of the first search box; Playwright's locators look into shadow roots. */
export function boxOf(page) {
  const host = page.locator('termdex-search').first();
  return {
    host,
    input: host.locator('input[role=combobox]'),
    // The menus of filters have options, too.
    options: host.locator('[role=option]').filter({visible: true}),
    active: host.locator('[role=option][aria-selected=true]'),
    panel: host.locator('.panel'),
    card: host.getByRole('article'),
    title: host.locator('.title'),
    back: host.getByRole('button', {name: 'Back'}),
    failure: host.getByRole('alert'),
    retry: host.getByRole('button', {name: 'Try again'}),
    status: host.getByRole('status'),
    note: host.locator('.note'),
  };
}

/** The parts of the first index. */
export function indexOf(page, host = page.locator('termdex-browse').first()) {
  return {
    host,
    letter: (name) => host.locator('.letters').getByRole('link', {name: new RegExp(`^${name},`)}),
    letters: host.locator('.letters a'),
    title: host.locator('.heading'),
    where: host.locator('.where'),
    terms: host.locator('a.term'),
    pages: host.locator('.below a'),
    go: (name) => host.locator('.below').getByRole('link', {name, exact: true}),
    jump: host.getByRole('textbox', {name: 'Go to a term'}),
    jumped: host.locator('.jumped'),
    menu: host.locator('summary').first(),
    category: (name) => host.locator('.categories nav').getByRole('link', {name: new RegExp(`^${name},`)}),
    card: host.getByRole('article'),
    term: host.locator('.card .title'),
    back: host.locator('.back'),
    previous: host.locator('.beside .prev'),
    next: host.locator('.beside .next'),
    picture: host.getByRole('group', {name: 'Around this term'}),
    empty: host.locator('.empty'),
    failure: host.getByRole('alert'),
    status: host.getByRole('status'),
    focused: () => host.evaluate(({shadowRoot}) => shadowRoot.activeElement?.textContent ?? null),
  };
}

export {serve};
