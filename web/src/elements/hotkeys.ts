const mac = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** How the shortcut is written on this system. */
export const shortcut: string = mac ? '⌘K' : 'Ctrl K';

/** Calls `focus` on ⌘K (Ctrl+K) and on "/", unless the reader is typing somewhere else. */
export function listenForHotkeys(focus: () => void, signal: AbortSignal): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isHotkey(event) || isTyping(event)) return;
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

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=textbox]');
}
