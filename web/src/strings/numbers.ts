// Formatters take longer to make than to use.
const formats = new Map<string, Intl.NumberFormat>();

/** `value` as it is written in `locale`: "13,173". */
export function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = JSON.stringify([locale, options]);
  let format = formats.get(key);
  if (!format) formats.set(key, format = new Intl.NumberFormat(locale, options));
  return format.format(value);
}
