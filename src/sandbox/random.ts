/** Numbers that look random and are the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. The algorithm is mulberry32. */
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

  /** True this often, from 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the items, which must not be none. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** A real ULID of that time, in milliseconds since the epoch. */
  ulid(time: number): string {
    const stamp = Array.from({length: 10}, (_, place) => digits[Math.floor(time / 32 ** (9 - place)) % 32]);
    return stamp.join('') + this.#digits(16);
  }

  /** An ID with the looks of a ULID, such as `user_01JQ4V8M2KXTN5RZ7WBD4HGF6A`. */
  id(prefix: string): string {
    return `${prefix}_01${this.#digits(24)}`;
  }

  /** Text that nobody could guess, such as one to put into a DNS record. */
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

/** Crockford's base 32. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
