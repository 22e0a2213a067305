// The same names as assets.ts, for a classic script: it has no import.meta, but while it runs the
// document says which script element it is. `?v=` names the content, so a new release is never
// answered from an old cache.
import {assetVersions} from 'termdex-versions';
import type {IndexStrings} from '../strings/en-index.js';

type Annotate = typeof import('../elements/annotate/element.js');
type Browse = typeof import('../elements/browse/element.js');
type DirectEngine = typeof import('./direct-engine.js');
type Formula = typeof import('../math/formula.js');
type CardChunk = typeof import('../script-tag-card.js');

const script = document.currentScript as HTMLScriptElement | null;

/** The address of this script. */
export const scriptUrl: string = script?.src || document.baseURI;

export function wasmUrl(): URL {
  return beside('termdex-heads.wasm');
}

export function textWasmUrl(): URL {
  return beside('termdex-text.wasm');
}

export function workerUrl(): URL {
  return beside('termdex-worker.js');
}

/** Beside this script, or at `place` (`data-service-worker`), which then has to know this folder. */
export function serviceWorkerUrl(place: string | undefined): URL {
  const url = beside('termdex-sw.js');
  if (place === undefined) return url;
  const elsewhere = new URL(place, document.baseURI);
  elsewhere.search = url.search;
  elsewhere.searchParams.set('folder', new URL('.', scriptUrl).pathname);
  return elsewhere;
}

// Whole addresses: a classic script from another origin has no base that './' could build on.
export function loadDirectEngine(): Promise<DirectEngine> {
  return import(beside('termdex-direct.js').href) as Promise<DirectEngine>;
}

export function loadAnnotate(): Promise<Annotate> {
  return import(beside('termdex-annotate.js').href) as Promise<Annotate>;
}

export function loadBrowse(): Promise<Browse> {
  return import(beside('termdex-browse.js').href) as Promise<Browse>;
}

export function loadFormula(): Promise<Formula> {
  return import(beside('termdex-math.js').href) as Promise<Formula>;
}

export function loadCard(): Promise<CardChunk> {
  return import(beside('termdex-card.js').href) as Promise<CardChunk>;
}

export function loadStrings(code: string): Promise<{readonly strings: IndexStrings}> {
  return import(beside(`termdex-strings-${code}.js`, 'strings').href) as Promise<{strings: IndexStrings}>;
}

// One version for all languages: fifteen would be a part of what they save.
function beside(name: string, versionOf = name): URL {
  const url = new URL(name, scriptUrl);
  const version = assetVersions[versionOf];
  if (version) url.searchParams.set('v', version);
  return url;
}
