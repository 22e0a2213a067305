// Packs in Cache Storage. A cache is named after the content (`Info.hash`) and holds the pack under
// its address: a new version is stored whole before the old one goes, so a broken visit never
// leaves a reader with nothing. Where there is no Cache Storage, all of this does nothing.

export const packCachePrefix = 'termdex-pack-';

const storedLength = 'x-termdex-bytes';

export interface KeptPack {
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** The pack last kept for `url`. */
export async function findPack(url: string): Promise<KeptPack | undefined> {
  return quietly(undefined, async (storage) => {
    for (const name of (await packCaches(storage)).reverse()) {
      const response = await (await storage.open(name)).match(url, {ignoreVary: true});
      if (!response) continue;
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (String(bytes.length) !== response.headers.get(storedLength)) continue;
      return {
        hash: name.slice(packCachePrefix.length),
        bytes,
        etag: response.headers.get('etag'),
        modified: response.headers.get('last-modified'),
      };
    }
    return undefined;
  });
}

/** Stores `file` as what `url` gives, then drops what was kept for it before. */
export async function keepPack(url: string, hash: string, file: Blob, headers: Headers | undefined): Promise<boolean> {
  return quietly(false, async (storage) => {
    const kept = new Headers({'content-type': 'application/octet-stream'});
    kept.set(storedLength, String(file.size));
    for (const name of ['etag', 'last-modified']) {
      const value = headers?.get(name);
      if (value) kept.set(name, value);
    }
    const cache = await storage.open(packCachePrefix + hash);
    await cache.put(url, new Response(file, {headers: kept}));
    await dropPack(url, hash);
    return true;
  });
}

/** Removes what is kept for `url`, except the version `besides`. */
export async function dropPack(url: string, besides?: string): Promise<void> {
  await quietly(undefined, async (storage) => {
    for (const name of await packCaches(storage)) {
      if (name === packCachePrefix + besides) continue;
      const cache = await storage.open(name);
      await cache.delete(url, {ignoreVary: true});
      if ((await cache.keys()).length === 0) await storage.delete(name);
    }
  });
}

async function packCaches(storage: CacheStorage): Promise<string[]> {
  return (await storage.keys()).filter((name) => name.startsWith(packCachePrefix));
}

// Private windows, full disks and opaque origins make Cache Storage throw; the page works without.
async function quietly<T>(otherwise: T, work: (storage: CacheStorage) => Promise<T>): Promise<T> {
  try {
    return typeof caches === 'undefined' ? otherwise : await work(caches);
  } catch {
    return otherwise;
  }
}
