import {TermdexError} from '../errors.js';
import type {PackLocation} from '../types.js';
import type {PackSource} from './open-pack.js';

/** What a caller named, as what a worker can be told. */
export function toSource(location: PackLocation, cache: boolean, base: string | undefined): PackSource {
  if (typeof location === 'string' || location instanceof URL) {
    return {url: resolved(location, base), cache};
  }
  return {bytes: toBytes(location)};
}

/** A view of `bytes`, whatever realm or view they come from. */
export function toBytes(bytes: unknown): Uint8Array {
  if (ArrayBuffer.isView(bytes)) {
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  if (Object.prototype.toString.call(bytes) === '[object ArrayBuffer]') {
    return new Uint8Array(bytes as ArrayBuffer);
  }
  throw new TermdexError('bad_argument', 'expected the address or the bytes of a pack');
}

function resolved(location: string | URL, base: string | undefined): string {
  try {
    const url = new URL(location, base);
    url.hash = '';
    return url.href;
  } catch (cause) {
    throw new TermdexError('bad_argument', `expected an address, got "${String(location)}"`, {cause});
  }
}
