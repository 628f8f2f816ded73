import type {WidgetTag} from '../../src/session/catalog.js';
import type {SandboxSettings} from '../../src/sandbox/index.js';
import type {WorkosEventMap, WorkosCancelableEvent} from '../../src/events.js';

/** A control by its ARIA role and full accessible name. */
export type Control = readonly [role: string, name: string];

/** One step of a flow. */
export type Step =
  | {readonly press: Control}
  | {readonly write: string; readonly into: Control}
  /** An option by its label. */
  | {readonly choose: string; readonly of: Control}
  /** Waits for a control. */
  | {readonly find: Control}
  /** Waits for a text. */
  | {readonly see: string};

/** A change that a widget sends. */
export interface Mutation {
  readonly press: Control;
  /** The request, in the sandbox's fault syntax. */
  readonly request: string;
  /** The success message; undefined if the widget only opens a tab. */
  readonly successMessage?: string;
  /** The cancelable event before the change. */
  readonly cancelableEvent: WorkosCancelableEvent;
  /** The event after the change. */
  readonly event: keyof WorkosEventMap;
}

/** One task of the user in a widget. */
export interface Flow {
  /** Completes the sentence "the user …". */
  readonly title: string;
  /** The first steps, up to the layer if there is one. */
  readonly open: readonly Step[];
  /** The dialog or menu that these steps open. */
  readonly layer?: Control;
  /** The steps that enter values. */
  readonly fill?: readonly Step[];
  /** Whether the form has values when it opens, so that it can be sent only after a change. */
  readonly isPrefilled?: true;
  readonly sends?: Mutation;
  /** What screen readers announce, besides the success message. */
  readonly announcements?: readonly string[];
  /** Closes the layer without a change, as Escape does. */
  readonly leave?: Control;
  /** The steps that close a layer that stays open after the change. */
  readonly end?: readonly Step[];
}

/** A request that only reads. */
export interface Read {
  /** In the sandbox's fault syntax. */
  readonly request: string;
  /** The title of the flow that sends it. Default: the widget sends it on the first load. */
  readonly in?: string;
  /** Whether the widget has nothing to show without it. */
  readonly isMain?: boolean;
}

export interface Row {
  readonly tag: WidgetTag | 'workos-widgets';
  /** Settings of the sandbox, which has 20 members for every row. */
  readonly sandbox?: Partial<SandboxSettings>;
  /** A text that the widget shows when it is ready. */
  readonly ready: string;
  /** What the widget says if the server refuses its data. Default: as all widgets. */
  readonly refused?: string;
  readonly reads: readonly Read[];
  readonly flows: readonly Flow[];
}

const dialogLeft = (name: string) => ({layer: ['dialog', name], leave: ['button', 'Cancel']}) as const;
const fromMenu = (name: string, item: string): readonly Step[] => [
  {press: ['button', `Actions for ${name}`]},
  {press: ['menuitem', item]},
];

const membersAt = '/_widgets/UserManagement';
const sessionsAt = '/_widgets/UserProfile/sessions';
const domainsAt = '/_widgets/admin-portal/organization-domains';

/** The flow that opens the Admin Portal. */
const portalFlow = (button: string, request = 'POST /_widgets/admin-portal/generate-link'): Flow => ({
  title: 'opens the Admin Portal',
  open: [],
  sends: {
    press: ['button', `${button} (opens in a new tab)`],
    request,
    cancelableEvent: 'workos-portal-open',
    event: 'workos-portal-opened',
  },
});

