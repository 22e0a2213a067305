// The pages on which every browser is tried, all under the strict policy: each look in both directions and both colours.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {requireFromWeb} from '../../web/support.mjs';
import {scriptTagPage, serve, site} from '../support.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

const kinds = {
  inline: ['', ''],
  dialog: ['data-mode="dialog"', ''],
  browse: ['data-browse="#index"', '<div id="index"></div>'],
};

// A page that is dark for everyone is dark in browsers, too, whose reader's setting a test cannot change.
const schemes = {light: 'light', dark: 'dark'};

export const directions = {ltr: 'en', rtl: 'ar'};

function page(kind, scheme, direction, more = '') {
  const [attributes, after] = kinds[kind];
  return scriptTagPage(`data-offline="off" data-recent="off" ${attributes}`, {
    head: '<script src="/said.js"></script><link rel="stylesheet" href="/page.css">',
    // Where a page has no other link axe takes references to entries for links that skip to its content.
    after: `<p><a href="/other">Other</a> <input id="other" aria-label="Other"></p>${after}${more}`,
  }).replace('<html lang="en">', `<html lang="${directions[direction]}" dir="${direction}">`)
    .replace('content="light dark"', `content="${schemes[scheme]}"`);
}

/** inline.html, dialog.html and browse.html as a plain page; the others as `inline-dark-rtl.html`; `axe-…` has axe in it. */
export function servePages() {
  const pages = {
    '/said.js': {file: path.join(here, 'said.js')},
    '/axe.js': {file: requireFromWeb.resolve('axe-core/axe.min.js')},
    '/page.css': 'body { margin: 0; padding: 1rem; background: Canvas; color: CanvasText; font: 1rem/1.5 sans-serif; }',
  };
  for (const kind of Object.keys(kinds)) {
    pages[`/${kind}.html`] = page(kind, 'light', 'ltr');
    for (const scheme of Object.keys(schemes)) {
      for (const direction of Object.keys(directions)) {
        pages[`/${kind}-${scheme}-${direction}.html`] = page(kind, scheme, direction);
        pages[`/axe-${kind}-${scheme}-${direction}.html`] = page(kind, scheme, direction, '<script src="/axe.js"></script>');
      }
    }
  }
  return serve(site(undefined, pages), {intercept: frame});
}

// A window in the page, for a browser whose own does not become as narrow: frame.html?width=…&height=…&url=…
function frame(request, response, {pathname, searchParams: given}) {
  if (pathname !== '/frame.html') return false;
  response.removeHeader('content-security-policy');
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>Frame</title><body style="margin: 0"><iframe style="border: 0" title="Page" width="${given.get('width')}" height="${given.get('height')}" src="${given.get('url')}"></iframe>`);
  return true;
}
