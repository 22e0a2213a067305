/** What settles a promise from outside. */
export interface Settle<T> {
  resolve(value: T): void;
  reject(reason: unknown): void;
}
