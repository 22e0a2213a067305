// The demo's server: static files with the types, the validators and the strict policy that a
// careful site would send.
//
//   node web/serve.mjs [--port 8080]
//
//   /examples/…           web/examples (/ leads there)
//   /dist/…               web/dist
//   …/glossary.tdx        build/data/glossary.tdx
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const web = fileURLToPath(new URL('.', import.meta.url));
const pack = fileURLToPath(new URL('../build/data/glossary.tdx', import.meta.url));

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tdx': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "style-src 'self'",
  "img-src 'self'", "font-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
  "frame-ancestors 'none'", "require-trusted-types-for 'script'",
].join('; ');

/** The file behind a path of the site, or undefined for one that is not served. */
function fileOf(pathname) {
  const path = normalize(decodeURIComponent(pathname));
  if (path.includes('\0')) return undefined;
  if (path.endsWith('/glossary.tdx')) return pack;
  if (!/^\/(examples|dist)\//.test(path)) return undefined;
  return join(web, path.endsWith('/') ? `${path}index.html` : path);
}

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/') return response.writeHead(302, {Location: '/examples/'}).end();
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, {Allow: 'GET, HEAD'}).end();
  const file = fileOf(url.pathname);
  const found = file && await stat(file).catch(() => undefined);
  if (!found?.isFile()) return response.writeHead(404, {'Content-Type': 'text/plain'}).end('not found\n');
  const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policy,
    'ETag': etag,
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  headers['Content-Type'] = types[extname(file)] ?? 'application/octet-stream';
  headers['Content-Length'] = found.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

const at = process.argv.indexOf('--port');
let port = Number(at > 0 ? process.argv[at + 1] : 8080);
const last = port + 20;

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(400).end());
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port >= last) throw error;
  server.listen(++port, 'localhost');
});
server.on('listening', () => {
  process.stdout.write(`\nThe demo is at http://localhost:${server.address().port}/ (Ctrl-C ends it)\n`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
server.listen(port, 'localhost');
