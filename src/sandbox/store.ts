import {type SandboxData, seedData} from './data.js';
import {MemberList} from './member-list.js';
import {Random} from './random.js';
import {seedMembers} from './seed/members.js';
import {defaultOrganizationId, emptyOrganizationId, seededOrganizations} from './seed/organizations.js';
import type {SandboxOrganization, Scenario, Switches} from './types.js';

/** All data of one sandbox. What belongs to an organization is made when it is first asked for. */
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
   * What one widget keeps for an organization, such as its domains.
   *
   * @param name The same for the same kind of data, whichever organization it belongs to.
   * @param make Makes what the organization starts with.
   */
  part<Part>(name: string, organizationId: string, make: () => Part): Part {
    const key = `${name} ${organizationId}`;
    if (!this.#parts.has(key)) this.#parts.set(key, make());
    return this.#parts.get(key) as Part;
  }

  /** For what is made while the sandbox runs. */
  get random(): Random {
    return this.part('random', '', () => new Random(this.#seed + 2_000));
  }

  members(organizationId: string): MemberList {
    return this.part('members', organizationId, () => {
      const members = seedMembers(organizationId, this.#seed, this.#now(), this.#settings);
      return new MemberList(members, new Random(this.#seed + 1_000), this.#now);
    });
  }

  /** What an organization has of one kind: live, so that a change to the list is a change to the organization. */
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

  /** Whether somebody is in any organization or invited to it. */
  hasUser(userId: string): boolean {
    return this.organizations.some(({id}) => this.members(id).get(userId));
  }

  /** Forgets what the main organization has, which is then made anew. */
  refill(): void {
    for (const key of this.#parts.keys()) if (key.endsWith(` ${defaultOrganizationId}`)) this.#parts.delete(key);
  }

  /** Forgets everything. */
  reset(): void {
    this.#parts.clear();
  }
}

/** Settings say how the main organization looks; the others are as they are. */
function scenarioOf(organizationId: string, scenario: Scenario): Scenario {
  if (organizationId === defaultOrganizationId) return scenario;
  return organizationId === emptyOrganizationId ? 'empty' : 'full';
}
