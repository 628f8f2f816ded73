import {expect} from '@open-wc/testing';
import {nextEvent, until} from '../../helpers/index.js';
import {mountTable} from './support.js';

describe('the events of <workos-users-table>', () => {
  it('cross shadow roots and bubble to the document', async () => {
    const {el, openDialog, submit} = await mountTable();
    const removed = nextEvent(document.body, 'workos-user-removed');
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    const event = await removed;
    expect(event.target === el).to.equal(true);
    expect(event.composed).to.equal(true);
    expect(event.detail.member).to.deep.include({id: 'user_ada', name: 'Ada Lovelace', email: 'ada@example.com'});
  });

  it('are cancelable before a change, while nothing has been sent', async () => {
    const {el, openDialog, submit, writes} = await mountTable();
    const asked = nextEvent(el, 'workos-user-remove').then((event) => ({event, sent: writes().length}));
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    const {event, sent} = await asked;
    expect(event.cancelable).to.equal(true);
    expect(sent).to.equal(0);
  });

  it('are not cancelable after a change', async () => {
    const {el, openDialog, submit} = await mountTable();
    const removed = nextEvent(el, 'workos-user-removed');
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    expect((await removed).cancelable).to.equal(false);
  });

  it('never hold a token', async () => {
    const {el, openDialog, submit, dialogCloses} = await mountTable({grant: {claims: {jti: 'fingerprint'}}});
    const token = el.token as string;
    const details: unknown[] = [];
    const names = ['workos-ready', 'workos-error', 'workos-user-remove', 'workos-user-removed'] as const;
    for (const name of names) {
      el.addEventListener(name, ({detail}) =>
        details.push([name, detail, String((detail as {error?: Error})?.error?.stack)]),
      );
    }
    el.dispatchEvent(new CustomEvent('workos-ready'));
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await dialogCloses();
    await until(() => details.length >= 3, 'the events');
    expect(JSON.stringify(details)).not.to.include(token.split('.')[2]);
  });
});
