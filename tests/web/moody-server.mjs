// A server of one file with the moods of real ones. It counts what it is asked and what it sends.
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';

/**
 * Answers requests as a server in `mood` would; the moods may be changed at any time.
 *
 * @param file The bytes, or a function that gives them for the n-th request.
 * @param mood.ranges "yes"; "no" answers 200; "416"; "wrong" names another place in Content-Range; "multipart".
 * @param mood.etag What to send in place of one that names the content; empty for none.
 * @param mood.length "right", "none" (chunked) or "long".
 * @param mood.gzip Compress what is sent whole.
 * @param mood.cut For each request in turn, after how many bytes the connection is cut; undefined: not.
 * @param mood.linger Milliseconds before it is: a client loses what it has not read by then.
 * @param mood.status For each request in turn, an answer in place of the file; undefined: the file.
 * @param mood.delay Milliseconds before an answer.
 * @param mood.pace Milliseconds between 16 kB.
 * @param mood.accept The header Accept-Ranges.
 * @param mood.cors "plain" lets other origins read the bytes, "exposed" the headers, too.
 */
export function moody(file, mood = {}) {
  const requests = [];

  async function answer(request, response) {
    const {ranges = 'yes', length = 'right', gzip = false, accept = ranges === 'yes' ? 'bytes' : undefined} = mood;
    const bytes = mood.file?.(requests.length) ?? (typeof file === 'function' ? file(requests.length) : file);
    const {range: wanted, 'if-range': ifRange, 'if-none-match': ifNoneMatch} = request.headers;
    const asked = {method: request.method, range: wanted, ifRange, sent: 0};
    requests.push(asked);
    // A browser's own cache would answer for the server.
    response.setHeader('cache-control', 'no-store');
    if (mood.cors) response.setHeader('access-control-allow-origin', '*');
    if (mood.cors === 'exposed') response.setHeader('access-control-expose-headers', 'accept-ranges, content-range, content-encoding, etag');
    const status = request.method === 'GET' ? mood.status?.shift() : 405;
    if (status !== undefined) {
      response.writeHead(status, {'content-type': 'text/html'}).end('<!doctype html><title>Error</title>');
      return;
    }
    if (mood.delay) await new Promise((resolve) => setTimeout(resolve, mood.delay));
    const etag = mood.etag ?? `"${createHash('sha256').update(bytes).digest('hex')}"`;
    if (etag) response.setHeader('etag', etag);
    if (accept) response.setHeader('accept-ranges', accept);
    if (etag && ifNoneMatch === etag) {
      response.writeHead(304).end();
      return;
    }
    let body = bytes;
    const range = /^bytes=(\d+)-(\d*)$/.exec(wanted ?? '');
    if (range && ranges !== 'no' && (!ifRange || ifRange === etag)) {
      const begin = Number(range[1]);
      const end = Math.min(range[2] === '' ? Infinity : Number(range[2]) + 1, bytes.length);
      if (ranges === '416' || begin >= bytes.length) {
        response.writeHead(416, {'content-range': `bytes */${bytes.length}`}).end();
        return;
      }
      body = bytes.subarray(begin, end);
      response.statusCode = 206;
      if (ranges === 'multipart') response.setHeader('content-type', 'multipart/byteranges; boundary=x');
      else response.setHeader('content-range', `bytes ${ranges === 'wrong' ? begin + 7 : begin}-${end - 1}/${bytes.length}`);
    } else if (gzip) {
      body = gzipSync(bytes);
      response.setHeader('content-encoding', 'gzip');
    }
    if (length !== 'none') response.setHeader('content-length', body.length + (length === 'long' ? 1000 : 0));
    await send(body, asked, response, length);
  }

  async function send(body, asked, response, length) {
    const end = Math.min(mood.cut?.shift() ?? Infinity, body.length);
    response.flushHeaders();
    for (let at = 0; at < end && !response.destroyed; at += 16384) {
      const chunk = body.subarray(at, Math.min(at + 16384, end));
      asked.sent += chunk.length;
      // Written means on its way: what is cut later is not taken back.
      await new Promise((resolve) => response.write(chunk, resolve));
      if (mood.pace) await new Promise((resolve) => setTimeout(resolve, mood.pace));
    }
    if (end < body.length || length === 'long') setTimeout(() => response.socket?.end(), mood.linger ?? 0);
    else response.end();
  }

  return {answer, requests, mood, get bytes() { return requests.reduce((sum, {sent}) => sum + sent, 0); }};
}

/** A server of nothing else, with a port of its own. */
export async function moodyServer(file, mood) {
  const moods = moody(file, mood);
  const server = createServer((request, response) => void moods.answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/a.tdx`,
    requests: moods.requests,
    mood: moods.mood,
    get bytes() { return moods.bytes; },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
