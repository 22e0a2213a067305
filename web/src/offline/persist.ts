/** Asks the browser not to clear what is kept when disks are full, where that shows no dialog. */
export async function askToPersist(): Promise<void> {
  try {
    const {state} = await navigator.permissions.query({name: 'persistent-storage'});
    // Chromium decides by itself, others ask the reader.
    if (state === 'granted' || (state === 'prompt' && 'userAgentData' in navigator)) await navigator.storage.persist();
  } catch {
    // No such permission here.
  }
}
