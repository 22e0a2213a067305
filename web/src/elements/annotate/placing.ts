/** In pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const gap = 6;  // between a term and its card
const margin = 8;  // between a card and the border of the window
const least = 160;  // where neither side has so much room, the card may lie over its term

/** Where a card goes: under its term, over it where there is more room, and never out of the window. */
export function placeCard(term: Box, {width, height}: {readonly width: number; readonly height: number}, view: Box, rtl: boolean): Placement {
  const first = view.top + margin;
  const last = view.bottom - margin;
  const below = last - (term.bottom + gap);
  const above = term.top - gap - first;
  const isBelow = height <= below || below >= above;
  const room = Math.min(isBelow ? below : above, last - first);
  const maxHeight = Math.max(room >= Math.min(least, height) ? room : last - first, 0);
  const tall = Math.min(height, maxHeight);
  const top = isBelow ? term.bottom + gap : term.top - gap - tall;
  const left = rtl ? term.right - width : term.left;
  return {
    left: clamp(left, view.left + margin, view.right - margin - width),
    top: clamp(top, first, last - tall),
    maxHeight,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
