const mac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** How the shortcut is written on this system. */
export const shortcut: string = mac ? '⌘K' : 'Ctrl K';

/** Calls `focus` on ⌘K (Ctrl+K) and on "/", unless the reader is typing somewhere else than in `host`. */
export function listenForHotkeys(host: HTMLElement, focus: () => void, signal: AbortSignal): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isHotkey(event) || isTyping(event, host)) return;
    event.preventDefault();
    focus();
  }, {signal});
}

function isHotkey(event: KeyboardEvent): boolean {
  const command = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (event.altKey || other) return false;
  return command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/';
}

// In the own field "/" is text, and ⌘K would else take the reader out of the page.
function isTyping(event: KeyboardEvent, host: HTMLElement): boolean {
  if (event.key !== '/' && event.composedPath().includes(host)) return false;
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=textbox]');
}
