import type {Role, SandboxOrganization} from '../types.js';
import {favicon} from './pictures.js';

/** Juniper & Vale, with as many members as the `members` setting says. */
export const defaultOrganizationId = 'org_01JQ3V8M2KXTN5RZ7WBD4HGF6A';
/** Halden Labs, with 40 members, most of whom are in no other organization. */
export const secondOrganizationId = 'org_01JQ3V9C7PEW0S4YQ2MKT8XN5B';
/** Quiet Harbor, with 12 members, which does not allow invitations. */
export const noInvitesOrganizationId = 'org_01JQ3VA5RZH6D9G1FJ3WCV7T2E';
/** Blank Slate, without members. */
export const emptyOrganizationId = 'org_01JQ3VB8TK4N7QX2MSE5YP0R9C';

/** Amara Okafor, the default user of tokens: an admin in every organization except the empty one. */
export const defaultUserId = 'user_01JQ3W1A9MBT4XK7NE2RVH6Z5D';
/** Mei-Ling Chen, a developer in the main and the second organization, not an admin. */
export const developerUserId = 'user_01JQ3W2F6CYQ8P5SJ0TGD3W4KM';

/** Noor Haddad, who belongs to no organization. */
export const noOrganizationUserId = 'user_01JQ3W4H7ETS6Q9VK1XBR5Z8CN';

/** The organizations of every sandbox. */
export const seededOrganizations: readonly SandboxOrganization[] = [
  {id: defaultOrganizationId, name: 'Juniper & Vale', favicon: favicon('J', '#0f766e'), allowsInvites: true},
  {id: secondOrganizationId, name: 'Halden Labs', favicon: favicon('H', '#7c3aed'), allowsInvites: true},
  {id: noInvitesOrganizationId, name: 'Quiet Harbor', favicon: null, allowsInvites: false},
  {id: emptyOrganizationId, name: 'Blank Slate', favicon: favicon('B', '#b45309'), allowsInvites: true},
];

/** The users to create tokens for. */
export const seededUsers = [
  {id: defaultUserId, name: 'Amara Okafor', email: 'amara@juniper-vale.example'},
  {id: developerUserId, name: 'Mei-Ling Chen', email: 'meiling.chen@juniper-vale.example'},
  {id: noOrganizationUserId, name: 'Noor Haddad', email: 'noor.haddad@mail.example'},
] as const;

/** The default assignable roles. */
export const seededRoles: readonly Role[] = [
  {slug: 'admin', name: 'Admin', default: false, description: 'Manages people, sign-in, billing and settings.'},
  {slug: 'member', name: 'Member', default: true, description: 'Works in shared projects.'},
  {slug: 'developer', name: 'Developer', default: false, description: 'Creates API keys and reads logs.'},
  {slug: 'billing', name: 'Billing', default: false, description: 'Sees invoices and changes the plan.'},
  {slug: 'security', name: 'Security', default: false, description: 'Sets up single sign-on, domains and log streams.'},
  {slug: 'technical-support', name: 'الدعم الفني', default: false, description: 'يساعد العملاء ويتابع البلاغات.'},
  {
    slug: 'regional-coordinator',
    name: 'Regional operations coordinator, external partners',
    default: false,
    description:
      'Plans rotations for partner teams across regions, approves their time off and reports on both each quarter.',
  },
  {slug: 'viewer', name: 'Viewer', default: false, description: null},
];
