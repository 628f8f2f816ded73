import {expect} from 'chai';
import {describe, it} from 'node:test';
import {distinctNames} from '../../src/ui/distinct-names.js';

const named = (...pairs: readonly (readonly [slug: string, name: string])[]) =>
  pairs.map(([slug, name]) => ({slug, name}));
const shown = (items: ReturnType<typeof named>) => items.map(distinctNames(items));

describe('distinctNames', () => {
  it('adds the slug to names that several have', () => {
    const roles = named(['admin', 'Admin'], ['admin-2', 'Admin'], ['admin-3', 'Admin'], ['viewer', 'Viewer']);
    expect(shown(roles)).to.deep.equal(['Admin (admin)', 'Admin (admin-2)', 'Admin (admin-3)', 'Viewer']);
  });

  for (const other of ['admin', ' Admin ', 'Ad\u00ADmin', 'Ａｄｍｉｎ', 'Admin\u200B']) {
    it(`takes ${JSON.stringify(other)} for “Admin”`, () => {
      expect(shown(named(['a', 'Admin'], ['b', other]))).to.deep.equal(['Admin (a)', `${other.trim()} (b)`]);
    });
  }

  it('does not repeat a slug that is the name', () => {
    expect(shown(named(['admin', 'admin'], ['admin-2', 'Admin']))).to.deep.equal(['admin', 'Admin (admin-2)']);
  });

  it('takes one thing that is listed twice for one', () => {
    expect(shown(named(['admin', 'Admin'], ['admin', 'Admin'], ['boss', 'Boss']))).to.deep.equal([
      'Admin',
      'Admin',
      'Boss',
    ]);
  });

  it('names what is not in the list', () => {
    expect(distinctNames([])({slug: 'admin', name: 'Admin'})).to.equal('Admin');
  });
});
