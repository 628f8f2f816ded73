import {expect} from '@open-wc/testing';
import {nameOf, press, normalizeSpace, until} from '../../helpers/index.js';
import {eventIdFrom, mountStream, stream} from './support.js';

const advice = {
  inactive: 'No events are delivered until you finish setup or resume the stream.',
  error: 'The destination isn’t accepting events right now. Delivery is retried automatically.',
  invalid: 'The destination rejects the credentials or the configuration.',
};
const failure = '403 Forbidden: API key revoked.';

describe('<workos-audit-log-streaming> stream', () => {
  const cases: readonly [
    title: string,
    change: Readonly<Record<string, unknown>>,
    tone: string,
    shown: string[],
    absent?: string[],
  ][] = [
    ['that delivers', {}, 'success', ['Datadog', 'Streaming', 'Last delivery 2 hours ago', 'Manage']],
    [
      'that is paused or not finished',
      {state: 'Inactive'},
      'waiting',
      ['Paused or incomplete', advice.inactive, 'Last event 2 hours ago', 'Continue setup'],
      ['Manage', 'Last delivery'],
    ],
    [
      'whose delivery fails and is retried',
      {state: 'Error', errorMessage: failure},
      'warning',
      ['Delivery failing, retrying', advice.error, failure, 'Last delivery 2 hours ago', 'Manage'],
      ['redentials'],
    ],
    [
      'whose credentials are rejected',
      {state: 'Invalid', errorMessage: failure},
      'danger',
      ['Credentials rejected', advice.invalid, failure, 'Last delivery 2 hours ago', 'Manage'],
    ],
    [
      'in an unknown state',
      {state: 'ThrottledByDestination', errorMessage: failure},
      'waiting',
      ['Throttled by destination', failure, 'Last event 2 hours ago', 'Manage'],
      ['Continue setup'],
    ],
    [
      'in a state named like a property of Object.prototype',
      {state: 'constructor'},
      'waiting',
      ['Constructor', 'Manage'],
    ],
    ['without a state', {state: null}, 'waiting', ['Unknown', 'Manage']],
    ['that works again, without the old message', {errorMessage: failure}, 'success', ['Streaming'], [failure]],
    ['that is active and has delivered nothing yet', {lastSyncedEventId: null}, 'success', ['No events delivered yet']],
    [
      'that fails and has delivered nothing yet',
      {state: 'Error', lastSyncedEventId: null},
      'warning',
      ['No events delivered yet', advice.error],
    ],
    [
      'that is inactive and has delivered nothing yet',
      {state: 'Inactive', lastSyncedEventId: null},
      'waiting',
      ['Continue setup'],
      ['No events delivered yet', 'Last'],
    ],
    [
      'with an event ID that holds no time',
      {lastSyncedEventId: 'evt-1'},
      'success',
      ['Streaming'],
      ['No events delivered yet', 'Last'],
    ],
    ['to an unknown destination', {type: 'CarrierPigeon'}, 'success', ['Carrier pigeon', 'Streaming']],
    ['without a destination', {type: 7}, 'success', ['Unknown destination']],
    ['with markup in its message, as text', {state: 'Error', errorMessage: '<b>No.</b>'}, 'warning', ['<b>No.</b>']],
  ];
  for (const [title, change, tone, shown, absent = []] of cases) {
    it(`shows a stream ${title}`, async () => {
      const {waitForText, text, part} = await mountStream(stream(change));
      for (const words of shown) await waitForText(words);
      for (const words of absent) expect(text()).not.to.include(words);
      expect(part(`badge-${tone}`)).to.exist;
    });
  }

  for (const [type, name, initials] of [
    ['Datadog', 'Datadog'],
    ['Splunk', 'Splunk'],
    ['S3', 'AWS S3', 'AS'],
    ['GoogleCloudStorage', 'Google Cloud Storage'],
    ['AzureSentinel', 'Microsoft Sentinel', 'MS'],
    ['GenericHttps', 'HTTPS endpoint'],
    ['Snowflake', 'Snowflake'],
    ['Unheard', 'Unheard'],
  ] as const) {
    it(`names ${type} “${name}”, and shows ${initials ?? 'a logo'}`, async () => {
      const {part, root} = await mountStream(stream({type}));
      expect(normalizeSpace(part('name')!.textContent)).to.equal(name);
      const mark = root.querySelector('[part=mark]')!;
      if (!initials) await until(() => mark.querySelector('svg path'), 'the mark');
      else expect(normalizeSpace(mark.textContent)).to.equal(initials);
      expect(mark).to.have.attribute('aria-hidden', 'true');
    });
  }

  it('shows an empty state and a button to set up a stream', async () => {
    const {waitForText, byRole} = await mountStream(null);
    await waitForText('Audit log events aren’t being streamed.');
    expect(byRole('button', /^Set up log stream/)).to.exist;
  });

  it('shows a labelled list of one stream', async () => {
    const {byRole, parts} = await mountStream();
    expect(nameOf(byRole('list')!)).to.equal('Audit log stream');
    expect(parts('item')).to.have.length(1);
  });

  it('hides the portal button when it is read-only', async () => {
    const {part, parts} = await mountStream(stream(), {attributes: {readonly: ''}});
    expect(part('portal-button')).to.equal(undefined);
    expect(parts('item')).to.have.length(1);
    const none = await mountStream(null, {attributes: {readonly: ''}});
    expect(none.part('button')).to.equal(undefined);
  });

  it('sends a single request', async () => {
    const {sandbox} = await mountStream();
    expect(sandbox.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      'GET /_widgets/admin-portal/audit-log-stream',
    ]);
    expect(sandbox.requests[0]!.widget).to.equal('admin-portal-audit-log-streaming');
  });

  it('never shows a delivery in the future if the server’s clock is ahead', async () => {
    const {waitForText} = await mountStream(stream({lastSyncedEventId: eventIdFrom(-4 / 60)}));
    await waitForText('Last delivery now');
  });

  it('shows the time of the last delivery, in full in a tooltip, and updates it as time passes', async () => {
    const {el, root, waitForText} = await mountStream(stream({lastSyncedEventId: eventIdFrom(0.5)}));
    await waitForText('Last delivery 30 minutes ago');
    const time = root.querySelector('time')!;
    expect(time.title).to.equal(
      new Intl.DateTimeFormat('en', {dateStyle: 'long', timeStyle: 'short'}).format(Date.parse(time.dateTime)),
    );
    const {now} = Date;
    const later = now() + 3_600_000;
    try {
      Date.now = () => later;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      await waitForText('Last delivery 1 hour ago');
    } finally {
      Date.now = now;
    }
  });
});

