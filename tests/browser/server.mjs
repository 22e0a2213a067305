// A static server for the tests: a few folders under one address, the strict policy of the design
// on every answer, and a switch for each way in which servers misbehave.
import {createHash} from 'node:crypto';
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

export const strictPolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'",
  "style-src 'self'", "worker-src 'self'", "require-trusted-types-for 'script'",
].join('; ');

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.wasm': 'application/wasm', '.tdx': 'application/octet-stream', '.json': 'application/json',
  '.css': 'text/css', '.png': 'image/png',
};

/**
 * @param roots By address prefix: a folder, several that are tried in order, {file: PATH}, or a
 *     file's content (a string with markup, a Buffer, or a function that gives one).
 * @param options.policy The Content-Security-Policy; empty for none.
 * @param options.port Default: any that is free.
 * @param options.intercept Called first with (request, response); true means answered.
 */
export async function serve(roots, {policy = strictPolicy, intercept, port = 0} = {}) {
  const requests = [];
  const answers = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    requests.push(url.pathname);
    response.on('finish', () => answers.push({path: url.pathname, status: response.statusCode}));
    response.setHeader('cache-control', 'no-cache');
    if (policy) response.setHeader('content-security-policy', policy);
    if (intercept?.(request, response, url)) return;
    send(roots, decoded(url.pathname), request, response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    answers,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function send(roots, pathname, request, response) {
  if (pathname === '/' && roots['/index.html']) pathname = '/index.html';
  if (pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const prefix = Object.keys(roots).filter((name) => pathname.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  const found = prefix === undefined ? undefined : find(roots[prefix], pathname.slice(prefix.length));
  if (!found) {
    response.writeHead(404, {'content-type': 'text/html'}).end('<!doctype html><title>404</title><h1>Not found</h1>');
    return;
  }
  response.setHeader('content-type', types[path.extname(found.name ?? pathname) || '.html'] ?? 'text/plain');
  response.setHeader('etag', found.etag);
  if (request.headers['if-none-match'] === found.etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-length', found.size);
  if (found.content !== undefined) response.end(found.content);
  else createReadStream(found.name).pipe(response);
}

function find(root, rest) {
  if (Array.isArray(root)) return root.map((one) => find(one, rest)).find(Boolean);
  if (typeof root === 'function') return inline(root());
  if (root.file) return rest === '' ? onDisk(root.file) : undefined;
  if (Buffer.isBuffer(root) || !path.isAbsolute(root)) return rest === '' ? inline(root) : undefined;
  const name = path.join(root, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
  return name.startsWith(root) ? onDisk(name) : undefined;
}

function onDisk(name) {
  const stat = statSync(name, {throwIfNoEntry: false});
  if (!stat?.isFile()) return undefined;
  return {name, size: stat.size, etag: `"${stat.size}-${Math.trunc(stat.mtimeMs)}"`};
}

function inline(given) {
  const content = Buffer.from(given);
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
  return {content, size: content.length, etag};
}
