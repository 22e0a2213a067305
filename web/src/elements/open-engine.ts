import type {Engine, Progress} from '../types.js';

/** How an element with `src` comes by an engine: `termdex/define` supplies it. */
export type OpenEngine = (src: string, options: {
  worker: boolean;
  cache: boolean;
  read?: 'stream' | 'range';
  ready: 'heads';
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}) => Promise<Engine>;
