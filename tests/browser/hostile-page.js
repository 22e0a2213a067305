// In a page whose box and index are given entries by a test: shows one and says what is not as it should be.
{
  globalThis.hit = () => { globalThis.wasHit = true; };

  const mathml = 'http://www.w3.org/1998/Math/MathML';

  /** Everything that stands in an element while it shows an entry of plain words. */
  const ours = new Map();

  const turn = () => new Promise((resolve) => setTimeout(resolve));

  async function until(probe, what) {
    for (let end = Date.now() + 10_000; !probe(); await turn()) if (Date.now() > end) throw new Error(`${what} did not come`);
  }

  const namesIn = (root) => [...root.querySelectorAll('*')].filter((element) => element.namespaceURI !== mathml).map((element) => element.localName);

  function strangers(host) {
    const elements = [...host.shadowRoot.querySelectorAll('*')];
    const known = ours.get(host.localName);
    return [
      ...namesIn(host.shadowRoot).filter((name) => !known.has(name)).map((name) => `a <${name}>`),
      ...elements.filter(({localName}) => ['annotation-xml', 'maction', 'mglyph'].includes(localName)).map(({localName}) => `a <${localName}>`),
      ...elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'srcdoc'),
      ...elements.filter((element) => element.hasAttribute('href')).map((element) => element.href.baseVal ?? element.href ?? 'javascript:')
        .filter((href) => URL.canParse(href, location) && !/^(https?|mailto):/.test(new URL(href, location).href)).map((href) => `an address ${href}`),
      ...(globalThis.wasHit ? ['a script was run'] : []),
    ];
  }

  /** What says something else than `text`, of the places where an entry says it. */
  function garbled(root, text, places) {
    return places.flatMap((selector) => {
      const found = [...root.querySelectorAll(selector)];
      return found.length === 0 ? [`no ${selector}`]
        : found.filter((element) => element.textContent !== text).map((element) => `${selector} says ${JSON.stringify(element.textContent)}`);
    });
  }

  const inCard = [
    '.card .title', '.card .top .category', '.card .aliases b', '.card strong', '.card :is(p, li, blockquote, th, h3, h4) > code', '.card pre code',
    '.card .body [data-entry]', '.card .links [data-entry]', '.card .body p > :is(a:not([data-entry]), span:not(.math))',
  ];

  async function formulas(root, plain) {
    const waiting = () => [...root.querySelectorAll('.card .math')].every((box) => box.querySelector('math'));
    // Once its code is there a formula is written in the turn after the card.
    if (plain) await until(waiting, 'a formula');
    else await turn();
  }

  const engineOf = (entry, letters, categories) => ({
    info: async () => ({title: '', language: 'en', entries: 1, letters, categories, sections: [], hash: ''}),
    search: async (query) => ({query, total: 1, totalIsExact: true, hits: [entry], suggestions: []}),
    list: async () => ({page: 1, pages: 1, perPage: 50, total: 1, entries: [entry]}),
    entry: async (id) => (id === entry.id ? entry : undefined),
    close: async () => {},
  });

  async function inBox(entry, plain) {
    const host = document.querySelector('termdex-search');
    const root = host.shadowRoot;
    host.value = '';
    host.engine = engineOf(entry, [], []);
    host.value = 'x';
    const option = () => root.querySelector('.option');
    await until(() => option()?.querySelector('.term').textContent === entry.term, 'the hit');
    const hit = option();
    const problems = garbled(root, entry.term, ['.option .term', '.option .category', '.option .via > span']);
    problems.push(...garbled(root, entry.term.replace(/[\n\r\t]/g, ' '), ['.option .excerpt']));
    hit.click();
    await until(() => root.querySelector('.card .title')?.textContent === entry.term, 'the card');
    await formulas(root, plain);
    if (plain) ours.set(host.localName, new Set([...namesIn(root), 'mark', 'span', 'a', 'code']));
    return [...problems, ...garbled(root, entry.term, inCard), ...strangers(host)];
  }

  async function inIndex(entry, plain) {
    const host = document.querySelector('termdex-browse');
    const root = host.shadowRoot;
    if (host.getAttribute('url') !== 'off') history.replaceState(null, '', location.pathname);
    const named = (name) => ({name, entries: 1});
    host.engine = engineOf(entry, [entry.term, 'A'].map(named), [entry.term, 'b'].map(named));
    const term = () => root.querySelector('.terms .term');
    await until(() => term()?.checkVisibility() && term().textContent === entry.term, 'the list');
    const problems = garbled(root, entry.term, ['.terms .term', '.terms .category', '.terms .names > span:not(.spoken)']);
    term().click();
    const title = () => root.querySelector('.card .title');
    await until(() => title()?.checkVisibility() && title().textContent === entry.term && root.querySelector('.around svg'), 'the entry');
    await formulas(root, plain);
    // The picture says in full, as <title>, what it has to shorten.
    if (plain) ours.set(host.localName, new Set([...namesIn(root), 'span', 'a', 'code', 'title']));
    const address = new URL(location).searchParams.get('termdex-entry');
    problems.push(...garbled(root, entry.term, inCard), ...strangers(host));
    if (host.getAttribute('url') === 'off') {
      root.querySelector('.back').click();
      await until(() => term()?.checkVisibility(), 'the list again');
    } else if (address !== entry.id) problems.push(`the address says ${JSON.stringify(address)}`);
    return problems;
  }

  /**
   * Shows each entry in the element of that name, after a plain one.
   *
   * @return Per entry what was wrong; an empty list is right.
   */
  globalThis.showEntries = async (tag, plain, entries) => {
    await customElements.whenDefined(tag);
    const show = tag === 'termdex-search' ? inBox : inIndex;
    if (!ours.has(tag)) await show(plain, true);
    const all = [];
    for (const entry of entries) all.push(await show(entry, false).catch((error) => [String(error)]));
    return all;
  };
}
