import {TermdexError} from '../errors.js';
import type {OpenOptions, PackLocation} from '../types.js';
import type {PackSource} from './pack-source.js';

/** What a caller named, as what a worker can be told. */
export function toSource(location: PackLocation, options: OpenOptions, base?: string): PackSource {
  if (typeof location === 'string' || location instanceof URL) {
    return {url: resolved(location, base), cache: options.cache ?? true, read: options.read};
  }
  return {bytes: toBytes(location)};
}

/** A view of `bytes`, whatever realm or view they come from. */
export function toBytes(bytes: unknown): Uint8Array<ArrayBuffer> {
  if (ArrayBuffer.isView(bytes)) {
    return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
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
