import type {IndexStrings} from '../../strings/en-index.js';
import type {BrowseParts} from './template.js';

/** Puts the words where they belong; called again when they change. */
export function applyLabels(parts: BrowseParts, {browse, loading, retry}: IndexStrings): void {
  const {jump, menu, letters, above, below, beside, bar} = parts;
  jump.setAttribute('aria-label', browse.jump);
  jump.placeholder = browse.jump;
  const named = [
    [letters, browse.letters], [menu, browse.categories], [above, browse.pages],
    [below, browse.morePages], [beside, browse.beside], [bar, loading],
  ] as const;
  for (const [element, name] of named) element.setAttribute('aria-label', name);
  parts.list.setAttribute('aria-labelledby', 'title');
  parts.around.setAttribute('aria-labelledby', 'around');
  parts.note.textContent = `${loading} …`;
  parts.retry.textContent = retry;
}
