// The inside of an element of ours, for a browser that has the verbs of firefox.mjs and webkit.mjs.
import assert from 'node:assert/strict';

/** Asks until `probe`, run in the page, gives something. */
export async function until(session, what, probe, ...args) {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await session.run(probe, ...args);
    if (value) return value;
    if (Date.now() > end) assert.fail(`${session.name} has waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// These run in the page.
const texts = (tag, selector) => [...document.querySelector(tag)?.shadowRoot?.querySelectorAll(selector) ?? []]
  .filter((element) => element.checkVisibility({visibilityProperty: true})).map((element) => element.textContent);

const matching = (tag, selector, pattern, gone) => {
  const found = [...document.querySelector(tag)?.shadowRoot?.querySelectorAll(selector) ?? []]
    .filter((element) => element.checkVisibility({visibilityProperty: true}) && new RegExp(pattern).test(element.textContent));
  return gone ? found.length === 0 : found.length > 0;
};

// Where an element is once it stays there, and is what a pointer would meet.
const place = async (tag, selector, index) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const {shadowRoot} = document.querySelector(tag);
  let last = '';
  for (let i = 0; i < 300; i++) {
    const element = shadowRoot.querySelectorAll(selector)[index];
    element?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const {left, top, width, height} = element?.getBoundingClientRect() ?? {};
    const now = [left, top, width, height].join();
    const [x, y] = [left + Math.min(width / 2, 60), top + height / 2];
    if (width > 0 && now === last && element.contains(shadowRoot.elementFromPoint(x, y))) return {x, y};
    last = now;
    await frame();
  }
  return null;
};

export function partsOf(session, tag = 'termdex-search') {
  return {
    session,
    texts: (selector) => session.run(texts, tag, selector),
    text: async (selector) => (await session.run(texts, tag, selector))[0],
    /** Waits until there is one that can be seen and says `pattern`. */
    shown: (selector, pattern = '') => until(session, `${selector} ${pattern}`, matching, tag, selector, pattern, false),
    gone: (selector, pattern = '') => until(session, `${selector} ${pattern} to go`, matching, tag, selector, pattern, true),
    async click(selector, index = 0) {
      const point = await session.run(place, tag, selector, index);
      assert.ok(point, `${selector} cannot be clicked`);
      await session.click(point);
    },
    focus: (selector) => session.run((name, wanted) => document.querySelector(name).shadowRoot.querySelector(wanted).focus(), tag, selector),
    focused: () => session.run((name) => {
      const inside = document.querySelector(name).shadowRoot.activeElement;
      return inside && (inside.id || inside.className);
    }, tag),
    value: () => session.run((name) => document.querySelector(name).shadowRoot.querySelector('input').value, tag),
    attribute: (selector, name) => session.run((host, wanted, attribute) => (
      document.querySelector(host).shadowRoot.querySelector(wanted)?.getAttribute(attribute) ?? null), tag, selector, name),
    call: (name, ...args) => session.run(async (host, method, given) => {
      await document.querySelector(host)[method](...given);
    }, tag, name, args),
  };
}

/** All that the browser and the page itself have to complain about. */
export async function said(session) {
  return [...session.heard(), ...(await session.run(() => globalThis.said ?? ['no one has listened']))];
}
