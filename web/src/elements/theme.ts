/**
 * Keeps `apply` told whether to be dark: as the `theme` attribute says or, without one, as the page
 * around the element is. A page that ignores the reader's dark setting gets a light box, and one
 * with a switch of its own is followed.
 *
 * @param probe An element whose text has the colour of the page's canvas.
 */
export function followTheme(
  host: HTMLElement,
  probe: Element,
  apply: (dark: boolean) => void,
  signal: AbortSignal,
): void {
  const update = (): void => apply(isDark(host, probe));
  const observer = new MutationObserver(update);
  // Switches set a class or an attribute on the root or the body.
  for (const element of [document.documentElement, document.body, host]) {
    observer.observe(element, {attributeFilter: ['class', 'style', 'theme', 'data-theme', 'data-color-mode']});
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update, {signal});
  host.addEventListener('focusin', update, {signal});
  signal.addEventListener('abort', () => observer.disconnect());
  update();
}

function isDark(host: HTMLElement, probe: Element): boolean {
  const theme = host.getAttribute('theme');
  if (theme === 'dark' || theme === 'light') return theme === 'dark';
  const behind = backgroundBehind(host) ?? channels(getComputedStyle(probe).color);
  return behind ? luminance(behind) < 0.4 : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The first background that is not see-through, from the element outwards. */
function backgroundBehind(host: HTMLElement): readonly number[] | undefined {
  for (let at: Element | null = host; at; at = outside(at)) {
    const rgba = channels(getComputedStyle(at).backgroundColor);
    if (rgba && (rgba[3] ?? 1) > 0.5) return rgba;
  }
  return undefined;
}

function outside(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

// Computed colours are rgb() or rgba() unless the page uses newer colour spaces: those are not judged.
function channels(color: string): number[] | undefined {
  const inside = /^rgba?\(([^)]*)\)$/.exec(color)?.[1];
  return inside?.split(/[\s,/]+/).filter(Boolean).map(Number);
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
