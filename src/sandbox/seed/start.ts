import type {Random} from '../random.js';
import type {Scenario} from '../types.js';

/** An item that may be sent in a form that the API contract does not allow. */
export interface Overridable {
  /** Merged last into what is sent; undefined removes a field. */
  overrides?: Readonly<Record<string, unknown>>;
}

/** The inputs for seeding data. The same inputs give the same data. */
export interface SeedStart {
  readonly organizationId: string;
  readonly scenario: Scenario;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
}
