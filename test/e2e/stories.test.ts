import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Demo, DemoHost} from './support.js';

type Sights = Readonly<Record<string, string>>;

/** The selectors for the stories that every widget has. `ready` matches once data is shown. */
const usual = (ready: string, german: string, arabic: string): Sights => ({
  default: ready,
  loading: '[part~=skeleton] >> nth=0',
  'no-scope': 'text=No access',
  forbidden: 'text=No access',
  expired: 'text=Your session has ended',
  renewed: ready,
  'no-token': 'text=Nothing to show yet',
  'secret-key': 'text=Can’t open this',
  'not-a-token': 'text=Can’t open this',
  refused: 'text=Can’t open this',
  error: 'text=The service has a problem',
  dropped: 'text=Can’t reach the service',
  'rate-limited': 'text=Too many requests',
  malformed: 'text=Unexpected response',
  german: `text=${german}`,
  arabic: `text=${arabic}`,
  dark: ready,
  narrow: ready,
  themed: ready,
});

/** The stories of a widget that needs no scope, so that every token of a user opens it. */
function withoutScopes(sights: Sights): Sights {
  const ofScopes = ['no-scope', 'forbidden', 'refused'];
  return Object.fromEntries(Object.entries(sights).filter(([story]) => !ofScopes.includes(story)));
}

/** For each story, a selector for an element that the canvas shows. */
const sights: Readonly<Record<string, Sights>> = {
  widgets: {
    ...usual('text=Priya Raghunathan', 'Verzeichnisabgleich', 'مزامنة الدليل'),
    several: 'text=Priya Raghunathan',
    single: 'text=Okta SAML',
    included: 'text=staff.juniper-vale.example',
    'begun-elsewhere': 'text=Datadog',
    personal: 'role=tab[name="Sessions"]',
    empty: 'text=No members yet',
    'other-organization': 'text=Åse Berg',
  },
  'users-table': {
    ...usual('text=Priya Raghunathan', 'Personen einladen', 'دعوة مستخدمين'),
    empty: 'text=No members yet',
    'no-match': 'text=No members found',
    'one-member': 'text=Amara Okafor',
    'odd-data': 'text=no.name@odd.example',
    'many-rows': 'tbody [part~=row] >> nth=99',
    'one-role-each': 'text=Priya Raghunathan',
    'single-role': 'text=Priya Raghunathan',
    'no-roles': 'text=No role >> nth=0',
    'read-only': 'text=Priya Raghunathan',
    'no-toolbar': 'text=Priya Raghunathan',
    columns: 'text=Priya Raghunathan',
    'toolbar-slot': 'text=Export as CSV',
    'other-organization': 'text=Åse Berg',
    'no-invites': 'text=Sana Reddy',
    'failed-write': 'text=Priya Raghunathan',
  },
  'sso-config': {
    ...usual('text=Okta SAML', 'Verbunden', 'متصل'),
    empty: 'text=Single sign-on isn’t set up.',
    one: 'text=Okta SAML',
    'odd-data': '[part~=item] >> nth=5',
    'read-only': 'text=Okta SAML',
    'early-warning': 'text=in 300 days',
    'other-organization': 'text=Entra ID OIDC',
    'failed-link': 'text=Okta SAML',
  },
  'directory-sync': {
    ...usual('text=Okta SCIM', 'Verbunden', 'متصل'),
    empty: 'text=No directory is connected.',
    one: 'text=Okta SCIM',
    'odd-data': '[part~=item] >> nth=20',
    'read-only': 'text=Okta SCIM',
    'stale-sync': 'text=There was no sync in the last 2 hours.',
    'other-organization': 'text=38 active users',
  },
  'user-profile': {
    ...withoutScopes(usual('text=Amara Okafor', 'Verbundene Konten', 'الحسابات المرتبطة')),
    'no-accounts': 'text=Amara Okafor',
    'odd-data': 'text=Vercel Marketplace',
    'read-only': 'text=Amara Okafor',
    'some-rows': 'text=Amara Okafor',
    'no-organization': 'text=Noor Haddad',
    managed: 'text=Mei-Ling Chen',
    'failed-save': 'text=Amara Okafor',
    'rejected-save': 'text=Amara Okafor',
    'wrong-code': 'text=Amara Okafor',
    'no-code': 'text=Amara Okafor',
    'address-in-use': 'text=Amara Okafor',
  },
  'user-sessions': {
    ...withoutScopes(usual('text=Chrome on macOS', 'Dieses Gerät', 'هذا الجهاز')),
    forbidden: 'text=Sessions can’t be shown',
    empty: 'text=No active sessions.',
    one: 'text=Chrome on macOS',
    'odd-data': 'text=Impersonation',
    'unknown-current': '[part~=sign-out-button] >> nth=3',
    'read-only': 'text=Chrome on macOS',
    'failed-sign-out': 'text=Chrome on macOS',
  },
  'audit-log-streaming': {
    ...usual('text=Datadog', 'Überträgt', 'قيد البث'),
    empty: 'text=Audit log events aren’t being streamed.',
    failing: 'text=The collector responded with 503',
    unfinished: 'text=AWS S3',
    'odd-data': 'text=Carrier pigeon v2',
    'read-only': 'text=Datadog',
    'failed-link': 'text=Datadog',
  },
  'domain-verification': {
    ...usual('text=staff.juniper-vale.example', 'Domain hinzufügen', 'إضافة نطاق'),
    empty: 'text=No domains yet.',
    one: 'text=juniper-vale.example',
    'odd-data': 'text=Awaiting review',
    'read-only': 'text=staff.juniper-vale.example',
    'other-organization': 'text=haldenlabs.example',
    'failed-link': 'text=staff.juniper-vale.example',
    'failed-restart': 'text=staff.juniper-vale.example',
    'failed-removal': 'text=staff.juniper-vale.example',
  },
  'api-keys': {
    default: 'text=Checkout service',
    loading: '[part~=skeleton] >> nth=0',
    empty: 'text=No API keys yet',
    'no-match': 'text=No API keys found',
    'one-key': 'text=Checkout service',
    'odd-data': 'text=Unnamed key >> nth=0',
    'read-only': 'text=Checkout service',
    'no-toolbar': 'text=Checkout service',
    'toolbar-slot': 'text=Export as CSV',
    'no-scope': 'text=No access',
    forbidden: 'text=No access',
    expired: 'text=Your session has ended',
    renewed: 'text=Checkout service',
    'no-token': 'text=Nothing to show yet',
    'secret-key': 'text=Can’t open this',
    'not-a-token': 'text=Can’t open this',
    developer: 'text=Checkout service',
    'other-organization': 'text=Checkout service',
    error: 'text=The service has a problem',
    dropped: 'text=Can’t reach the service',
    'rate-limited': 'text=Too many requests',
    malformed: 'text=Unexpected response',
    'no-permissions': 'text=Checkout service',
    'failed-write': 'text=Checkout service',
    german: 'text=API-Schlüssel erstellen',
    arabic: 'text=إنشاء مفتاح',
    dark: 'text=Checkout service',
    narrow: 'text=Checkout service',
    themed: 'text=Checkout service',
  },
  'user-api-keys': {
    default: 'text=Laptop >> nth=0',
    'all-members': 'text=Mei-Ling Chen >> nth=0',
    loading: '[part~=skeleton] >> nth=0',
    empty: 'text=No API keys yet',
    'no-match': 'text=No API keys found',
    'one-key': 'text=Laptop >> nth=0',
    'odd-data': 'text=Unnamed key >> nth=0',
    'read-only': 'text=Laptop >> nth=0',
    'no-toolbar': 'text=Laptop >> nth=0',
    'toolbar-slot': 'text=Export as CSV',
    'no-scope': 'text=No access',
    forbidden: 'text=No access',
    expired: 'text=Your session has ended',
    renewed: 'text=Laptop >> nth=0',
    'no-token': 'text=Nothing to show yet',
    'secret-key': 'text=Can’t open this',
    'not-a-token': 'text=Can’t open this',
    'other-organization': 'text=Laptop >> nth=0',
    error: 'text=The service has a problem',
    dropped: 'text=Can’t reach the service',
    'rate-limited': 'text=Too many requests',
    malformed: 'text=Unexpected response',
    'no-permissions': 'text=Laptop >> nth=0',
    'failed-write': 'text=Laptop >> nth=0',
    german: 'text=API-Schlüssel erstellen',
    arabic: 'text=إنشاء مفتاح',
    dark: 'text=Laptop >> nth=0',
    narrow: 'text=Laptop >> nth=0',
    themed: 'text=Laptop >> nth=0',
  },
};

