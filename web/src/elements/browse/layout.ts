import type {Tie} from '../../strings/clauses.js';
import type {Neighbours} from './neighbours.js';

/** A box of the picture; `x` and `y` are its corner. */
export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly id: string;
  readonly term: string;
  /** `term`, as much of it as the box has room for. */
  readonly label: string;
  readonly tie: Tie;
}

export interface Heading {
  readonly y: number;
  readonly tie: Tie;
  readonly shown: number;
  readonly total: number;
}

export interface Layout {
  readonly height: number;
  /** The top of the box of the entry itself. */
  readonly centre: number;
  readonly headings: readonly Heading[];
  readonly pills: readonly Pill[];
}

// Made for the width of a phone, so that it need not be scaled there. A row is as high as a finger is wide.
export const width = 328;
export const pillWidth = 152;
export const pillHeight = 34;
export const rowHeight = 44;
const headingHeight = 30;
const gap = 14;
const perGroup = 4;

/**
 * Where everything stands: what leads to the entry above it, the rest below, two boxes a row. The same
 * neighbours always stand in the same place.
 *
 * @param rtl Whether rows are read from right to left.
 */
export function layOut(groups: readonly Neighbours[], rtl: boolean): Layout {
  const headings: Heading[] = [];
  const pills: Pill[] = [];
  let y = 0;
  const place = ({tie, entries, total}: Neighbours): void => {
    const shown = entries.slice(0, perGroup);
    headings.push({y, tie, shown: shown.length, total});
    y += headingHeight;
    shown.forEach(({id, term}, i) => {
      const atLeft = (i % 2 === 0) !== rtl;
      const row = y + Math.floor(i / 2) * rowHeight + (rowHeight - pillHeight) / 2;
      pills.push({x: atLeft ? 0 : width - pillWidth, y: row, id, term, label: shortened(term, 18), tie});
    });
    y += Math.ceil(shown.length / 2) * rowHeight;
  };
  groups.filter(({tie}) => tie === 'usedBy').forEach(place);
  if (y > 0) y += gap;
  const centre = y;
  y += rowHeight + gap / 2;
  groups.filter(({tie}) => tie !== 'usedBy').forEach(place);
  return {height: y, centre, headings, pills};
}

/** `text`, cut to about `most` letters of middling width: a picture cannot wait for its fonts to be measured. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  let used = 0;
  const end = characters.findIndex((character) => (used += breadth(character)) > most);
  if (end < 0) return text;
  return `${characters.slice(0, Math.max(1, end - 1)).join('').trimEnd()}…`;
}

function breadth(character: string): number {
  if (/[iljtfr.,:;'|!() -]/.test(character)) return 0.6;
  if (/[mwMW@%]/.test(character)) return 1.5;
  if (/\p{Lu}/u.test(character)) return 1.2;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1;
}
