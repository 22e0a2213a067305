// A server behind a line of a given speed, with a log of what it was asked and what it sent.
import {createServer} from 'node:http';

/** "Slow 3G" as Chromium's developer tools name it: bytes a second, and milliseconds before an answer. */
export const slow3G = {speed: 50_000, latency: 400};
export const fastLine = {speed: Infinity, latency: 0};

const kPiece = 1000;

/** One line for all connections: what one of them sends, the others wait for. */
export class Line {
  #free = 0;

  constructor(speed) {
    this.speed = speed;
  }

  /** The millisecond at which `bytes` that are ready at `since` have passed. */
  passed(since, bytes) {
    this.#free = Math.max(this.#free, since) + (bytes * 1000) / this.speed;
    return this.#free;
  }
}

/** What a Range header asks of `size` bytes: {begin, end}; undefined where it does not ask for one range. */
export function rangeOf(header, size) {
  const [, begin, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (begin === undefined || Number(begin) >= size) return undefined;
  return {begin: Number(begin), end: last === '' ? size : Math.min(Number(last) + 1, size)};
}

/** Bytes and requests of a log up to now. */
export const totals = (log) => ({bytes: log.reduce((sum, {sent}) => sum + sent, 0), requests: log.length});

const until = (moment) => new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

async function send(body, asked, response, line) {
  let moment = performance.now();
  const step = line.speed === Infinity ? body.length : kPiece;
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    const piece = body.subarray(at, at + step);
    // Counted from when the line was free, not from when this process woke up.
    moment = line.passed(moment, piece.length);
    await until(moment);
    asked.sent += piece.length;
    response.write(piece);
  }
  response.end();
}

/**
 * Serves files over a line. Bodies are counted, headers are not; the page itself, "/", is sent but
 * not counted.
 *
 * @param fileAt Path → {type, body, encoding, ranges}, or undefined.
 * @returns {url, log: [{path, range, sent}], close}
 */
export async function serveOver(fileAt, {speed, latency}) {
  const line = new Line(speed);
  const log = [];
  const server = createServer(async (request, response) => {
    const {pathname: path} = new URL(request.url, 'http://localhost');
    const asked = {path, range: request.headers.range, sent: 0};
    const file = fileAt(path);
    if (file && path !== '/') log.push(asked);
    await until(performance.now() + latency);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const {type, body, encoding, ranges = false} = file;
    const range = ranges ? rangeOf(asked.range, body.length) : undefined;
    const {begin, end} = range ?? {begin: 0, end: body.length};
    response.writeHead(range ? 206 : 200, {
      'content-type': type,
      'content-length': end - begin,
      'cache-control': 'max-age=600',
      ...(encoding && {'content-encoding': encoding}),
      ...(ranges && {'accept-ranges': 'bytes'}),
      ...(range && {'content-range': `bytes ${begin}-${end - 1}/${body.length}`}),
    });
    response.flushHeaders();
    await send(body.subarray(begin, end), asked, response, line);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    log,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
