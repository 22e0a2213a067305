// `import 'termdex/service-worker'`: does nothing until asked.
import {isKeepPage, type CodePlan, type KeepPageMessage} from './cache-plan.js';
import {Keeper} from './keeper.js';
import {plannedCode} from './planned-code.js';
import type {FetchLike, KeptAlive, MessageLike, ServiceWorkerScope} from './scope.js';

export type {ServiceWorkerScope} from './scope.js';

export interface TermdexCacheOptions {
  /** Where the files of `termdex/dist` are hosted. Without it only pages and packs are kept. */
  folder?: string | URL;
  /** Take over as soon as installed. Default false: a site's own worker decides that itself. */
  takeOver?: boolean;
}

/**
 * Keeps pages that carry the widget, packs, and termdex's own files for use without a network, in a
 * service worker that may do other things besides. Other requests are left alone.
 */
export function addTermdexCache(scope: ServiceWorkerScope, options: TermdexCacheOptions = {}): void {
  const {takeOver = false} = options;
  const keeper = new Keeper(scope, codePlan(scope, options.folder));

  on<KeptAlive>(scope, 'install', (event) => {
    event.waitUntil(keeper.install().then(() => (takeOver ? scope.skipWaiting() : undefined)));
  });
  on<KeptAlive>(scope, 'activate', (event) => {
    event.waitUntil(keeper.clean().then(() => (takeOver ? scope.clients.claim() : undefined)));
  });
  on<MessageLike>(scope, 'message', (event) => {
    if (!isKeepPage(event.data)) return;
    event.waitUntil(keepAll(keeper, event.data).then((done) => event.ports[0]?.postMessage(done)));
  });
  on<FetchLike>(scope, 'fetch', (event) => {
    const response = keeper.respond(event);
    if (response) event.respondWith(response);
  });
}

async function keepAll(keeper: Keeper, message: KeepPageMessage): Promise<boolean> {
  const kept = await keeper.keepPage(message);
  await keeper.keepLater();
  return kept;
}

function codePlan(scope: ServiceWorkerScope, folder: string | URL | undefined): CodePlan {
  const {href} = scope.location;
  if (folder !== undefined) return plannedCode(new URL(folder, href).href);
  return {version: '', folder: new URL('.', href).href, first: [], later: []};
}

function on<Event>(scope: ServiceWorkerScope, type: string, listener: (event: Event) => void): void {
  scope.addEventListener(type, listener as (event: never) => void);
}