/** The row of either kind of API keys: `base` is their path, `key` the name of a key that can be changed. */
function keysRow(tag: 'workos-api-keys' | 'workos-user-api-keys', base: string, list: string, key: string): Row {
  const create: Flow = {
    title: 'creates a key',
    open: [{press: ['button', 'Create API key']}, {see: 'None selected'}],
    ...dialogLeft('Create API key'),
    fill: [
      {write: 'Robot', into: ['textbox', 'Name']},
      {choose: '30 days', of: ['combobox', 'Expiration']},
      {write: 'View invoices', into: ['searchbox', 'Filter permissions']},
      {press: ['checkbox', 'View invoices See invoices and their history.']},
    ],
    sends: {
      press: ['button', 'Create key'],
      request: `POST ${base}/${list}`,
      successMessage: 'You can’t see it again.',
      cancelableEvent: 'workos-api-key-create',
      event: 'workos-api-key-created',
    },
    end: [{press: ['button', 'Copy key']}, {see: 'Copied'}, {press: ['button', 'Close']}],
    announcements: ['1 permission selected', 'Copied.', 'Robot was created.'],
  };
  return {
    tag,
    ready: key,
    reads: [
      {request: `GET ${base}/${list}`, isMain: true},
      {request: `GET ${base}/permissions`, in: create.title},
    ],
    flows: [
      create,
      {
        title: 'views a key',
        open: fromMenu(key, 'View details'),
        layer: ['dialog', 'API key details'],
        leave: ['button', 'Close'],
      },
      {
        title: 'changes the expiration of a key',
        open: fromMenu(key, 'Edit expiration'),
        ...dialogLeft('Edit expiration'),
        fill: [{choose: '90 days', of: ['combobox', 'Expiration']}],
        sends: {
          press: ['button', 'Save'],
          request: `POST ${base}/*/expire`,
          successMessage: `Expiration of ${key} saved.`,
          cancelableEvent: 'workos-api-key-expiration-change',
          event: 'workos-api-key-expiration-changed',
        },
      },
      {
        title: 'revokes a key',
        open: fromMenu(key, 'Revoke key'),
        ...dialogLeft('Revoke API key?'),
        sends: {
          press: ['button', 'Revoke key'],
          request: `DELETE ${base}/*`,
          successMessage: `${key} was revoked.`,
          cancelableEvent: 'workos-api-key-revoke',
          event: 'workos-api-key-revoked',
        },
      },
    ],
  };
}

/**
 * Everything that the user can do in each widget, in English and on the initial data of the sandbox. All suites that
 * cover every widget are generated from these rows, so a new widget joins them with a row of its own.
 */
