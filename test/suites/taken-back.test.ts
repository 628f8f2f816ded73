import type {LitElement} from 'lit';
import '../../src/define.js';
import {mount} from '../helpers/index.js';
import {player} from '../flows/play.js';
import {memberCount, table} from '../flows/table.js';

/** How frameworks reset a property: React, Solid and Svelte pass the value on, Preact and Vue set an empty string. */
const emptyValues = [undefined, null, ''];

describe('a property that the page resets', () => {
  for (const {tag, sandbox, ready} of table) {
    it(`keeps <${tag}> working`, async () => {
      const {el} = await mount(tag, {sandbox: {members: memberCount, ...sandbox}});
      const {see} = player(el);
      const {elementProperties} = customElements.get(tag) as typeof LitElement;
      for (const [name, {attribute}] of elementProperties) {
        if (attribute === false || name === 'token') continue;
        for (const empty of emptyValues) {
          Object.assign(el, {[name]: empty});
          await el.updateComplete;
          await see(ready);
        }
      }
    });
  }
});
