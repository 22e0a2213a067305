import {TermdexError} from '../errors.js';

/** Errors: "network"; "http_status", whose cause is the status; the signal's reason. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, {credentials: 'same-origin', ...init}).catch((cause: unknown) => {
    init.signal?.throwIfAborted();
    throw unreachable(url, cause);
  });
  const {status, statusText} = response;
  if (response.ok || status === 304 || status === 416) return response;
  discard(response);
  throw new TermdexError('http_status', `${url} answered ${status} ${statusText}`.trim(), {cause: status});
}

/** Ends a download whose bytes nobody needs. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/** Headers of one's own need the server's leave across origins, which few give. */
export function mayCarryHeaders(url: string): boolean {
  const origin = globalThis.location?.origin;
  return origin === undefined || new URL(url).origin === origin;
}

/** The validator for If-Range: it must be strong. */
export function strongValidator(headers: Headers): string | null {
  const etag = headers.get('etag');
  return etag && !etag.startsWith('W/') ? etag : headers.get('last-modified');
}

/** Whether the same connection or server may do better in a moment. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof TermdexError)) return false;
  const {code, cause} = error;
  return code === 'interrupted' || code === 'network' || (code === 'http_status' && Number(cause) >= 500);
}

function unreachable(url: string, cause: unknown): TermdexError {
  const hint = url.startsWith('file:') ? '; browsers read no files: serve the folder over http' : '';
  return new TermdexError('network', `${url} could not be reached${hint}`, {cause});
}

/** The better name for a header that the engine refused: `bytes` may be a web page. */
export function explained(error: unknown, url: string, bytes: Uint8Array): unknown {
  const refused = error instanceof TermdexError && (error.code === 'bad_magic' || error.code === 'truncated');
  if (!refused || !looksLikeText(bytes)) return error;
  const message = `${url} is a web page or other text, expected a pack made by "termdex build"`;
  return new TermdexError('not_a_pack', message, {cause: error});
}

// A pack starts with a MessagePack map (0x80 and above); pages and JSON with white space, "<" or "{".
function looksLikeText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\ufeff/, '').trimStart();
  return text === '' || text.startsWith('<') || text.startsWith('{') || text.startsWith('version https://');
}
