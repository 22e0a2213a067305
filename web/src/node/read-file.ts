import {readFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {TermdexError} from '../errors.js';
import type {FetchWasm} from '../engine/wasm-module.js';

/** The bytes of a file named by a path or a file: address. */
export async function readBytes(file: string | URL): Promise<Uint8Array> {
  try {
    return await readFile(toUrl(file));
  } catch (cause) {
    throw new TermdexError('file_error', `cannot read ${String(file)}: ${(cause as Error).message}`, {cause});
  }
}

/** Whether `location` is to be fetched rather than read from disk. */
export function isRemote(location: string | URL): boolean {
  return /^(https?|data|blob):/i.test(String(location));
}

/** Compiles from disk; other addresses are fetched. */
export const readWasm: FetchWasm = async (url) => WebAssembly.compile(isRemote(url) ? await fetchBytes(url) : await readFile(url));

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return response.arrayBuffer();
}

function toUrl(file: string | URL): URL {
  if (file instanceof URL) return file;
  return file.startsWith('file:') ? new URL(file) : pathToFileURL(file);
}
