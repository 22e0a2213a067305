import {TermdexError, type ErrorCode} from '../errors.js';
import type {AnnotateOptions, ListOptions, SearchOptions} from '../types.js';
import type {PackHandle, WasmModule} from './wasm-module.js';

/** A question to a pack, as it crosses to a worker. */
export type Call =
  | {readonly method: 'info'}
  | {readonly method: 'search'; readonly query: string; readonly options: SearchOptions}
  | {readonly method: 'list'; readonly options: ListOptions}
  | {readonly method: 'entry'; readonly id: string}
  | {readonly method: 'annotate'; readonly texts: readonly string[]; readonly options: AnnotateOptions};

/** The answer to `call` as one line of JSON; empty where there is none. What it may need besides is loaded. */
export function answer(pack: PackHandle, call: Call, search: 'find' | 'search' = 'search'): string {
  switch (call.method) {
    case 'info':
      return pack.info();
    case 'search': {
      const {limit, offset, category, letter, facets, explain} = call.options;
      return pack[search](
        wellFormed(call.query),
        count(limit, 10),
        count(offset, 0),
        wellFormed(category),
        wellFormed(letter),
        facets === true,
        explain === true,
      );
    }
    case 'list': {
      const {letter, category, page, perPage} = call.options;
      return pack.list(
        wellFormed(letter),
        wellFormed(category),
        count(page, 1),
        count(perPage, 50),
      );
    }
    case 'entry':
      return pack.entry(wellFormed(call.id));
    case 'annotate':
      return pack.annotate(call.texts.map(withoutBorders).join('\0'), call.options.ordinary === true);
    default:
      return call satisfies never;
  }
}

/** An answer as a value; the empty answer is `undefined`. */
export function parsed<Answer>(json: string): Answer {
  return (json === '' ? undefined : JSON.parse(json)) as Answer;
}

/** Opens checked bytes, or throws the engine's named error. */
export function openPack(module: WasmModule, bytes: Uint8Array): PackHandle {
  const {pack, error} = module.openPack(bytes);
  if (pack) return pack;
  throw engineError(error);
}

/** An error of the engine by its name. */
export function engineError(json = '{}'): TermdexError {
  const {code, detail} = JSON.parse(json) as {code?: ErrorCode; detail?: string};
  return new TermdexError(code ?? 'malformed', detail ?? 'the pack could not be opened');
}

// Half a surrogate pair has no UTF-8; one replacement character keeps the offsets.
function wellFormed(text: string | undefined): string {
  return text === undefined ? '' : String(text).replace(/\p{Surrogate}/gu, '\ufffd');
}

// U+0000 parts one text from another.
function withoutBorders(text: string): string {
  return wellFormed(text).replaceAll('\0', '\ufffd');
}

// Embind takes unsigned integers of 32 bits and throws at anything else.
const largestCount = 2 ** 32 - 1;

function count(value: number | undefined, fallback: number): number {
  if (value === undefined || Number.isNaN(Number(value))) return fallback;
  return Math.trunc(Math.min(Math.max(Number(value), 0), largestCount));
}
