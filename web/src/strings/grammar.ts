import {formatNumber} from './numbers.js';

/** By the names of `Intl.PluralRules`; "#" stands for the number. */
export type Forms = {readonly [rule in Intl.LDMLPluralRule]?: string} & {readonly other: string};

export interface Grammar {
  number(value: number): string;
  /** 42 as "42%". */
  percent(value: number): string;
  /** `value` with what is counted: "1 entry", "13,173 entries". */
  plural(value: number, forms: Forms): string;
  /** "A, B, or C". */
  either(terms: readonly string[]): string;
}

/** How `locale` counts and lists. What it needs of `Intl` is made when it first speaks. */
export function grammar(locale: string): Grammar {
  let rules: Intl.PluralRules | undefined;
  const number = (value: number): string => formatNumber(locale, value);
  return {
    number,
    percent: (value) => formatNumber(locale, value / 100, {style: 'percent'}),
    plural(value, forms) {
      rules ??= new Intl.PluralRules(locale);
      return (forms[rules.select(value)] ?? forms.other).replace('#', number(value));
    },
    either: (terms) => new Intl.ListFormat(locale, {type: 'disjunction'}).format(terms),
  };
}
