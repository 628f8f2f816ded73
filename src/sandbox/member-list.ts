import {pageOf, searchable, type PageBounds, type Ranked, type RankedPage} from './paging.js';
import {type Random} from './random.js';
import type {SandboxMember} from './types.js';

/** A member in its place in the list. */
interface Entry extends Ranked {
  readonly member: SandboxMember;
  /** Names and address as they are searched, once somebody has searched. */
  text?: string;
}

/** Which members a page holds. */
export interface PageQuery extends PageBounds {
  /** Text to find in names and e-mail addresses; empty for all. */
  readonly search?: string;
  /** Slug of a role; empty for all. */
  readonly role?: string;
}

/** Members in the order of the list. */
export type MemberPage = RankedPage<Entry>;

/** The members of one organization, newest first. */
export class MemberList {
  readonly #random: Random;
  readonly #now: () => number;
  #entries: Entry[] = [];
  #byId = new Map<string, Entry>();
  #last = 0;

  /**
   * @param members Newest first.
   * @param now The clock, in milliseconds since the epoch, for members of whom no date is known.
   */
  constructor(members: readonly Partial<SandboxMember>[], random: Random, now: () => number) {
    this.#random = random;
    this.#now = now;
    this.replace(members);
  }

  /** Newest first. */
  get all(): readonly SandboxMember[] {
    return this.#entries.map(({member}) => member);
  }

  /** The highest position that was ever given. */
  get newest(): number {
    return this.#last;
  }

  get(id: string): SandboxMember | undefined {
    return this.#byId.get(id)?.member;
  }

  /** Somebody with this address, in whatever case it is written. */
  withEmail(email: string): SandboxMember | undefined {
    const wanted = email.toLowerCase();
    return this.#entries.find(({member}) => member.email.toLowerCase() === wanted)?.member;
  }

  /** Puts somebody at the top, and makes up what is not given. Replaces a member with the same ID. */
  add(partial: Partial<SandboxMember>): SandboxMember {
    const entry = this.#enter(partial, ++this.#last);
    this.remove(entry.member.id);
    this.#entries.unshift(entry);
    this.#byId.set(entry.member.id, entry);
    return entry.member;
  }

  remove(id: string): void {
    if (this.#byId.delete(id)) this.#entries = this.#entries.filter(({member}) => member.id !== id);
  }

  /** @param members Newest first. */
  replace(members: readonly Partial<SandboxMember>[]): void {
    const top = this.#last + members.length;
    this.#entries = members.map((member, index) => this.#enter(member, top - index));
    this.#byId = new Map(this.#entries.map((entry) => [entry.member.id, entry]));
    this.#last = top;
  }

  page({search = '', role, ...bounds}: PageQuery): MemberPage {
    const text = searchable(search.trim());
    const matches = this.#entries.filter(
      (entry) =>
        (!text || textOf(entry).includes(text)) && (!role || entry.member.roles?.some(({slug}) => slug === role)),
    );
    return pageOf(matches, bounds);
  }

  #enter(partial: Partial<SandboxMember>, position: number): Entry {
    return {member: isComplete(partial) ? partial : this.#complete(partial), position};
  }

  #complete({id = this.#random.id('user'), ...partial}: Partial<SandboxMember>): SandboxMember {
    return {
      id,
      email: `${id.slice(-8).toLowerCase()}@added.example`,
      emailVerified: true,
      createdAt: new Date(this.#now()).toISOString(),
      status: 'Active',
      ...partial,
    };
  }
}

/** Seeded members are complete, and 10,000 copies of them would take as long as the seeding. */
function isComplete(member: Partial<SandboxMember>): member is SandboxMember {
  return !!(member.id && member.email && member.createdAt && member.status) && member.emailVerified !== undefined;
}

function textOf(entry: Entry) {
  const {firstName, lastName, email} = entry.member;
  return (entry.text ??= searchable(`${firstName ?? ''} ${lastName ?? ''}\n${email}`));
}
