import type {Strings} from '../../strings/en.js';
import type {SearchResults} from '../../types.js';
import {h} from '../dom.js';
import {shortcut} from '../hotkeys.js';
import type {SearchParts} from './template.js';

export interface LabelOptions {
  strings: Strings;
  label: string | null;
  placeholder: string | null;
  hotkeys: boolean;
}

/** Puts the words where they belong; called again when they change. */
export function applyLabels(parts: SearchParts, {strings, label, placeholder, hotkeys}: LabelOptions): void {
  parts.input.setAttribute('aria-label', label ?? strings.label);
  parts.input.placeholder = placeholder ?? strings.placeholder;
  if (hotkeys) parts.input.setAttribute('aria-keyshortcuts', 'Control+K Meta+K /');
  else parts.input.removeAttribute('aria-keyshortcuts');
  parts.hint.replaceChildren(hotkeys ? h('kbd', {}, shortcut) : '');
  parts.clear.setAttribute('aria-label', strings.clear);
  parts.close.lastElementChild!.textContent = strings.close;
  parts.list.setAttribute('aria-label', strings.list);
  parts.recent.firstElementChild!.textContent = strings.recent;
  parts.forget.textContent = strings.forget;
  parts.bar.setAttribute('aria-label', strings.loading);
  parts.back.lastElementChild!.textContent = strings.back;
  for (const [button, name] of [[parts.previous, strings.previous], [parts.next, strings.next]] as const) {
    button.setAttribute('aria-label', name);
    button.title = name;
  }
  parts.retry.textContent = strings.retry;
}

/** How many hits there are. */
export function counted({hits, total, totalIsExact}: SearchResults, strings: Strings): string {
  return strings.count(hits.length, total, totalIsExact);
}

/** What is said aloud about an answer, and what it is narrowed to; nothing about an empty query. */
export function said(results: SearchResults, strings: Strings, chosen: readonly string[] = []): string {
  const {query, hits, suggestions} = results;
  if (query === '') return '';
  if (hits.length > 0) return [counted(results, strings), ...chosen].join(', ');
  if (suggestions.length > 0) return strings.suggested(query, suggestions.map(({term}) => term));
  return chosen.length > 0 ? strings.noneFiltered(query) : strings.none(query);
}

/** The line under the hits: room for how many there are, and which keys do what. */
export function footContent({keys}: Strings): Node[] {
  const hint = (names: readonly string[], does: string): HTMLElement =>
    h('span', {}, ...names.map((name) => h('kbd', {}, name)), ` ${does}`);
  return [
    h('span', {class: 'count'}),
    h('span', {class: 'keys'}, hint(['↑', '↓'], keys.move), hint(['↵'], keys.read), hint(['esc'], keys.close)),
  ];
}