describe('the message of a destination', () => {
  const words = Array.from({length: 60}, (_, index) => `word${index}`);
  const long = words.join(' ');

  async function mountMessage(errorMessage: string) {
    const mounted = await mountStream(stream({state: 'Error', errorMessage}));
    const message = mounted.part('message')!;
    return {...mounted, message, summary: message.querySelector('summary')};
  }

  it('is shown in full if it is short', async () => {
    const {message, summary} = await mountMessage(failure);
    expect(message.textContent).to.equal(failure);
    expect(summary).to.equal(null);
  });

  it('is truncated between words if it is long, and expands by keyboard', async () => {
    const {message, summary, waitForText, text} = await mountMessage(long);
    expect(summary!.innerText).to.match(/word\d+…$/);
    expect(summary!.innerText.length).to.be.at.most(161);
    expect(text()).not.to.include('word59');
    summary!.focus();
    await press('Enter');
    await waitForText('word59');
    expect(normalizeSpace(message.innerText)).to.equal(long);
    expect(message.innerText).not.to.include('…');
    await press('Enter');
    await until(() => !text().includes('word59'), 'the message to collapse');
  });

  it('stays expanded while the stream reloads', async () => {
    const {message, el, sandbox, server} = await mountMessage(long);
    (message as HTMLDetailsElement).open = true;
    el.refresh();
    await until(() => sandbox.requests.length >= 2 && server.pendingRequests() === 0, 'the load');
    await el.updateComplete;
    expect((message as HTMLDetailsElement).open).to.equal(true);
    expect(message.isConnected).to.equal(true);
  });

  it('is truncated anywhere if it has no spaces, and wraps instead of overflowing', async () => {
    const {summary, isTooWide} = await mountMessage('😀'.repeat(4_000));
    expect([...normalizeSpace(summary!.textContent)].length).to.equal(161);
    expect(normalizeSpace(summary!.textContent)).to.match(/^😀+…$/u);
    expect(isTooWide()).to.equal(false);
  });
});
