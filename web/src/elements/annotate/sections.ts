import {heading} from './excluded.js';

const sectioning = 'article,aside,main,nav,section,body,[role=region]';

/** Whether an element is a section by itself. What follows a heading is one, too, and the heading its name. */
export function isSection(element: Element): boolean {
  return element.matches(sectioning);
}

/** The section in which `element` begins: the heading before it or, where there is none, the element that is around it. */
export function sectionAt(element: Element): Element {
  for (let at = element; ; ) {
    if (isSection(at)) return at;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const last = lastHeading(before);
      if (last) return last;
    }
    if (!at.parentElement) return at;
    at = at.parentElement;
  }
}

// A heading within a section of its own names only that.
function lastHeading(within: Element): Element | undefined {
  if (within.matches(heading)) return within;
  if (isSection(within)) return undefined;
  return [...within.querySelectorAll(heading)].findLast((one) => {
    const around = one.closest(sectioning);
    return !around || !within.contains(around);
  });
}
