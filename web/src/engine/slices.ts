import {unlessAborted} from '../abortable.js';

// Work in slices: between two of them a worker hears its messages and a page answers its reader.
const longestSlice = 8;

/** A function to wait for between two pieces of work; it gives way when 8 ms have gone since it last did. */
export function inSlices(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longestSlice) return;
    await turn();
    began = performance.now();
  };
}

/** Until other tasks had their turn. A timer would do the same, and take 4 ms when nested. */
export function turn(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves after `ms`; rejects at once with the reason of an aborted signal. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slept = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  return unlessAborted(slept, signal).finally(() => clearTimeout(timer));
}
