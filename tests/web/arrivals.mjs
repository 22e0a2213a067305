// What the tests of the ways to a pack share: an arrival from a moody server into the stub engine.
import {moodyServer} from './moody-server.mjs';
import {stubModule} from './stub-engine.mjs';
import {load} from './support.mjs';

const {openPackFrom} = await load('engine/open-pack.ts');

// The pauses before a download goes on are for people; a test need not wait that long.
const setTimer = globalThis.setTimeout;
globalThis.setTimeout = (work, ms, ...rest) => setTimer(work, ms >= 300 ? ms / 20 : ms, ...rest);

export const named = (code) => ({name: 'TermdexError', code});

/** Opens what a server in this mood has; all is closed when the test ends. */
export async function arrive(t, file, mood, {cache = false, read, module = stubModule()} = {}) {
  const server = await moodyServer(file, mood);
  const arrival = openAt(t, server, {cache, read, module});
  t.after(() => server.close());
  return {server, module, ...arrival};
}

/** Opens once more what the server has. */
export function openAt(t, server, {cache = false, read, module = stubModule()} = {}) {
  const progress = [];
  const arrival = openPackFrom({url: server.url, cache, read}, Promise.resolve(module), {
    onProgress: ({loaded, total}) => progress.push([loaded, total]),
  });
  t.after(() => arrival.close());
  return {
    arrival, module, progress,
    entry: async (id) => JSON.parse((await arrival.answer({method: 'entry', id})) || 'null'),
    info: async () => JSON.parse(await arrival.answer({method: 'info'})),
    search: async (query) => JSON.parse(await arrival.answer({method: 'search', query, options: {}})),
  };
}
