/** Where a reader is in the index, as the address of the page says it. */
export interface Place {
  /** Empty for all letters. */
  readonly letter: string;
  /** Empty for all categories. */
  readonly category: string;
  /** From 1. */
  readonly page: number;
  /** The id of the entry on screen; empty in the list. */
  readonly entry: string;
}

export const start: Place = {letter: '', category: '', page: 1, entry: ''};

const keys = ['letter', 'category', 'page', 'entry'] as const;

/**
 * What the query of `url` says. The names begin with `name`, so that several elements, and the page's own
 * parameters, have room beside each other; a query works on any host and with plain files, and leaves the
 * fragment to the page.
 */
export function readPlace({searchParams}: URL, name: string): Place {
  const value = (key: string): string => searchParams.get(`${name}-${key}`) ?? '';
  const page = Math.trunc(Number(value('page')));
  return {
    letter: value('letter'),
    category: value('category'),
    page: page >= 1 && Number.isSafeInteger(page) ? page : 1,
    entry: value('entry'),
  };
}

/** The address of `place`: `here` with nothing else changed, but for its fragment, which is of another place. */
export function placeHref(place: Place, name: string, here: string): string {
  const url = new URL(here);
  for (const key of keys) {
    const value = String(place[key]);
    if (value === String(start[key])) url.searchParams.delete(`${name}-${key}`);
    else url.searchParams.set(`${name}-${key}`, value);
  }
  url.hash = '';
  return url.href;
}

export function samePlace(a: Place, b: Place): boolean {
  return keys.every((key) => a[key] === b[key]);
}
