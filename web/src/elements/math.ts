import {loadFormula} from '../engine/assets.js';
import type {WriteMath} from './body.js';

// One download for the page; a failed one is forgotten, and the next formula tries again.
let loading: ReturnType<typeof loadFormula> | undefined;

export const writeMath: WriteMath = async (latex, display) => {
  loading ??= loadFormula().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading).formula(latex, display);
};