/** Much of a story is waiting, such as for its third attempt, so several are shown at once. */
const pages = 3;

describe('the stories', {concurrency: pages}, () => {
  let host: DemoHost;
  /** The pages that show no story now. */
  let idle: Demo[];
  let links: readonly URLSearchParams[];

  before(async () => {
    host = await DemoHost.start();
    idle = await Promise.all(Array.from({length: pages}, () => host.visit()));
    const demo = idle[0]!;
    await demo.open();
    const addresses = await demo.stories
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).search));
    links = addresses.map((query) => new URLSearchParams(query));
  });
  after(() => host.stop());

  for (const [widget, stories] of Object.entries(sights)) {
    it(`lists exactly the expected stories of ${widget}`, () => {
      const names = links.filter((query) => query.get('widget') === widget).map((query) => query.get('story'));
      assert.deepEqual(names.sort(), Object.keys(stories).sort());
    });

    for (const [story, sight] of Object.entries(stories)) {
      it(`shows ${widget}: ${story}`, async () => {
        const demo = idle.pop()!;
        const errors: string[] = [];
        const listen = (error: Error) => errors.push(error.message);
        demo.page.on('pageerror', listen);
        try {
          await demo.openCanvas(`widget=${widget}&story=${story}`);
          await demo.see(demo.page.locator(sight));
          await demo.screenshot(`${widget}-${story}`);
        } finally {
          demo.page.off('pageerror', listen);
          idle.push(demo);
        }
        assert.deepEqual(errors, []);
      });
    }
  }
});
