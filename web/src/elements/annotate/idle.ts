// A slice leaves room for the layout that follows it, in a frame or in what a slow machine makes of one.
const longestSlice = 4;

/** A function to wait for between two pieces of work; it waits until the page has time when 4 ms have gone since it last did. */
export function inIdleSlices(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await idle();
    until = performance.now() + longestSlice;
  };
}

// Safari has no idle callbacks.
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), {timeout: 300});
    else setTimeout(resolve, 8);
  });
}
