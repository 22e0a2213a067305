// What the structure tests read: the project's files, as git sees them.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths from the root, of every file that is committed or could be (not ignored). */
export const files = execFileSync(
  'git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {cwd: root, encoding: 'utf8', maxBuffer: 1 << 26},
).split('\0').filter((path) => path !== '' && existsSync(root + path));

export const read = (path) => readFileSync(root + path, 'utf8');

/** C++ or TypeScript without its comments and the insides of its strings; lines stay lines. */
export function codeOf(text) {
  const token = /\/\/.*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  return text.replace(token, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, '') : '""' + found.replace(/[^\n]/g, ''));
}

/** The names between `open` and the next `}`, in order: `name`, `name = 1`. */
export function enumerators(text, open) {
  const body = text.slice(text.indexOf(open) + open.length);
  const inside = body.slice(body.indexOf('{') + 1, body.indexOf('}'));
  return [...inside.replace(/\/\/.*/g, '').matchAll(/(\w+)\s*(?:=\s*\d+)?\s*(?:,|$)/g)].map((m) => m[1]);
}
