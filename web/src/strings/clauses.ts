import {grammar, type Forms} from './grammar.js';

/** How an entry is tied to another. */
export type Tie = 'usedBy' | 'mutual' | 'refersTo' | 'mentions' | 'related';

/** "2 terms lead here and it mentions 1 term": a clause for each tie that there is, as `locale` counts and lists. */
export function clauses(locale: string, counts: Readonly<Partial<Record<Tie, number>>>, forms: Readonly<Record<Tie, Forms>>): string {
  const {plural} = grammar(locale);
  const said = (Object.keys(forms) as Tie[]).flatMap((tie) => (counts[tie] ? [plural(counts[tie], forms[tie])] : []));
  return new Intl.ListFormat(locale, {type: 'conjunction'}).format(said);
}