export const table: readonly Row[] = [
  {
    tag: 'workos-users-table',
    ready: 'Priya Raghunathan',
    reads: [{request: `GET ${membersAt}/members`, isMain: true}, {request: `GET ${membersAt}/roles-and-config`}],
    flows: [
      {
        title: 'invites a user',
        open: [{press: ['button', 'Invite users']}, {see: 'Works in shared projects.'}],
        ...dialogLeft('Invite users'),
        fill: [
          {write: 'ada@example.com', into: ['textbox', 'Email addresses']},
          {press: ['checkbox', 'Billing Sees invoices and changes the plan.']},
        ],
        sends: {
          press: ['button', 'Send invitation'],
          request: `POST ${membersAt}/invite-user`,
          successMessage: 'Invitation sent.',
          cancelableEvent: 'workos-user-invite',
          event: 'workos-user-invited',
        },
      },
      {
        title: 'changes the roles of a member',
        open: fromMenu('Jonas Lindqvist', 'Edit roles'),
        ...dialogLeft('Edit roles'),
        fill: [{press: ['checkbox', 'Developer Creates API keys and reads logs.']}],
        sends: {
          press: ['button', 'Save'],
          request: `POST ${membersAt}/members/*`,
          successMessage: 'Roles of Jonas Lindqvist saved.',
          cancelableEvent: 'workos-roles-change',
          event: 'workos-roles-changed',
        },
      },
      {
        title: 'removes a member',
        open: fromMenu('Mei-Ling Chen', 'Remove user'),
        ...dialogLeft('Remove user?'),
        sends: {
          press: ['button', 'Remove user'],
          request: `DELETE ${membersAt}/members/*`,
          successMessage: 'Mei-Ling Chen was removed.',
          cancelableEvent: 'workos-user-remove',
          event: 'workos-user-removed',
        },
      },
      {
        title: 'resends an invitation',
        open: fromMenu('Priya Raghunathan', 'Resend invitation'),
        ...dialogLeft('Resend invitation?'),
        sends: {
          press: ['button', 'Resend invitation'],
          request: `POST ${membersAt}/invites/*/resend`,
          successMessage: 'Invitation sent again to priya.raghunathan@juniper-vale.example.',
          cancelableEvent: 'workos-invitation-resend',
          event: 'workos-invitation-resent',
        },
      },
      {
        title: 'revokes an invitation',
        open: fromMenu('Priya Raghunathan', 'Revoke invitation'),
        ...dialogLeft('Revoke invitation?'),
        sends: {
          press: ['button', 'Revoke invitation'],
          request: `DELETE ${membersAt}/invites/*`,
          successMessage: 'Invitation to priya.raghunathan@juniper-vale.example revoked.',
          cancelableEvent: 'workos-invitation-revoke',
          event: 'workos-invitation-revoked',
        },
      },
      {
        title: 'opens the menu of a member',
        open: [{press: ['button', 'Actions for Jonas Lindqvist']}],
        layer: ['menu', 'Actions for Jonas Lindqvist'],
      },
      {
        title: 'shows all roles of a member',
        open: [{press: ['button', '1 more role']}, {find: ['button', 'Show fewer roles']}],
      },
      {
        title: 'searches for a member',
        open: [{write: 'Lucas', into: ['searchbox', 'Search by name or email']}, {see: '1 member, page 1'}],
        announcements: ['1 member, page 1'],
      },
      {
        title: 'filters by role',
        open: [{choose: 'Security', of: ['combobox', 'Filter by role']}, {see: '2 members, page 1'}],
        announcements: ['2 members, page 1'],
      },
      {
        title: 'searches without a match',
        open: [
          {write: 'zebra', into: ['searchbox', 'Search by name or email']},
          {see: 'No members found'},
          {press: ['button', 'Clear filters']},
          {see: 'Priya Raghunathan'},
        ],
        announcements: ['0 members, page 1', '10 members, page 1'],
      },
      {
        title: 'pages through the list',
        open: [
          {press: ['button', 'Next']},
          {see: '10 members, page 2'},
          {press: ['button', 'Previous']},
          {see: '10 members, page 1'},
        ],
        announcements: ['10 members, page 2', '10 members, page 1'],
      },
    ],
  },
  {
    tag: 'workos-sso-config',
    ready: 'Okta SAML',
    reads: [{request: 'GET /_widgets/admin-portal/sso-connections', isMain: true}],
    flows: [portalFlow('Manage Employees')],
  },
  {
    tag: 'workos-domain-verification',
    ready: 'staff.juniper-vale.example',
    reads: [{request: `GET ${domainsAt}`, isMain: true}],
    flows: [
      {
        title: 'views a DNS record',
        open: fromMenu('staff.juniper-vale.example', 'View DNS record'),
        layer: ['dialog', 'DNS record'],
        leave: ['button', 'Close'],
      },
      {
        title: 'copies the value of a DNS record',
        open: [
          ...fromMenu('staff.juniper-vale.example', 'View DNS record'),
          {press: ['button', 'Copy value']},
          {see: 'Copied'},
        ],
        announcements: ['Copied.'],
        layer: ['dialog', 'DNS record'],
        leave: ['button', 'Close'],
      },
      {
        title: 'restarts the verification of a domain',
        open: [{press: ['button', 'Restart junipervale.example']}],
        ...dialogLeft('Restart verification?'),
        sends: {
          press: ['button', 'Restart'],
          request: `POST ${domainsAt}/*/reverify`,
          successMessage: 'Verification restarted.',
          cancelableEvent: 'workos-domain-reverify',
          event: 'workos-domain-reverified',
        },
        end: [{press: ['button', 'Close']}],
      },
      {
        title: 'removes a domain',
        open: fromMenu('juniper-vale.example', 'Remove domain'),
        ...dialogLeft('Remove domain?'),
        sends: {
          press: ['button', 'Remove domain'],
          request: `DELETE ${domainsAt}/*`,
          successMessage: 'juniper-vale.example was removed.',
          cancelableEvent: 'workos-domain-remove',
          event: 'workos-domain-removed',
        },
      },
      {
        title: 'checks the domains again',
        open: [{press: ['button', 'Check again']}, {see: 'Nothing has changed yet.'}],
        announcements: ['Nothing has changed yet.'],
      },
      portalFlow('Add domain'),
    ],
  },
  {
    tag: 'workos-directory-sync',
    ready: '1,284 active users',
    reads: [{request: 'GET /_widgets/directory-sync/directories', isMain: true}],
    // The list response contains a fresh link.
    flows: [portalFlow('Manage Juniper & Vale', 'GET /_widgets/directory-sync/directories')],
  },
  {
    tag: 'workos-audit-log-streaming',
    ready: 'Datadog',
    reads: [{request: 'GET /_widgets/admin-portal/audit-log-stream', isMain: true}],
    flows: [portalFlow('Manage Datadog')],
  },
  keysRow('workos-api-keys', '/_widgets/ApiKeys', 'organization-api-keys', 'Status page'),
  keysRow('workos-user-api-keys', '/_widgets/UserApiKeys', 'api-keys', 'Command line'),
  {
    tag: 'workos-user-profile',
    ready: 'amara@juniper-vale.example',
    reads: [{request: 'GET /_widgets/UserProfile/me', isMain: true}],
    flows: [
      {
        title: 'edits the name',
        open: [{press: ['button', 'Edit name']}],
        ...dialogLeft('Edit name'),
        fill: [{write: 'Chimamanda', into: ['textbox', 'First name']}],
        isPrefilled: true,
        sends: {
          press: ['button', 'Save'],
          request: 'POST /_widgets/UserProfile/me',
          successMessage: 'Name saved.',
          cancelableEvent: 'workos-profile-change',
          event: 'workos-profile-changed',
        },
      },
      {
        title: 'asks for another e-mail address',
        open: [{press: ['button', 'Edit email']}],
        ...dialogLeft('Change email address'),
        fill: [{write: 'chimamanda@example.com', into: ['textbox', 'New email address']}],
      },
      {
        title: 'edits the language',
        open: [{press: ['button', 'Edit language']}],
        ...dialogLeft('Edit language'),
        fill: [{write: 'pt-br', into: ['combobox', 'Language']}],
        isPrefilled: true,
        sends: {
          press: ['button', 'Save'],
          request: 'POST /_widgets/UserProfile/me',
          successMessage: 'Language saved.',
          cancelableEvent: 'workos-profile-change',
          event: 'workos-profile-changed',
        },
      },
    ],
  },
  {
    tag: 'workos-user-sessions',
    ready: 'Safari on iOS',
    refused: 'Sessions can’t be shown',
    reads: [{request: `GET ${sessionsAt}`, isMain: true}],
    flows: [
      {
        title: 'signs out a session',
        open: [{press: ['button', 'Sign out Safari on iOS']}],
        ...dialogLeft('Sign out this session?'),
        sends: {
          press: ['button', 'Sign out'],
          request: `DELETE ${sessionsAt}/revoke/*`,
          successMessage: 'Safari on iOS was signed out.',
          cancelableEvent: 'workos-session-revoke',
          event: 'workos-session-revoked',
        },
      },
      {
        title: 'signs out all other sessions',
        open: [{press: ['button', 'Sign out all other sessions']}],
        ...dialogLeft('Sign out all other sessions?'),
        sends: {
          press: ['button', 'Sign out all others'],
          request: `DELETE ${sessionsAt}/revoke-all`,
          successMessage: 'All other sessions were signed out.',
          cancelableEvent: 'workos-sessions-revoke',
          event: 'workos-sessions-revoked',
        },
      },
    ],
  },
  {
    tag: 'workos-widgets',
    ready: 'Priya Raghunathan',
    reads: [],
    flows: [{title: 'switches to another view', open: [{press: ['tab', 'Single sign-on']}, {see: 'Okta SAML'}]}],
  },
];

/** The number of members in the organization that the rows expect. */
export const memberCount = 20;
