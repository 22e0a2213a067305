import type {Strings} from '../strings/en.js';
import {h, icon} from './dom.js';

const chain = 'M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.2-1.2';

/** A button that copies the address of an entry, and says so beside itself. */
export function copyLink(href: string, strings: Strings): HTMLElement {
  const said = h('span', {class: 'copied', 'aria-live': 'polite'});
  const button = h('button', {
    class: 'copy', part: 'copy', type: 'button', 'aria-label': strings.copyLink, title: strings.copyLink,
  }, icon('link', chain));
  button.addEventListener('click', () => {
    said.textContent = '';
    // The page's own address, whatever its <base> says: what is sent to somebody has to lead here.
    void copy(new URL(href, location.href).href).then((done) => {
      said.textContent = done ? strings.copied : strings.notCopied;
    });
  });
  button.addEventListener('blur', () => {
    said.textContent = '';
  });
  return h('span', {class: 'share'}, said, button);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

// Pages without https have no clipboard, and frames may be refused it. The old command still asks what to copy.
function copyByCommand(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', give, {capture: true, once: true});
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give, {capture: true});
  return done && taken;
}
