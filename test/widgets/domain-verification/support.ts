import '../../../src/define/domain-verification.js';
import type {SandboxData} from '../../../src/sandbox/index.js';
import type {DomainVerification} from '../../../src/widgets/domain-verification/domain-verification.js';
import {contentsOf, dialogsOf, mount, type MountOptions, serve, normalizeSpace, until} from '../../helpers/index.js';

type Raw = SandboxData['domains'][number];
type Change = Readonly<Record<string, unknown>>;

/** A domain as the server sends it, valid or not. */
export function domain(change: Change = {}): Raw {
  const name = typeof change.domain === 'string' ? change.domain : 'example.com';
  return {
    id: `domain_${name}`,
    domain: name,
    state: 'Pending',
    nameServer: 'CloudFlare',
    verificationPrefix: 'acme-verification',
    verificationToken: 't0ken',
    subdomain: '',
    createdAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    ...change,
  } as unknown as Raw;
}

export const pending = domain({domain: 'pending.example'});
export const verified = domain({domain: 'verified.example', state: 'Verified', nameServer: 'GoDaddy'});
export const legacy = domain({domain: 'legacy.example', state: 'LegacyVerified', nameServer: 'GoogleDomains'});
export const failed = domain({domain: 'failed.example', state: 'Failed', nameServer: 'AwsRoute53'});
export const withoutRecord = domain({domain: 'bare.example', verificationToken: null, verificationPrefix: null});
export const unknownState = domain({domain: 'unheard.example', state: 'AwaitingReview', nameServer: 'PorkBun'});
export const everyDomain = [verified, pending, failed, legacy, withoutRecord, unknownState];

export interface DomainOptions extends MountOptions {
  readonly domains?: readonly Raw[];
}

/** Mounts the widget on a server with these domains. */
export async function mountDomains({domains = everyDomain, sandbox, ...options}: DomainOptions = {}) {
  const server = serve(sandbox);
  setDomains(server.sandbox, domains);
  const mounted = await mount('workos-domain-verification', options);
  const {requests} = mounted.sandbox;
  const short = (path: string) => path.replace('/_widgets/admin-portal/organization-domains', 'domains');
  return {
    ...mounted,
    ...domainsOf(mounted.el),
    /** Every request, such as `GET domains`, oldest first. */
    calls: () => requests.map(({method, path}) => `${method} ${short(path)}`),
    writes: () => requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${short(path)}`),
  };
}

export function setDomains(sandbox: ReturnType<typeof serve>['sandbox'], domains: readonly Raw[]) {
  const list = sandbox.data('domains');
  list.splice(0, list.length, ...structuredClone([...domains]));
}

/** Queries for the contents of the widget. */
function domainsOf(el: DomainVerification) {
  const contents = contentsOf(el);
  const dialogs = dialogsOf(contents);
  const {parts, root, findByRole} = contents;
  const items = () => parts('item').filter((item) => !item.closest('dialog'));
  const nameOf = (item: Element) => item.querySelector('[part~=name]')!.textContent.trim();
  const item = (name: string) => items().find((item) => nameOf(item) === name);
  return {
    ...contents,
    ...dialogs,
    names: () => items().map(nameOf),
    item,
    /** The text of an item, including text for screen readers. */
    itemText: (name: string) => normalizeSpace(item(name)!.innerText),
    badge: (name: string) => item(name)!.querySelector('[part~=badge]')!,
    openRestart: async (name: string) => {
      (await findByRole('button', `Restart ${name}`)).click();
      return until(dialogs.dialog, 'the dialog');
    },
    /** The text of the live region that announces changed states. */
    announced: () => normalizeSpace(root.querySelector('p.hidden[role=status]')!.textContent),
  };
}
