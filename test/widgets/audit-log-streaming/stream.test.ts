import {expect} from '@open-wc/testing';
import {nameOf, press, tidy, until} from '../../helpers/index.js';
import {eventOf, mountStream, stream} from './support.js';

const advice = {
  inactive: 'No events are delivered until the setup is finished or the stream is resumed.',
  error: 'The destination is not accepting events at the moment. Delivery is retried automatically.',
  invalid: 'The destination refuses the credentials or the configuration.',
};
const failure = '403 Forbidden: API key revoked.';

describe('<workos-audit-log-streaming> a stream', () => {
  const cases: readonly [
    title: string,
    change: Readonly<Record<string, unknown>>,
    tone: string,
    said: string[],
    unsaid?: string[],
  ][] = [
    ['that delivers', {}, 'success', ['Datadog', 'Streaming', 'Last delivery 2 hours ago', 'Manage']],
    [
      'that is paused or not finished',
      {state: 'Inactive'},
      'waiting',
      ['Paused or not finished', advice.inactive, 'Last event 2 hours ago', 'Continue setup'],
      ['Manage', 'Last delivery'],
    ],
    [
      'that fails for now',
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
      'in a state nobody has heard of',
      {state: 'ThrottledByDestination', errorMessage: failure},
      'waiting',
      ['Throttled by destination', failure, 'Last event 2 hours ago', 'Manage'],
      ['Continue setup'],
    ],
    ['in a state named like a property of every object', {state: 'constructor'}, 'waiting', ['Constructor', 'Manage']],
    ['in no state', {state: null}, 'waiting', ['Unknown', 'Manage']],
    ['that works again', {errorMessage: failure}, 'success', ['Streaming'], [failure]],
    ['that delivers and has delivered nothing', {lastSyncedEventId: null}, 'success', ['No events delivered yet']],
    [
      'that fails and has delivered nothing',
      {state: 'Error', lastSyncedEventId: null},
      'warning',
      ['No events delivered yet', advice.error],
    ],
    [
      'that was never on',
      {state: 'Inactive', lastSyncedEventId: null},
      'waiting',
      ['Continue setup'],
      ['No events delivered yet', 'Last'],
    ],
    [
      'with an event that does not say when',
      {lastSyncedEventId: 'evt-1'},
      'success',
      ['Streaming'],
      ['No events delivered yet', 'Last'],
    ],
    ['of a destination nobody has heard of', {type: 'CarrierPigeon'}, 'success', ['Carrier pigeon', 'Streaming']],
    ['of no destination', {type: 7}, 'success', ['Unknown destination']],
    ['that shows markup as text', {state: 'Error', errorMessage: '<b>No.</b>'}, 'warning', ['<b>No.</b>']],
  ];
  for (const [title, change, tone, said, unsaid = []] of cases) {
    it(title, async () => {
      const {says, text, part} = await mountStream(stream(change));
      for (const words of said) await says(words);
      for (const words of unsaid) expect(text()).not.to.include(words);
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
    it(`calls ${type} ${name}, and shows ${initials ?? 'a mark'}`, async () => {
      const {part, root} = await mountStream(stream({type}));
      expect(tidy(part('name')!.textContent)).to.equal(name);
      const mark = root.querySelector('[part=mark]')!;
      if (!initials) await until(() => mark.querySelector('svg path'), 'the mark');
      else expect(tidy(mark.textContent)).to.equal(initials);
      expect(mark).to.have.attribute('aria-hidden', 'true');
    });
  }

  it('says so and offers to begin where there is none', async () => {
    const {says, byRole} = await mountStream(null);
    await says('Audit log events are not streamed anywhere.');
    expect(byRole('button', /^Set up log stream/)).to.exist;
  });

  it('is the one of a list', async () => {
    const {byRole, parts} = await mountStream();
    expect(nameOf(byRole('list')!)).to.equal('Audit log stream');
    expect(parts('item')).to.have.length(1);
  });

  it('hides its way to the portal when it is read only', async () => {
    const {part, parts} = await mountStream(stream(), {attributes: {readonly: ''}});
    expect(part('portal-button')).to.equal(undefined);
    expect(parts('item')).to.have.length(1);
    const none = await mountStream(null, {attributes: {readonly: ''}});
    expect(none.part('button')).to.equal(undefined);
  });

  it('asks for one thing only', async () => {
    const {sandbox} = await mountStream();
    expect(sandbox.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      'GET /_widgets/admin-portal/audit-log-stream',
    ]);
    expect(sandbox.requests[0]!.widget).to.equal('admin-portal-audit-log-streaming');
  });

  it('tells the time of the last delivery in full, and tells it anew as time goes by', async () => {
    const {el, root, says} = await mountStream(stream({lastSyncedEventId: eventOf(0.5)}));
    await says('Last delivery 30 minutes ago');
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
      await says('Last delivery 1 hour ago');
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

  it('is shown as it is where it is short', async () => {
    const {message, summary} = await mountMessage(failure);
    expect(message.textContent).to.equal(failure);
    expect(summary).to.equal(null);
  });

  it('is cut between words where it is long, and shown in full by keyboard', async () => {
    const {message, summary, says, text} = await mountMessage(long);
    expect(summary!.innerText).to.match(/word\d+…$/);
    expect(summary!.innerText.length).to.be.at.most(161);
    expect(text()).not.to.include('word59');
    summary!.focus();
    await press('Enter');
    await says('word59');
    expect(tidy(message.innerText)).to.equal(long);
    expect(message.innerText).not.to.include('…');
    await press('Enter');
    await until(() => !text().includes('word59'), 'the rest to be gone');
  });

  it('stays in full while the stream is loaded again', async () => {
    const {message, el, sandbox, server} = await mountMessage(long);
    (message as HTMLDetailsElement).open = true;
    el.refresh();
    await until(() => sandbox.requests.length >= 2 && server.underWay() === 0, 'the load');
    await el.updateComplete;
    expect((message as HTMLDetailsElement).open).to.equal(true);
    expect(message.isConnected).to.equal(true);
  });

  it('is cut anywhere where it has no words, and breaks rather than reaching out', async () => {
    const {summary, isTooWide} = await mountMessage('😀'.repeat(4_000));
    expect([...tidy(summary!.textContent)].length).to.equal(161);
    expect(tidy(summary!.textContent)).to.match(/^😀+…$/u);
    expect(isTooWide()).to.equal(false);
  });
});
