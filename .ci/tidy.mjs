// clang-tidy over the sources of core/, one a processor; a file is looked at again only when it,
// a header that it includes, the settings or the tool have changed.
//
//   node .ci/tidy.mjs <clang-tidy> <folder of stamps> [build/release]
import {execFileSync, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {relative, resolve} from 'node:path';

const [tidy, stamps, build = 'build/release'] = process.argv.slice(2);
mkdirSync(stamps, {recursive: true});

// "object: #deps 12, …" and then a dependency a line, as ninja recorded them.
const dependencies = new Map();
let object = '';
for (const line of execFileSync('ninja', ['-C', build, '-t', 'deps'], {encoding: 'utf8', maxBuffer: 1 << 28}).split('\n')) {
  if (/^\S/.test(line)) dependencies.set(object = line.split(':')[0], []);
  else if (line.trim() !== '') dependencies.get(object)?.push(resolve(build, line.trim()));
}

const settings = readFileSync('.clang-tidy', 'utf8') + execFileSync(tidy, ['--version'], {encoding: 'utf8'});
const ours = (path) => path.startsWith(resolve('core')) || path.startsWith(resolve('tests'));

const work = [];
for (const {file, command, output} of JSON.parse(readFileSync(`${build}/compile_commands.json`, 'utf8'))) {
  if (!file.startsWith(resolve('core') + '/')) continue;
  const object = output ?? / -o (\S+)/.exec(command)?.[1];
  const hash = createHash('sha256').update(settings).update(command.replaceAll(resolve('.'), '.'));
  for (const path of dependencies.get(object) ?? [file]) {
    if (ours(path) && existsSync(path)) hash.update(readFileSync(path));
  }
  work.push({file, stamp: `${stamps}/${hash.digest('hex')}`});
}

const todo = work.filter(({stamp}) => !existsSync(stamp));
console.log(`${work.length} files, ${todo.length} to look at`);
let bad = 0;

async function worker() {
  for (let next = todo.shift(); next; next = todo.shift()) {
    const {file, stamp} = next;
    // The commands are gcc's: clang does not know every warning that they name.
    const child = spawn(tidy, ['--quiet', '--extra-arg=-Wno-unknown-warning-option', '-p', build, file], {stdio: ['ignore', 'pipe', 'ignore']});
    let said = '';
    child.stdout.on('data', (data) => said += data);
    const code = await new Promise((done) => child.on('close', done));
    if (code === 0) writeFileSync(stamp, '');
    else bad++;
    if (said.trim() !== '') console.log(said.trimEnd());
    if (code !== 0) console.log(`${relative('.', file)}: clang-tidy ended with ${code}`);
  }
}

await Promise.all(Array.from({length: availableParallelism?.() ?? cpus().length}, worker));
console.log(`${bad} files with findings`);
process.exit(bad > 0 ? 1 : 0);
