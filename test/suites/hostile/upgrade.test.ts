import {expect} from '@open-wc/testing';
import {allLoaders} from '../../../src/all-loaders.js';
import type {WidgetElement} from '../../../src/index.js';
import {serve, until} from '../../helpers/index.js';
import {player} from '../../flows/play.js';
import {memberCount, type Row, table} from '../../flows/table.js';

/** An element whose tag is not defined yet. */
type Plain = HTMLElement & Pick<WidgetElement, 'token' | 'apiOrigin'> & {readonly?: boolean};

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

/** An element for each way to pass a token and an API origin. */
async function plainElements({tag}: Row) {
  const {sandbox, origin} = serve();
  const token = await sandbox.mintToken();
  const make = () => document.createElement(tag) as Plain;
  const byProperties = Object.assign(make(), {token, apiOrigin: origin});
  const byFunction = Object.assign(make(), {token: async () => token, apiOrigin: origin});
  const parsed = (attributes: string) => {
    const holder = document.createElement('div');
    holder.innerHTML = `<${tag} ${attributes}></${tag}>`;
    return holder.firstElementChild as Plain;
  };
  const tokenFirst = parsed(`token="${token}" api-origin="${origin}" lang="en"`);
  const tokenLast = parsed(`lang="en" api-origin="${origin}" token="${token}"`);
  const mixed = Object.assign(parsed('token="no.token.yet"'), {token, apiOrigin: origin});
  return {byProperties, byFunction, tokenFirst, tokenLast, mixed};
}

describe('keeps what is set on an element before it is defined:', () => {
  for (const row of table) {
    const {tag} = row;
    it(`<${tag}>`, async () => {
      expect(isDefined(tag), 'the tag is already defined').to.equal(false);
      const {sandbox} = serve({members: memberCount, ...row.sandbox});
      const elements = await plainElements(row);
      const ready = new Set<string>();
      const place = document.createElement('section');
      for (const [name, element] of Object.entries(elements)) {
        element.addEventListener('workos-ready', () => ready.add(name));
        element.id = name;
        place.append(element);
      }
      elements.byProperties.readonly = true;
      document.body.append(place);
      try {
        await allLoaders[tag]!();
        for (const [name, element] of Object.entries(elements)) {
          await until(() => element.shadowRoot, `${name} to be upgraded`);
          await player(element).see(row.ready);
        }
        await until(() => ready.size === Object.keys(elements).length, `all to be ready, besides ${[...ready].join()}`);
        for (const element of Object.values(elements)) {
          const own = ['token', 'apiOrigin', 'readonly'].filter((name) => name in Object.getPrototypeOf(element));
          expect(own).to.include.members(['token', 'apiOrigin']);
          // An own property would shadow the accessor of the class, and setting it again would have no effect.
          for (const name of own) expect(Object.hasOwn(element, name), `${element.id}.${name}`).to.equal(false);
        }
        expect(sandbox.requests.filter(({status}) => status === 401)).to.deep.equal([]);

        const {byProperties} = elements;
        const {token} = byProperties;
        byProperties.token = 'nothing';
        await until(() => byProperties.matches(':state(error)'), 'the error state of the new token');
        Object.assign(byProperties, {token});
        await until(() => byProperties.matches(':state(ready)'), 'its data again');
      } finally {
        place.remove();
      }
    });
  }
});
