import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {listPermissions} from '../../src/api/api-key-permissions.js';
import '../helpers/page-globals.js';
import {stubFetch, client} from './keys.js';

afterEach(() => sinon.restore());

describe('listPermissions', () => {
  it('reads lists that are too long for call arguments', async () => {
    stubFetch({data: Array.from({length: 150_000}, (_, index) => ({slug: `${index}`}))});
    expect(await listPermissions(client, 'user')).to.have.length(150_000);
  });

  const page = (slugs: readonly string[], list_metadata: object) => ({
    data: slugs.map((slug) => ({slug})),
    list_metadata,
  });
  const slugs = async () => (await listPermissions(client, 'user')).map(({slug}) => slug);

  for (const direction of ['after', 'before'] as const) {
    it(`follows ${direction} cursors to the last page and lists each permission once`, async () => {
      const calls = stubFetch(
        page(['a', 'b'], {[direction]: '1'}),
        page(['b', 'c'], {[direction]: '2', [direction === 'after' ? 'before' : 'after']: '0'}),
        page(['d'], {}),
      );
      expect(await slugs()).to.deep.equal(['a', 'b', 'c', 'd']);
      expect(calls.map(({call}) => call.split('?')[1])).to.deep.equal([
        'limit=100',
        `limit=100&${direction}=1`,
        `limit=100&${direction}=2`,
      ]);
    });
  }

  it('stops when the server’s cursors form a loop', async () => {
    const calls = stubFetch(page(['a'], {after: '1'}));
    expect(await slugs()).to.deep.equal(['a']);
    expect(calls).to.have.length(2);
  });

  it('reads names and descriptions, and skips entries without a slug', async () => {
    stubFetch({
      data: [{slug: 'a', name: 'A', description: 'Does.'}, {slug: 'b', name: null}, {name: 'C'}, null],
      listMetadata: {},
    });
    expect(await listPermissions(client, 'user')).to.deep.equal([
      {slug: 'a', name: 'A', description: 'Does.'},
      {slug: 'b', name: 'b'},
    ]);
  });
});
