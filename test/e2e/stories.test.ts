import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Demo, DemoHost} from './support.js';

/** For each story what a person sees in the canvas, as a selector. */
const sights: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'users-table': {
    default: 'text=Priya Raghunathan',
    loading: '[part~=skeleton] >> nth=0',
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
    'no-scope': 'text=No access',
    forbidden: 'text=No access',
    expired: 'text=Your session has ended',
    renewed: 'text=Priya Raghunathan',
    'no-token': 'text=Nothing to show yet',
    'secret-key': 'text=This could not be opened',
    'not-a-token': 'text=This could not be opened',
    refused: 'text=This could not be opened',
    'other-organization': 'text=Åse Berg',
    'no-invites': 'text=Sana Reddy',
    error: 'text=The service has a problem',
    dropped: 'text=The service cannot be reached',
    'rate-limited': 'text=Too many requests',
    malformed: 'text=The answer made no sense',
    'failed-write': 'text=Priya Raghunathan',
    german: 'text=Personen einladen',
    arabic: 'text=دعوة مستخدمين',
    dark: 'text=Priya Raghunathan',
    narrow: 'text=Priya Raghunathan',
    themed: 'text=Priya Raghunathan',
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
    'secret-key': 'text=This could not be opened',
    'not-a-token': 'text=This could not be opened',
    developer: 'text=Checkout service',
    'other-organization': 'text=Checkout service',
    error: 'text=The service has a problem',
    dropped: 'text=The service cannot be reached',
    'rate-limited': 'text=Too many requests',
    malformed: 'text=The answer made no sense',
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
    'secret-key': 'text=This could not be opened',
    'not-a-token': 'text=This could not be opened',
    'other-organization': 'text=Laptop >> nth=0',
    error: 'text=The service has a problem',
    dropped: 'text=The service cannot be reached',
    'rate-limited': 'text=Too many requests',
    malformed: 'text=The answer made no sense',
    'no-permissions': 'text=Laptop >> nth=0',
    'failed-write': 'text=Laptop >> nth=0',
    german: 'text=API-Schlüssel erstellen',
    arabic: 'text=إنشاء مفتاح',
    dark: 'text=Laptop >> nth=0',
    narrow: 'text=Laptop >> nth=0',
    themed: 'text=Laptop >> nth=0',
  },
};

describe('the stories', () => {
  let host: DemoHost;
  let demo: Demo;

  before(async () => {
    host = await DemoHost.start();
    demo = await host.visit();
    await demo.open();
  });
  after(() => host.stop());

  for (const [widget, stories] of Object.entries(sights)) {
    it(`has these of ${widget} and no others`, async () => {
      const addresses = await demo.stories
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).search));
      const queries = addresses.map((query) => new URLSearchParams(query));
      const names = queries.filter((query) => query.get('widget') === widget).map((query) => query.get('story'));
      assert.deepEqual(names, Object.keys(stories));
    });

    for (const [story, sight] of Object.entries(stories)) {
      it(`shows ${widget}: ${story}`, async () => {
        const errors: string[] = [];
        const listen = (error: Error) => errors.push(error.message);
        demo.page.on('pageerror', listen);
        const query = `widget=${widget}&story=${story}`;
        const begun = demo.page.waitForEvent('framenavigated', (frame) => frame.url().includes(`canvas.html?${query}`));
        await demo.stories.locator(`a[href='?${query}']`).click();
        await begun; // Before that, the story before this one is still in the canvas.
        await demo.see(demo.canvas.locator(sight));
        await demo.screenshot(`${widget}-${story}`);
        demo.page.off('pageerror', listen);
        assert.deepEqual(errors, []);
      });
    }
  }
});
