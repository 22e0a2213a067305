import type {WriteMath} from './body.js';

// One download for the page; a failed one is forgotten, and the next formula tries again.
let loading: Promise<typeof import('../math/formula.js')> | undefined;

export const writeMath: WriteMath = async (latex, display) => {
  loading ??= import('../math/formula.js').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading).formula(latex, display);
};
