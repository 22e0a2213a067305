/** Seeded random numbers: mulberry32, the same sequence everywhere. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [0, below). */
  below(below) {
    return Math.floor(this.next() * below);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** `count` different members of `list`, or all of them. */
  sample(list, count) {
    const left = [...list];
    const taken = [];
    while (taken.length < count && left.length > 0) {
      const i = this.below(left.length);
      taken.push(left[i]);
      left[i] = left[left.length - 1];
      left.pop();
    }
    return taken;
  }
}
