// Cache Storage as far as packs need it, in memory; `writes` tells what was put and deleted, in order.
export function memoryCaches() {
  const stores = new Map();
  const writes = [];
  const keyOf = (request) => String(request.url ?? request);
  return {
    writes,
    keys: async () => [...stores.keys()],
    delete: async (name) => { writes.push(`drop ${name}`); return stores.delete(name); },
    open: async (name) => {
      if (!stores.has(name)) stores.set(name, new Map());
      const store = stores.get(name);
      return {
        keys: async () => [...store.keys()].map((url) => ({url})),
        match: async (request) => store.get(keyOf(request))?.clone(),
        put: async (request, response) => {
          const body = await response.arrayBuffer();
          writes.push(`put ${name}`);
          store.set(keyOf(request), new Response(body, {headers: response.headers}));
        },
        delete: async (request) => { writes.push(`delete ${name}`); return store.delete(keyOf(request)); },
      };
    },
  };
}
