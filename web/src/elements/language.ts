/** Keeps `apply` told the language of the element: its own `lang`, or that of the nearest element around it. */
export function followLanguage(host: HTMLElement, apply: (tag: string) => void, signal: AbortSignal): void {
  const update = (): void => apply(languageAt(host));
  const observer = new MutationObserver(update);
  // A page that changes its language does so at its root.
  for (const element of [document.documentElement, host]) observer.observe(element, {attributeFilter: ['lang']});
  signal.addEventListener('abort', () => observer.disconnect());
  update();
}

function languageAt(element: Element): string {
  const speaking = element.closest('[lang]');
  if (speaking) return speaking.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** Marks an element as written in the language of a glossary, which may run another way than the words around it. */
export function markLanguage(element: HTMLElement, tag: string): void {
  element.lang = tag;
  element.dir = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';
}
