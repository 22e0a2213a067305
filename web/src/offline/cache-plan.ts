// What the service worker keeps, where, and which request it answers how. Pure: no caches, no
// network, so that all of it is tested without a browser.

/** termdex's own files and where they live. */
export interface CodePlan {
  /** Changes with any file; names the cache. */
  readonly version: string;
  /** The folder of the files, ending in a slash. */
  readonly folder: string;
  /** Needed to search: kept before the worker installs. Names with their `?v=`. */
  readonly first: readonly string[];
  /** Wanted sometimes (formulas): kept when there is time. */
  readonly later: readonly string[];
}

/**
 * How a request is answered: our versioned files from the cache; termdex.js, packs, pages with the
 * widget and what these pages are made of from the network, for want of it from the cache; "pass"
 * leaves a request to the browser.
 */
export type Route = 'code' | 'newest-code' | 'pack' | 'page' | 'pass';

export interface RequestFacts {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
}

export interface RouteFacts {
  readonly plan: CodePlan;
  readonly origin: string;
  /** The keys of kept pages and of their files; undefined while they are being looked up. */
  readonly kept: {has(key: string): boolean} | undefined;
}

export function route(request: RequestFacts, {plan, origin, kept}: RouteFacts): Route {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'pass';
  if (request.mode !== 'navigate') {
    const file = fileOf(url, plan);
    if (file) return url.searchParams.has('v') ? 'code' : 'newest-code';
    if (url.pathname.endsWith('.tdx')) return 'pack';
  }
  return !kept || kept.has(keyOf(request)) ? 'page' : 'pass';
}

// Only names of the plan: a site may keep other files in the same folder.
function fileOf(url: URL, {folder, first, later}: CodePlan): string | undefined {
  return [...first, ...later].find((name) => {
    return new URL(name, folder).pathname === url.pathname;
  });
}

/** Under which address an answer is kept: a page is the same page whatever its query says. */
export function keyOf({url, mode}: {readonly url: string; readonly mode: string}): string {
  const key = new URL(url);
  if (mode === 'navigate') key.search = '';
  key.hash = '';
  return key.href;
}

export function codeUrls({folder}: CodePlan, names: readonly string[]): string[] {
  return names.map((name) => new URL(name, folder).href);
}

// Two installations on one origin must not clear each other's caches: the folder is in the name.
export function codeCacheName({folder, version}: CodePlan): string {
  return `${codePrefix(folder)}${version}`;
}

/** One cache a page, so that it goes as a whole. */
export function pageCacheName({folder}: CodePlan, key: string): string {
  return `${pagePrefix(folder)}${key}`;
}

export function pageCaches(names: readonly string[], {folder}: CodePlan): string[] {
  return names.filter((name) => name.startsWith(pagePrefix(folder)));
}

/** The caches of earlier versions of the same installation. */
export function staleCaches(names: readonly string[], plan: CodePlan): string[] {
  return names.filter((name) => name.startsWith(codePrefix(plan.folder)) && name !== codeCacheName(plan));
}

function codePrefix(folder: string): string {
  return `termdex-code ${folder} `;
}

function pagePrefix(folder: string): string {
  return `termdex-page ${folder} `;
}

/** A page tells the service worker that it carries the widget, and what it is made of. */
export interface KeepPageMessage {
  readonly type: 'termdex-keep-page';
  readonly url: string;
  /** The folder of termdex's own files, which are kept apart from the page's. */
  readonly folder: string;
  readonly loaded: readonly LoadedFile[];
}

export function isKeepPage(data: unknown): data is KeepPageMessage {
  const message = data as Partial<KeepPageMessage> | null;
  return message?.type === 'termdex-keep-page' && typeof message.url === 'string'
    && typeof message.folder === 'string' && Array.isArray(message.loaded);
}

/** A resource that a page has loaded, as `performance` reports it. */
export interface LoadedFile {
  readonly name: string;
  readonly initiatorType: string;
  readonly decodedBodySize: number;
}

const largestPageFile = 1_000_000;

/** The styles, scripts and pictures of a page that are kept with it: its own, of moderate size, not ours. */
export function pageFiles(loaded: readonly LoadedFile[], origin: string, plan: CodePlan): string[] {
  const wanted = loaded.filter(({name, initiatorType, decodedBodySize}) => {
    const facts = {url: name, method: 'GET', mode: 'no-cors'};
    return ['link', 'script', 'img', 'css'].includes(initiatorType)
      && decodedBodySize <= largestPageFile
      && route(facts, {plan, origin, kept: undefined}) === 'page';
  });
  return [...new Set(wanted.map(({name}) => keyOf({url: name, mode: 'no-cors'})))];
}
