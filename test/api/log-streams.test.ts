import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {getLogStream} from '../../src/api/log-streams.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'admin-portal-audit-log-streaming',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

function answer(body: unknown) {
  sinon.stub(globalThis, 'fetch').resolves(Response.json(body));
  return getLogStream(client);
}

const now = Date.UTC(2026, 4, 17, 12, 0, 0);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first ten characters of a ULID, which encode the time. */
function timestamp(time: number) {
  return Array.from({length: 10}, (_, index) => alphabet[Math.floor(time / 32 ** (9 - index)) % 32]).join('');
}

const rest = 'QX2T6ZB8M4N0W7KD';

describe('getLogStream', () => {
  afterEach(() => sinon.restore());

  it('reads a stream', async () => {
    const raw = {
      id: 's',
      state: 'Error',
      type: 'S3',
      errorMessage: 'No.',
      lastSyncedEventId: null,
      auditLogTrailId: 't',
    };
    expect(await answer(raw)).to.deep.equal({
      id: 's',
      state: 'Error',
      type: 'S3',
      errorMessage: 'No.',
      lastSyncedEventId: undefined,
      lastSyncedAt: undefined,
    });
  });

  it('reads fields of the wrong type as missing', async () => {
    const stream = await answer({id: 's', state: 7, type: [], errorMessage: {}, lastSyncedEventId: 7});
    expect(stream).to.deep.include({id: 's', state: '', type: '', errorMessage: undefined, lastSyncedAt: undefined});
  });

  for (const body of [{}, {id: null}, {id: ''}, {state: 'Active'}]) {
    it(`returns undefined for ${JSON.stringify(body)}`, async () => {
      expect(await answer(body)).to.equal(undefined);
    });
  }

  for (const body of [null, [], [{id: 's'}], 'text', 7, true, {id: 7, state: 6}]) {
    it(`rejects ${JSON.stringify(body)} as malformed`, async () => {
      const error: unknown = await answer(body).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }

  it('rejects an empty body as malformed', async () => {
    sinon.stub(globalThis, 'fetch').resolves(new Response(''));
    const error: unknown = await getLogStream(client).catch((error: unknown) => error);
    expect(error).to.include({code: 'malformed'});
  });

  describe('reads the time of the last event from', () => {
    const hourAgo = now - 3_600_000;
    const inMinutes = (minutes: number) => timestamp(now + minutes * 60_000) + rest;
    const cases: readonly [title: string, id: unknown, expected: number | undefined][] = [
      ['a ULID', timestamp(hourAgo) + rest, hourAgo],
      ['a ULID from the specification', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 1_469_922_850_259],
      ['a lowercase ULID', (timestamp(hourAgo) + rest).toLowerCase(), hourAgo],
      ['a ULID with a prefix', `event_${timestamp(hourAgo)}${rest}`, hourAgo],
      ['a ULID with several prefixes', `audit_log_event_${timestamp(hourAgo)}${rest}`, hourAgo],
      ['the first ten characters alone', timestamp(hourAgo), hourAgo],
      ['the earliest accepted time', timestamp(Date.UTC(2015)) + rest, Date.UTC(2015)],
      ['a time within the clock tolerance', inMinutes(4), now + 240_000],
      ['no time beyond the clock tolerance', inMinutes(6), undefined],
      ['no time before the earliest accepted time', timestamp(Date.UTC(2015) - 1) + rest, undefined],
      ['no time in a distant future', `7ZZZZZZZZZ${rest}`, undefined],
      ['no ID that is too short', timestamp(hourAgo).slice(1), undefined],
      ['no ID with a letter outside the ULID alphabet', `${timestamp(hourAgo)}${rest.slice(1)}U`, undefined],
      ['no UUID', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', undefined],
      ['no prefix without an ID', 'event_', undefined],
      ['no empty string', '', undefined],
      ['no null', null, undefined],
      ['no number', 7, undefined],
    ];
    for (const [title, id, expected] of cases) {
      it(title, async () => {
        sinon.useFakeTimers({now, toFake: ['Date']});
        const stream = await answer({id: 's', lastSyncedEventId: id});
        expect(stream!.lastSyncedAt).to.equal(expected === undefined ? undefined : new Date(expected).toISOString());
      });
    }
  });
});
