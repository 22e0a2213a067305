// What a reader sees, in any browser: at three widths, in light and dark, from left to right and from right to left.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {root} from '../../web/support.mjs';
import {directions} from './pages.mjs';
import {partsOf, said, until} from './parts.mjs';

const folder = path.join(root, 'build/screenshots');
const widths = [360, 768, 1440];
const height = 800;

// These run in the page.
const outside = (tag) => {
  const {shadowRoot} = document.querySelector(tag);
  const elements = [...shadowRoot.querySelectorAll('a, p, h2, h3, li, nav, svg, summary, input, select, button, .panel, .field, .card')];
  const out = elements.filter((element) => {
    const {left, right, width} = element.getBoundingClientRect();
    // What scrolls sideways in a box of its own is where it should be.
    return width > 1 && element.checkVisibility({visibilityProperty: true}) && (left < -1 || right > innerWidth + 1) && !element.closest('.table, pre, .math, .status');
  }).map((element) => `${element.localName}.${element.className?.baseVal ?? element.className} ${element.textContent.slice(0, 30)}`);
  const {scrollWidth} = document.scrollingElement;
  if (scrollWidth > innerWidth) out.push(`the page is ${scrollWidth} wide, the window ${innerWidth}`);
  out.push(...[...shadowRoot.querySelectorAll('button')].filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
    .map(({className, textContent}) => `what is in the button ${className}: ${textContent}`));
  const panel = shadowRoot.querySelector('.panel');
  if (panel?.checkVisibility()) {
    const {top, bottom} = panel.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight + 1) out.push(`the panel is from ${top} to ${bottom} in ${innerHeight}`);
  }
  return out;
};

const appearance = (tag) => {
  const inside = document.querySelector(tag).shadowRoot.querySelector('.root');
  return {dark: inside.hasAttribute('data-dark'), direction: getComputedStyle(inside).direction, width: innerWidth};
};

const small = (tag, selector) => [...document.querySelector(tag).shadowRoot.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().height < 44)
  .map((element) => `${element.localName}.${element.className} ${element.getBoundingClientRect().height}`);

/** Each kind of page with what leads to its states, and how the states are called. */
const kinds = {
  inline: {tag: 'termdex-search', states: {
    open: async (box) => {
      await box.focus('input');
      await box.session.type('learning');
      await box.shown('.count', '80|٨٠');
      await box.session.run(() => document.querySelector('termdex-search').engine.whole);
    },
    entry: async (box) => {
      await box.session.run(() => { document.querySelector('termdex-search').value = 'stochastic gradient descent'; });
      await box.shown('.option:first-child .term', '^Stochastic gradient descent$');
      await box.click('.option');
      await box.shown('.card math');
    },
    table: async (box) => {
      await box.call('show', 'cleanroom');
      await box.shown('.card table');
    },
  }},
  dialog: {tag: 'termdex-search', states: {
    open: async (box) => {
      await box.click('.opener');
      await box.shown('input');
      await box.session.type('learning');
      await box.shown('.count', '80|٨٠');
    },
    entry: async (box) => {
      await box.click('.option');
      await box.shown('.card');
    },
  }},
  browse: {tag: 'termdex-browse', states: {
    list: (index) => index.shown('.terms'),
    entry: async (index) => {
      await index.call('show', 'flip-chip');
      await index.shown('.around svg');
    },
  }},
};

async function start({session, server}, page, kind, direction, width) {
  await session.open(`${server.url}${page}`, {width, height});
  await until(session, 'the engine', () => globalThis.termdexReady);
  const {tag} = kinds[kind];
  await until(session, 'the words', (name, lang) => {
    const inside = document.querySelector(name)?.shadowRoot?.querySelector('.root');
    return inside && (lang === 'en' || inside.lang === lang);
  }, tag, directions[direction]);
  return partsOf(session, tag);
}

/** Registers the tests; `at()` gives the session and the server, `test` a test with the reason to skip it. */
export function looksTests(test, at) {
  mkdirSync(folder, {recursive: true});
  for (const kind of Object.keys(kinds)) {
    for (const scheme of ['light', 'dark']) {
      for (const direction of Object.keys(directions)) {
        test(`${kind}, ${scheme}, ${direction}: nothing leaves the window at ${widths.join(', ')} px`, async () => {
          for (const width of widths) {
            const box = await start(at(), `${kind}-${scheme}-${direction}.html`, kind, direction, width);
            assert.deepEqual(await box.session.run(appearance, kinds[kind].tag), {dark: scheme === 'dark', direction, width});
            for (const [state, reach] of Object.entries(kinds[kind].states)) {
              await reach(box);
              assert.deepEqual(await box.session.run(outside, kinds[kind].tag), [], `${state} at ${width} px`);
              // Pictures take longer than all else: of two looks, which differ in all there is.
              if ((scheme === 'light') === (direction === 'ltr')) await box.session.screenshot(path.join(folder, `${box.session.name}-${kind}-${scheme}-${direction}-${width}-${state}.png`));
            }
            assert.deepEqual(await said(box.session), []);
          }
        });
      }
    }
  }

  for (const kind of Object.keys(kinds)) {
    for (const [scheme, direction, width] of [['light', 'ltr', 1000], ['dark', 'rtl', 768]]) {
      test(`axe finds nothing: ${kind}, ${scheme}, ${direction}`, async () => {
        const box = await start(at(), `axe-${kind}-${scheme}-${direction}.html`, kind, direction, width);
        const states = {closed: () => {}, ...kinds[kind].states};
        for (const [state, reach] of Object.entries(states)) {
          await reach(box);
          assert.deepEqual(await box.session.run(violations), [], state);
        }
      });
    }
  }
}

const violations = async () => {
  await Promise.allSettled([...document.querySelectorAll('termdex-search, termdex-browse')]
    .flatMap(({shadowRoot}) => shadowRoot.getAnimations()).map(({finished}) => finished));
  const {violations: found} = await globalThis.axe.run(document, {resultTypes: ['violations'], elementRef: true});
  // A link in a drawing is called by its <title>. In WebKit that is not displayed, and axe does not count it.
  const named = (id, element) => id === 'link-name' && element?.ownerSVGElement && element.querySelector(':scope > title')?.textContent;
  return found.flatMap(({id, nodes}) => nodes.filter(({element}) => !named(id, element))
    .map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`));
};

/** The same for a browser whose pointer is a finger. */
export function fingerTests(test, at) {
  for (const kind of Object.keys(kinds)) {
    test(`${kind}: under a finger targets are at least 44 pixels high`, async () => {
      const box = await start(at(), `${kind}-light-ltr.html`, kind, 'ltr', 360);
      const found = [];
      const look = async () => found.push(...await box.session.run(small, kinds[kind].tag,
        '.opener, .option, .clear, .field, .close, select, .back, .step, .copy, .links a, .jump, summary, .letters a, .terms li, .pages a, .beside a'));
      await look();
      for (const reach of Object.values(kinds[kind].states)) {
        await reach(box);
        await look();
      }
      assert.deepEqual(found, []);
    });
  }
}
