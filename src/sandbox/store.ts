import {type SandboxData, seedData} from './data.js';
import {MemberList} from './member-list.js';
import {Random} from './random.js';
import {Codes, type CodePurpose, type SandboxMail} from './codes.js';
import {seedMembers} from './seed/members.js';
import {
  defaultOrganizationId,
  emptyOrganizationId,
  noOrganizationUserId,
  seededOrganizations,
} from './seed/organizations.js';
import {type SandboxPerson, seedPerson} from './seed/people.js';
import type {SandboxMember, SandboxOrganization, Scenario, Switches} from './types.js';

/** All data of one sandbox. An organization's data is created on first access. */
export class Store {
  readonly organizations: readonly SandboxOrganization[] = seededOrganizations;
  readonly #seed: number;
  readonly #now: () => number;
  readonly #settings: Switches;
  readonly #parts = new Map<string, unknown>();

  constructor(seed: number, now: () => number, settings: Switches) {
    this.#seed = seed;
    this.#now = now;
    this.#settings = settings;
  }

  organization(id: string | undefined): SandboxOrganization | undefined {
    return this.organizations.find((organization) => organization.id === id);
  }

  /**
   * Returns one kind of an organization's data, such as its domains.
   *
   * @param name The kind of data, the same for every organization.
   * @param make Creates the initial data.
   */
  part<Part>(name: string, organizationId: string, make: () => Part): Part {
    const key = `${name} ${organizationId}`;
    if (!this.#parts.has(key)) this.#parts.set(key, make());
    return this.#parts.get(key) as Part;
  }

  /** The codes that were sent by e-mail, oldest first. */
  get mails(): SandboxMail[] {
    return this.part('mails', '', () => []);
  }

  /** For data created while the sandbox runs. */
  get random(): Random {
    return this.part('random', '', () => new Random(this.#seed + 2_000));
  }

  members(organizationId: string): MemberList {
    return this.part('members', organizationId, () => {
      const members = seedMembers(organizationId, this.#seed, this.#now(), this.#settings);
      return new MemberList(members, new Random(this.#seed + 1_000), this.#now);
    });
  }

  /** Returns the live list of one kind of data: a change to the list changes the organization. */
  data<Kind extends keyof SandboxData>(kind: Kind, organizationId: string): SandboxData[Kind] {
    return this.part(kind, organizationId, () =>
      seedData(kind, {
        organizationId,
        scenario: scenarioOf(organizationId, this.#settings.scenario),
        now: this.#now(),
        random: new Random(this.#seed * 31 + organizationId.charCodeAt(organizationId.length - 1)),
      }),
    );
  }

  /** Whether there is such a user: the one without an organization, a member, or somebody who is invited. */
  hasUser(userId: string): boolean {
    return userId === noOrganizationUserId || this.membershipsOf(userId).length > 0;
  }

  /** What each organization knows of a user. */
  membershipsOf(userId: string): readonly SandboxMember[] {
    return this.organizations.flatMap(({id}) => this.members(id).get(userId) ?? []);
  }

  /** Returns the live data of a user, whatever the organization. */
  person(userId: string): SandboxPerson {
    return this.part(`${personal} person`, userId, () =>
      seedPerson({
        id: userId,
        member: this.membershipsOf(userId)[0],
        scenario: this.#settings.scenario,
        now: this.#now(),
        random: new Random(this.#seed * 31 + userId.charCodeAt(userId.length - 1)),
      }),
    );
  }

  /** The codes that a user was sent for a purpose. */
  codes(userId: string, purpose: CodePurpose): Codes {
    return this.part(`${personal} ${purpose}`, userId, () => new Codes());
  }

  /** The elevated tokens of a user, with their expiry in milliseconds since the epoch. */
  elevations(userId: string): Map<string, number> {
    return this.part(`${personal} elevations`, userId, () => new Map<string, number>());
  }

  /** Drops the data of users and of the main organization, which is then seeded again. */
  reseed(): void {
    for (const key of this.#parts.keys()) {
      if (key.startsWith(personal) || key.endsWith(` ${defaultOrganizationId}`)) this.#parts.delete(key);
    }
  }

  /** Drops all data. */
  reset(): void {
    this.#parts.clear();
  }
}

/** The keys of users' data begin with it. */
const personal = 'personal';

/** The setting applies to the main organization; the others have a fixed scenario. */
function scenarioOf(organizationId: string, scenario: Scenario): Scenario {
  if (organizationId === defaultOrganizationId) return scenario;
  return organizationId === emptyOrganizationId ? 'empty' : 'full';
}
