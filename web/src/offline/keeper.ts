import {packCachePrefix} from '../engine/pack-cache.js';
import {
  codeCacheName, codeUrls, keyOf, pageCacheName, pageCaches, pageFiles, route, staleCaches,
  type CodePlan, type KeepPageMessage,
} from './cache-plan.js';
import {plannedCode} from './planned-code.js';
import type {FetchLike, ServiceWorkerScope} from './scope.js';

/** Carries out the cache plan inside a service worker. */
export class Keeper {
  readonly #scope: ServiceWorkerScope;
  readonly #plan: CodePlan;
  // The cache of each kept page and file. Known only after a look; until then any may be ours.
  #kept: Map<string, string> | undefined;

  constructor(scope: ServiceWorkerScope, plan: CodePlan) {
    this.#scope = scope;
    this.#plan = plan;
    this.#lookUp().catch(() => undefined);
  }

  async install(): Promise<void> {
    const {first} = this.#plan;
    if (first.length > 0) await (await this.#code()).addAll(codeUrls(this.#plan, first));
  }

  async clean(): Promise<void> {
    const stale = staleCaches(await this.#scope.caches.keys(), this.#plan);
    await Promise.all(stale.map((name) => this.#scope.caches.delete(name)));
  }

  async keepLater(): Promise<void> {
    for (const url of codeUrls(this.#plan, this.#plan.later)) {
      const cache = await this.#code();
      if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
    }
  }

  /** True when the page and all its files are kept. */
  async keepPage({url, folder, loaded}: KeepPageMessage): Promise<boolean> {
    const {origin} = this.#scope.location;
    if (new URL(url).origin !== origin) return false;
    const page = keyOf({url, mode: 'navigate'});
    const name = pageCacheName(this.#plan, page);
    const cache = await this.#scope.caches.open(name);
    const wanted = new Set([page, ...pageFiles(loaded, origin, plannedCode(folder))]);
    const present = new Set((await cache.keys()).map((request) => request.url));
    for (const key of present) if (!wanted.has(key)) await cache.delete(key);
    const stored = [...wanted].map(async (key) => {
      // What is there was brought up to date when the page was opened.
      if (present.has(key)) return true;
      const response = await fetch(key, {credentials: 'same-origin'}).catch(() => undefined);
      if (!response?.ok) return false;
      await this.#store(name, key, response);
      return true;
    });
    return (await Promise.all(stored)).every(Boolean);
  }

  /** The answer to a request of ours; undefined for all others. */
  respond(event: FetchLike): Promise<Response> | undefined {
    const {request} = event;
    const how = route(request, {
      plan: this.#plan,
      origin: this.#scope.location.origin,
      kept: this.#kept,
    });
    switch (how) {
      case 'code':
        return this.#fromCache(request);
      case 'newest-code':
        return this.#newestCode(event);
      case 'pack':
        return fetch(request).catch((error: unknown) => this.#keptPack(request, error));
      case 'page':
        return this.#page(event);
      case 'pass':
        return undefined;
      default:
        return how satisfies never;
    }
  }

  async #fromCache(request: Request): Promise<Response> {
    const cache = await this.#code();
    const kept = await cache.match(request.url);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await cache.put(request.url, response.clone());
    return response;
  }

  // termdex.js has no version in its name: the newest is right, the kept one is for want of it.
  async #newestCode({request}: FetchLike): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      return (await (await this.#code()).match(request.url, {ignoreSearch: true})) ?? fail(error);
    }
  }

  async #keptPack(request: Request, error: unknown): Promise<Response> {
    const {caches} = this.#scope;
    for (const name of await caches.keys()) {
      if (!name.startsWith(packCachePrefix)) continue;
      const kept = await (await caches.open(name)).match(request.url, {ignoreVary: true});
      if (kept) return kept;
    }
    return fail(error);
  }

  async #page(event: FetchLike): Promise<Response> {
    const {request} = event;
    const key = keyOf(request);
    try {
      const response = await fetch(request);
      const name = (await this.#lookUp()).get(key);
      if (name) event.waitUntil(this.#update(name, key, response.clone()));
      return response;
    } catch (error) {
      const name = (await this.#lookUp()).get(key);
      const kept = name && (await (await this.#scope.caches.open(name)).match(key));
      return kept || fail(error);
    }
  }

  async #update(name: string, key: string, response: Response): Promise<void> {
    if (response.ok) return this.#store(name, key, response);
    if (response.status !== 404 && response.status !== 410) return;
    this.#kept?.delete(key);
    await (await this.#scope.caches.open(name)).delete(key);
  }

  // A response that was redirected may not answer a navigation, and one that varies may not be
  // found again: the copy has neither property.
  async #store(name: string, key: string, response: Response): Promise<void> {
    const headers = new Headers(response.headers);
    headers.delete('vary');
    const copy = new Response(await response.blob(), {status: 200, headers});
    await (await this.#scope.caches.open(name)).put(key, copy);
    (await this.#lookUp()).set(key, name);
  }

  async #lookUp(): Promise<Map<string, string>> {
    if (this.#kept) return this.#kept;
    const found = new Map<string, string>();
    for (const name of pageCaches(await this.#scope.caches.keys(), this.#plan)) {
      for (const {url} of await (await this.#scope.caches.open(name)).keys()) found.set(url, name);
    }
    return (this.#kept ??= found);
  }

  #code(): Promise<Cache> {
    return this.#scope.caches.open(codeCacheName(this.#plan));
  }
}

function fail(error: unknown): never {
  throw error;
}
