import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {player} from '../flows/play.js';
import {memberCount, table} from '../flows/table.js';
import {mount} from '../helpers/index.js';

/** The texts of data that a translator of the browser must leave alone, by tag: in rows, then in the dialog of a flow. */
const data: Readonly<Record<string, readonly string[]>> = {
  'workos-users-table': ['Priya Raghunathan', 'priya.raghunathan@juniper-vale.example'],
  'workos-sso-config': ['Okta SAML'],
  'workos-domain-verification': ['staff.juniper-vale.example'],
  'workos-directory-sync': ['Juniper & Vale'],
  'workos-audit-log-streaming': ['Datadog'],
  'workos-api-keys': ['Status page'],
  'workos-user-api-keys': ['Command line'],
  'workos-user-profile': ['Amara Okafor', 'amara@juniper-vale.example', 'en-US'],
};

/** The text nodes that contain exactly this text. */
function textsOf(root: Node, text: string) {
  const found: HTMLElement[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeValue?.trim() === text) found.push(walker.currentNode.parentElement!);
  }
  return found;
}

describe('a translator of the browser leaves alone', () => {
  for (const row of table.filter(({tag}) => tag in data)) {
    it(`names and addresses in <${row.tag}>`, async () => {
      const {el, root} = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
      await player(el).see(row.ready);
      for (const text of data[row.tag]!) {
        const found = textsOf(root, text);
        expect(found, text).not.to.be.empty;
        // A name within a sentence may be translated with it.
        for (const element of found.filter((element) => !element.matches('.hidden')))
          expect(element.translate, element.outerHTML).to.equal(false);
      }
      for (const element of root.querySelectorAll('code')) expect(element.translate).to.equal(false);
    });

    for (const flow of row.flows.filter(({layer}) => layer?.[0] === 'dialog')) {
      it(`names, keys and values in <${row.tag}> when the user ${flow.title}`, async () => {
        const {el} = await mount(row.tag, {sandbox: {members: memberCount, ...row.sandbox}});
        const play = player(el);
        await play.see(row.ready);
        await play.open(flow).catch(() => {});
        for (const element of play.layer()!.querySelectorAll<HTMLElement>('bdi, code')) {
          const isDescription = element.parentElement!.localName === 'small';
          expect(element.translate, element.outerHTML).to.equal(isDescription);
        }
      });
    }
  }
});
