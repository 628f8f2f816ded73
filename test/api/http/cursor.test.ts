import {describe, it} from 'node:test';
import {expect} from 'chai';
import {nextCursor} from '../../../src/api/http/cursor.js';

describe('nextCursor', () => {
  const cases: [title: string, body: unknown, sent: object | undefined, next: object | undefined][] = [
    ['after on a first page', {list_metadata: {before: null, after: 'x'}}, undefined, {after: 'x'}],
    ['before on a first page', {list_metadata: {before: 'x', after: null}}, undefined, {before: 'x'}],
    ['the other spelling', {listMetadata: {after: 'x'}}, undefined, {after: 'x'}],
    ['the direction that was gone', {list_metadata: {before: 'p', after: 'x'}}, {after: 'y'}, {after: 'x'}],
    ['the other direction that was gone', {list_metadata: {before: 'x', after: 'p'}}, {before: 'y'}, {before: 'x'}],
    [
      'both on a first page, as the widgets in use do',
      {list_metadata: {before: 'x', after: 'y'}},
      undefined,
      {before: 'x'},
    ],
    ['a last page', {list_metadata: {before: 'p', after: null}}, {after: 'y'}, undefined],
    ['a last page, the other way', {list_metadata: {before: null, after: 'p'}}, {before: 'y'}, undefined],
    ['no metadata', {}, undefined, undefined],
    ['metadata of a wrong type', {list_metadata: 7}, undefined, undefined],
    ['no body', undefined, undefined, undefined],
  ];
  for (const [title, body, sent, next] of cases) {
    it(`finds the way on: ${title}`, () => void expect(nextCursor(body, sent)).to.deep.equal(next));
  }
});
