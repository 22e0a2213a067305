// What the tests share: paths, prerequisites, and single modules of web/src bundled on the fly.
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const web = path.join(root, 'web');
export const dist = path.join(web, 'dist');
export const packFile = process.env.TERMDEX_PACK ?? path.join(root, 'build/data/glossary.tdx');

/** `require` as a module of web/ would have it. */
export const requireFromWeb = createRequire(path.join(web, 'package.json'));

/** Why a test that needs these files cannot run; false when it can. */
export function missing(...files) {
  const absent = files.find((file) => !existsSync(file));
  return absent ? `${path.relative(root, absent)} is missing: run "./dev build"` : false;
}

export const needsDist = missing(path.join(dist, 'index.js'));
export const needsPack = missing(path.join(dist, 'index.js'), packFile);

/** A module of web/src by its path there, with everything that it imports. */
export async function load(name, {glue = 'export default () => Promise.reject(new Error("no glue"))'} = {}) {
  const {build} = requireFromWeb('esbuild');
  const virtual = {
    'termdex-glue': glue,
    'termdex-versions': `export const assetVersions = {}; export const planVersion = 'test';
      export const plannedFiles = {first: [], later: []};`,
    'termdex-languages': 'export const codes = []; export const loaders = {};',
  };
  const {outputFiles} = await build({
    entryPoints: [path.join(web, 'src', name)], bundle: true, write: false, format: 'esm',
    platform: 'node', target: 'node20', logLevel: 'warning',
    define: {'import.meta.url': JSON.stringify(pathToFileURL(`${dist}/x.js`).href)},
    plugins: [{
      name: 'virtual',
      setup({onResolve, onLoad}) {
        onResolve({filter: /^termdex-(glue|versions|languages)$/}, (args) => ({path: args.path, namespace: 'virtual'}));
        onLoad({filter: /.*/, namespace: 'virtual'}, (args) => ({contents: virtual[args.path]}));
      },
    }],
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

export function packBytes() {
  return new Uint8Array(readFileSync(packFile));
}
