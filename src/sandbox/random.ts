/** A pseudorandom number generator: the same seed gives the same numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to but not including 1, by the mulberry32 algorithm. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A random item of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** A valid ULID for a time in milliseconds since the epoch. */
  ulid(time: number): string {
    const stamp = Array.from({length: 10}, (_, place) => digits[Math.floor(time / 32 ** (9 - place)) % 32]);
    return stamp.join('') + this.#digits(16);
  }

  /** An ID that looks like a ULID, such as `user_01JQ4V8M2KXTN5RZ7WBD4HGF6A`. */
  id(prefix: string): string {
    return `${prefix}_01${this.#digits(24)}`;
  }

  /** A random token, such as for a DNS record. */
  token(): string {
    return this.#digits(25).toLowerCase();
  }

  #digits(count: number) {
    let text = '';
    for (let bits = 0; text.length < count; bits >>>= 5) {
      if (text.length % 6 === 0) bits = this.below(2 ** 30);
      text += digits[bits & 31];
    }
    return text;
  }
}

/** The alphabet of Crockford's Base32. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
