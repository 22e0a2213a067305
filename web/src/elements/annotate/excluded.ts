// What assistive technology would read as one thing, what is no running text, and what is typed in.
const always = [
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'a', 'area', 'button', 'summary', 'label', 'legend', 'input', 'textarea', 'select',
  'datalist', 'output', 'meter', 'progress', 'code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style', 'template', 'noscript',
  'iframe', 'object', 'embed', 'canvas', 'svg', 'math', 'audio', 'video', 'ruby', 'termdex-annotate', 'termdex-browse', 'termdex-search',
  'termdex-term', '[contenteditable]:not([contenteditable=false])', '[aria-hidden=true]', '[data-termdex-off]',
  ...['button', 'checkbox', 'heading', 'img', 'link', 'math', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'radio',
    'searchbox', 'slider', 'spinbutton', 'switch', 'tab', 'textbox'].map((role) => `[role=${role}]`),
];

/** A selector of the elements in which no term is marked, with those of the page's own choice. */
export function excludedBy(exclude: string | null): string {
  return exclude ? `${always.join()},${exclude}` : always.join();
}

export const heading = 'h1,h2,h3,h4,h5,h6,[role=heading]';
