// Under `require-trusted-types-for 'script'` the address of a worker has to come from a policy.
// Ours is called "termdex" and lets through what is asked of it: the addresses are the site's own.

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** `url` for `new Worker` and `register`. Throws where the page's `trusted-types` list has no "termdex". */
export function trustedUrl(url: string): string {
  const types = (globalThis as {trustedTypes?: TrustedTypes}).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('termdex', {createScriptURL: (given) => given});
  return policy.createScriptURL(url);
}
