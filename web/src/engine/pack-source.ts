/** Where a pack comes from, in a form that a message can carry. */
export type PackSource = RemoteSource | {readonly bytes: Uint8Array<ArrayBuffer>};

export interface RemoteSource {
  readonly url: string;
  /** Whether it may be opened from the browser's cache, and kept there. */
  readonly cache: boolean;
  /** The way that was asked for. */
  readonly read: 'stream' | 'range' | undefined;
}

/** A pack of more bytes is not read whole without being told to. */
export const largestStream: number = 16 * 1024 * 1024;

/** The way to a pack that is not in the cache: all of it in its order, or what is needed of it. */
export function wayTo({read}: RemoteSource, saveData: boolean): 'stream' | 'range' {
  return read ?? (saveData ? 'range' : 'stream');
}

/** Whether the reader asked the browser for that. */
export function savesData(): boolean {
  const {connection} = (globalThis.navigator ?? {}) as {connection?: {saveData?: boolean}};
  return connection?.saveData === true;
}
