// The parts of a service worker's global scope that are used; TypeScript cannot have the whole
// worker library beside the page's. A `ServiceWorkerGlobalScope` fits.

export interface KeptAlive {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchLike extends KeptAlive {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface MessageLike extends KeptAlive {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface ServiceWorkerScope {
  readonly location: {readonly href: string; readonly origin: string};
  readonly caches: CacheStorage;
  readonly clients: {claim(): Promise<void>};
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: never) => void): void;
}
