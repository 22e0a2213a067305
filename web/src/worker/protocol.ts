// What crosses between a page and its worker: one union each way, and no other message.
import type {Call} from '../engine/calls.js';
import type {PackSource} from '../engine/pack-source.js';
import type {ErrorRecord} from '../errors.js';

export type ToWorker =
  /** First, and once. */
  | {readonly type: 'open'; readonly source: PackSource}
  /** Once: the engine's code, or where it is; and where the rest of it is, if that is not all. */
  | {readonly type: 'engine'; readonly wasm: WebAssembly.Module | string; readonly textUrl: string | undefined}
  | {readonly type: 'call'; readonly id: number; readonly call: Call};

export type FromWorker =
  /** The script runs: from here on a failure is not for want of workers. */
  | {readonly type: 'started'}
  | {readonly type: 'progress'; readonly loaded: number; readonly total: number | undefined}
  /** Terms can be searched. */
  | {readonly type: 'opened'}
  /** The pack could not be opened; the worker is of no further use. */
  | {readonly type: 'failed'; readonly error: ErrorRecord}
  /** Whether the full text is there; the error if the rest of the pack did not come. */
  | {readonly type: 'whole'; readonly whole: boolean; readonly error?: ErrorRecord}
  | {readonly type: 'kept'; readonly kept: boolean}
  /** The engine's JSON as it is: a string crosses faster than the objects in it. */
  | {readonly type: 'answer'; readonly id: number; readonly json: string}
  | {readonly type: 'refused'; readonly id: number; readonly error: ErrorRecord};
