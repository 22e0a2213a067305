import {unlessAborted} from '../abortable.js';
import type {Glossary, OpenOptions} from '../types.js';

/** `glossary`, whose terms can be searched, when as much of it is there as was asked for. */
export async function whenReady(glossary: Glossary, {ready, signal}: OpenOptions): Promise<Glossary> {
  if (ready === 'heads') return glossary;
  try {
    await unlessAborted(glossary.whole, signal);
    return glossary;
  } catch (error) {
    void glossary.close();
    throw error;
  }
}
