import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {getLogStream} from '../../src/api/log-streams.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'admin-portal-audit-log-streaming',
  credentials: {isOver: false, get: async () => 't', renew: async () => undefined, reportRefusal: () => false},
};

function answer(body: unknown) {
  sinon.stub(globalThis, 'fetch').resolves(Response.json(body));
  return getLogStream(client);
}

const now = Date.UTC(2026, 4, 17, 12, 0, 0);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The ten characters of a ULID that say when. */
function stamp(time: number) {
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

  it('reads fields of the wrong type as none', async () => {
    const stream = await answer({id: 's', state: 7, type: [], errorMessage: {}, lastSyncedEventId: 7});
    expect(stream).to.deep.include({id: 's', state: '', type: '', errorMessage: undefined, lastSyncedAt: undefined});
  });

  for (const body of [{}, {id: null}, {id: ''}, {state: 'Active'}]) {
    it(`says that there is none for ${JSON.stringify(body)}`, async () => {
      expect(await answer(body)).to.equal(undefined);
    });
  }

  for (const body of [null, [], [{id: 's'}], 'text', 7, true, {id: 7, state: 6}]) {
    it(`says that ${JSON.stringify(body)} is no answer`, async () => {
      const error: unknown = await answer(body).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }

  it('says that no body is no answer', async () => {
    sinon.stub(globalThis, 'fetch').resolves(new Response(''));
    const error: unknown = await getLogStream(client).catch((error: unknown) => error);
    expect(error).to.include({code: 'malformed'});
  });

  describe('reads the time of the last event', () => {
    const hourAgo = now - 3_600_000;
    const inMinutes = (minutes: number) => stamp(now + minutes * 60_000) + rest;
    const cases: readonly [title: string, id: unknown, expected: number | undefined][] = [
      ['of a ULID', stamp(hourAgo) + rest, hourAgo],
      ['known from elsewhere', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 1_469_922_850_259],
      ['in small letters', (stamp(hourAgo) + rest).toLowerCase(), hourAgo],
      ['after a prefix', `event_${stamp(hourAgo)}${rest}`, hourAgo],
      ['after two', `audit_log_event_${stamp(hourAgo)}${rest}`, hourAgo],
      ['of ten characters', stamp(hourAgo), hourAgo],
      ['at the earliest', stamp(Date.UTC(2015)) + rest, Date.UTC(2015)],
      ['a little ahead, as clocks are', inMinutes(4), now + 240_000],
      ['further ahead', inMinutes(6), undefined],
      ['before there were any', stamp(Date.UTC(2015) - 1) + rest, undefined],
      ['of another century', `7ZZZZZZZZZ${rest}`, undefined],
      ['too short', stamp(hourAgo).slice(1), undefined],
      ['with a letter that is none of its', `${stamp(hourAgo)}${rest.slice(1)}U`, undefined],
      ['of another kind', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', undefined],
      ['with nothing after its prefix', 'event_', undefined],
      ['empty', '', undefined],
      ['null', null, undefined],
      ['a number', 7, undefined],
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
