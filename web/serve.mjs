// The demo's server, the same that the browser tests use, with the policy of a careful site:
//
//   node web/serve.mjs [--port 8080]
//
// The pages of examples/, the files of dist/ and the pack of data/glossary stand in one folder, as
// they would on a site that pasted the script tag.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {serve, strictPolicy} from '../tests/browser/server.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const roots = {
  '/': [here('examples/'), here('dist/')],
  '/glossary.tdx': () => readFileSync(here('../build/data/glossary.tdx')),
};
const policy = `${strictPolicy}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const at = process.argv.indexOf('--port');
const first = Number(at > 0 ? process.argv[at + 1] : 8080);

/** Serves at the first port from `port` on that is free. */
function serveFrom(port) {
  return serve(roots, {policy, port}).catch((error) => {
    if (error.code !== 'EADDRINUSE' || port >= first + 20) throw error;
    return serveFrom(port + 1);
  });
}

const {url} = await serveFrom(first);
process.stdout.write(`\nThe demo is at ${url.replace('127.0.0.1', 'localhost')} (Ctrl-C ends it)\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
