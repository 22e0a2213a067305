import type {Engine} from '../../types.js';
import type {TermdexAnnotateElement} from './element.js';

/** The attributes of `<termdex-annotate>`, and an engine in the place of `src`. */
export interface AnnotateRootOptions {
  src?: string | URL;
  engine?: Engine;
  exclude?: string;
  every?: boolean;
  ordinary?: boolean;
  lang?: string;
  theme?: 'light' | 'dark';
  worker?: 'off';
  cache?: 'off';
  read?: 'range' | 'stream';
}

/**
 * Marks the terms of a glossary in `root`, by an element at the end of the page. Its `remove()` leaves the page as it was.
 */
export function annotate(root: Element | Iterable<Element>, {engine, ...options}: AnnotateRootOptions): TermdexAnnotateElement {
  const element = document.createElement('termdex-annotate');
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.roots = root instanceof Element ? [root] : [...root];
  element.engine = engine;
  document.body.append(element);
  return element;
}
