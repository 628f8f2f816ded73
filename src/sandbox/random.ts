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

  /** An ID with the looks of a ULID, such as `user_01JQ4V8M2KXTN5RZ7WBD4HGF6A`. */
  id(prefix: string): string {
    let text = '';
    for (let block = 0; block < 4; block++) {
      let bits = this.below(2 ** 30);
      for (let digit = 0; digit < 6; digit++, bits >>>= 5) text += digits[bits & 31];
    }
    return `${prefix}_01${text}`;
  }
}

/** Crockford's base 32. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
