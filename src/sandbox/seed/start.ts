import type {Random} from '../random.js';
import type {Scenario} from '../types.js';

/** An item that may be sent otherwise than the contract allows. */
export interface Overridable {
  /** Merged last into what is sent; undefined takes a field away. */
  overrides?: Readonly<Record<string, unknown>>;
}

/** What seeded data is made from. The same start gives the same data. */
export interface SeedStart {
  readonly organizationId: string;
  readonly scenario: Scenario;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}
