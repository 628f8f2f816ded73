import {describe, it} from 'node:test';
import {expect} from 'chai';
import {nextCursor} from '../../../src/api/http/cursor.js';

describe('nextCursor', () => {
  const cases: [title: string, body: unknown, sent: object | undefined, next: object | undefined][] = [
    ['after on the first page', {list_metadata: {before: null, after: 'x'}}, undefined, {after: 'x'}],
    ['before on the first page', {list_metadata: {before: 'x', after: null}}, undefined, {before: 'x'}],
    ['camel-case metadata', {listMetadata: {after: 'x'}}, undefined, {after: 'x'}],
    ['the direction of the request, after', {list_metadata: {before: 'p', after: 'x'}}, {after: 'y'}, {after: 'x'}],
    ['the direction of the request, before', {list_metadata: {before: 'x', after: 'p'}}, {before: 'y'}, {before: 'x'}],
    [
      'before if the first page has both, as the React widgets do',
      {list_metadata: {before: 'x', after: 'y'}},
      undefined,
      {before: 'x'},
    ],
    ['none on the last page, after', {list_metadata: {before: 'p', after: null}}, {after: 'y'}, undefined],
    ['none on the last page, before', {list_metadata: {before: null, after: 'p'}}, {before: 'y'}, undefined],
    ['none without metadata', {}, undefined, undefined],
    ['none with metadata of the wrong type', {list_metadata: 7}, undefined, undefined],
    ['none without a body', undefined, undefined, undefined],
  ];
  for (const [title, body, sent, next] of cases) {
    it(`finds the next cursor: ${title}`, () => void expect(nextCursor(body, sent)).to.deep.equal(next));
  }
});
