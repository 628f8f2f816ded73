import {expect} from '@open-wc/testing';
import {stub} from 'sinon';
import {define} from '../../src/define/define.js';
import {version} from '../../src/version.js';
import manifest from '../../package.json';

describe('define', () => {
  const warnings: string[] = [];
  const warn = stub(console, 'warn').callsFake((text: string) => warnings.push(text));
  after(() => warn.restore());
  beforeEach(() => (warnings.length = 0));

  it('knows the version of the package', () => expect(version).to.equal(manifest.version));

  it('keeps the first class of a tag, does not throw, and warns once with both versions', () => {
    const make = (version: string) =>
      class extends HTMLElement {
        static readonly version = version;
      };
    const [first, other] = [make('1.2.3'), make('1.2.3')];
    for (const tag of ['x-one', 'x-two']) {
      define(tag, class extends first {});
      define(tag, class extends other {});
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('1.2.3').and.to.include(version);
  });

  it('does not warn when the same class is defined twice', () => {
    class Same extends HTMLElement {}
    define('x-same', Same);
    define('x-same', Same);
    expect(warnings).to.deep.equal([]);
    expect(customElements.get('x-same')).to.equal(Same);
  });

  it('keeps an element that other code has defined, and warns', () => {
    class Theirs extends HTMLElement {}
    customElements.define('x-theirs', Theirs);
    define('x-theirs', class extends HTMLElement {});
    expect(warnings).to.have.length(1);
    expect(customElements.get('x-theirs')).to.equal(Theirs);
  });
});
