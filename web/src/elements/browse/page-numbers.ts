/** The pages that a pager names: the first, the last, and those around `page`; null where some are left out. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages]);
  // A gap of a single page is as long as its number.
  if (page === 4) wanted.add(2);
  if (page === pages - 3) wanted.add(pages - 1);
  const numbers = [...wanted].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return numbers.flatMap((number, i) => (i > 0 && number - (numbers[i - 1] ?? 0) > 1 ? [null, number] : [number]));
}
