import {h} from '../dom.js';

/** What is seen, and what is said in its place: not as `aria-label`, which would not hold what is seen in its words. */
export function twoWays(seen: readonly Node[], spoken: string): HTMLElement[] {
  return [h('span', {class: 'seen', 'aria-hidden': 'true'}, ...seen), h('span', {class: 'spoken'}, spoken)];
}
