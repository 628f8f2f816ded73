import {pageOf, searchable, type PageBounds, type Ranked, type RankedPage} from './paging.js';
import {type Random} from './random.js';
import type {SandboxMember} from './types.js';

/** A member with its position in the list. */
interface Entry extends Ranked {
  readonly member: SandboxMember;
  /** The searchable name and email address, cached on the first search. */
  text?: string;
}

/** Which members a page contains. */
export interface PageQuery extends PageBounds {
  /** Text to find in names and email addresses; empty for all. */
  readonly search?: string;
  /** Slug of a role; empty for all. */
  readonly role?: string;
}

/** A page of members, newest first. */
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
   * @param now The clock, in milliseconds since the epoch, for members without a date.
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

  /** The highest position ever assigned. */
  get newest(): number {
    return this.#last;
  }

  get(id: string): SandboxMember | undefined {
    return this.#byId.get(id)?.member;
  }

  /** Returns the member with this email address, ignoring case. */
  withEmail(email: string): SandboxMember | undefined {
    const wanted = email.toLowerCase();
    return this.#entries.find(({member}) => member.email.toLowerCase() === wanted)?.member;
  }

  /** Adds a member as the newest, filling in missing fields. Replaces a member with the same ID. */
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

/** Seeded members are complete: copying 10,000 of them would take as long as seeding them. */
function isComplete(member: Partial<SandboxMember>): member is SandboxMember {
  return !!(member.id && member.email && member.createdAt && member.status) && member.emailVerified !== undefined;
}

function textOf(entry: Entry) {
  const {firstName, lastName, email} = entry.member;
  return (entry.text ??= searchable(`${firstName ?? ''} ${lastName ?? ''}\n${email}`));
}
