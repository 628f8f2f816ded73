import type {LitElement} from 'lit';
import '../../src/define.js';
import {mount} from '../helpers/index.js';
import {player} from '../flows/play.js';
import {memberCount, table} from '../flows/table.js';

/** How frameworks take a property back: React, Solid and Svelte as they are told, Preact and Vue by an empty text. */
const nothings = [undefined, null, ''];

describe('a property that a page takes back', () => {
  for (const {tag, sandbox, ready} of table) {
    it(`leaves <${tag}> working`, async () => {
      const {el} = await mount(tag, {sandbox: {members: memberCount, ...sandbox}});
      const {see} = player(el);
      const {elementProperties} = customElements.get(tag) as typeof LitElement;
      for (const [name, {attribute}] of elementProperties) {
        if (attribute === false || name === 'token') continue;
        for (const nothing of nothings) {
          Object.assign(el, {[name]: nothing});
          await el.updateComplete;
          await see(ready);
        }
      }
    });
  }
});
