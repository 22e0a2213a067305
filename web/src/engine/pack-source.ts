import {TermdexError} from '../errors.js';
import type {Progress} from '../types.js';

/** What a server gave. */
export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  /** False when the connection broke; the bytes may still be whole if the server misstated the length. */
  readonly complete: boolean;
}

export interface DownloadOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
  cache?: RequestCache;
}

/** Fetches `url`; undefined when the server says that what we have is still right (304). */
export async function download(url: string, options: DownloadOptions = {}): Promise<Download | undefined> {
  const {onProgress, signal, headers, cache} = options;
  const init: RequestInit = {credentials: 'same-origin'};
  if (signal) init.signal = signal;
  if (headers) init.headers = headers;
  if (cache) init.cache = cache;
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw unreachable(url, cause);
  });
  if (response.status === 304) return undefined;
  if (!response.ok) {
    throw new TermdexError('http_status', `${url} answered ${response.status} ${response.statusText}`.trim());
  }
  const {bytes, complete} = await readAll(response, onProgress, signal);
  return {bytes, complete, headers: response.headers};
}

async function readAll(
  response: Response,
  onProgress: DownloadOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<{bytes: Uint8Array<ArrayBuffer>; complete: boolean}> {
  const declared = declaredLength(response.headers);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  let complete = true;
  const report = (): void => {
    // A declared length that has been passed was wrong: from then on there is no total.
    onProgress?.({loaded, total: declared !== undefined && loaded <= declared ? declared : undefined});
  };
  report();
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) break;
      chunks.push(step.value);
      loaded += step.value.byteLength;
      report();
    }
  } catch {
    if (signal?.aborted) throw signal.reason;
    complete = false;
  }
  return {bytes: joined(chunks, loaded), complete};
}

/** With a Content-Encoding the length is that of the compressed bytes, and useless here. */
function declaredLength(headers: Headers): number | undefined {
  if (headers.get('content-encoding')) return undefined;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function unreachable(url: string, cause: unknown): TermdexError {
  const hint = url.startsWith('file:') ? '; browsers read no files: serve the folder over http' : '';
  return new TermdexError('network', `${url} could not be reached${hint}`, {cause});
}

/** The better name for bytes that the engine refused: a broken download, a web page. */
export function explainRefusal(error: unknown, url: string, bytes: Uint8Array, complete: boolean): unknown {
  if (!complete) {
    return new TermdexError('interrupted', `${url} broke off after ${bytes.length} bytes`, {cause: error});
  }
  if (looksLikeText(bytes)) {
    const message = `${url} is a web page or other text, expected a pack made by "termdex build"`;
    return new TermdexError('not_a_pack', message, {cause: error});
  }
  return error;
}

// A pack starts with a MessagePack map (0x80 and above); pages and JSON with white space, "<" or "{".
function looksLikeText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\ufeff/, '').trimStart();
  return text === '' || text.startsWith('<') || text.startsWith('{') || text.startsWith('version https://');
}
