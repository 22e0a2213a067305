import type {KeepPageMessage, LoadedFile} from './cache-plan.js';

/**
 * Makes this page open without a network from its next visit on. True when it now does.
 *
 * A service worker of the site's own is not replaced; it is told of the page, which it keeps if it
 * uses `addTermdexCache`.
 *
 * @param trusted An address as one that may be registered.
 * @param folder Where termdex's own files are, which are kept apart from the page's.
 */
export async function keepForOffline(serviceWorkerUrl: URL, trusted: (url: string) => string, folder: string): Promise<boolean> {
  try {
    const worker = await ownOrForeign(serviceWorkerUrl, trusted);
    return worker ? await tell(worker, {type: 'termdex-keep-page', url: location.href, folder, loaded: loaded()}) : false;
  } catch {
    // Refused by a policy, a private window, a scope that does not reach the page: online only.
    return false;
  }
}

// What of it is kept the service worker decides.
function loaded(): LoadedFile[] {
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .map(({name, initiatorType, decodedBodySize}) => ({name, initiatorType, decodedBodySize}));
}

async function ownOrForeign(url: URL, trusted: (url: string) => string): Promise<ServiceWorker | undefined> {
  const {serviceWorker} = navigator;
  const present = await serviceWorker.getRegistration();
  const foreign = present?.active && pathOf(present.active.scriptURL) !== url.pathname;
  if (foreign) return present.active ?? undefined;
  if (url.origin !== location.origin) return undefined;
  if (!location.pathname.startsWith(folderOf(url))) return undefined;
  return activated(await serviceWorker.register(trusted(url.href)));
}

// A service worker reaches the pages in and below its own folder. Asking for more makes browsers
// complain on the console, so a page elsewhere is left alone: `data-service-worker` is its way.
function folderOf(url: URL): string {
  return new URL('.', url).pathname;
}

async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker || worker.state === 'activated') return worker ?? undefined;
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') resolve(undefined);
    });
  });
}

async function tell(worker: ServiceWorker, message: KeepPageMessage): Promise<boolean> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    const settle = (kept: boolean): void => {
      clearTimeout(timer);
      port1.close();
      resolve(kept);
    };
    // A worker of the site's own that knows nothing of termdex never answers.
    const timer = setTimeout(() => settle(false), 120_000);
    port1.addEventListener('message', (event: MessageEvent<boolean>) => settle(event.data));
    port1.start();
    worker.postMessage(message, [port2]);
  });
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
