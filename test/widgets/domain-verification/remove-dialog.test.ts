import {expect} from '@open-wc/testing';
import {descriptionOf, nameOf, nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {failed, legacy, mountDomains, pending, setDomains, unknownState, verified} from './support.js';

const item = 'Remove domain';

describe('removing a domain in <workos-domain-verification>', () => {
  for (const [{domain: name}, words] of [
    [verified, 'no longer count as verified'],
    [legacy, 'no longer count as verified'],
    [pending, 'Verification of pending.example stops.'],
    [failed, 'failed.example is removed from this organization'],
    [unknownState, 'unheard.example is removed from this organization'],
  ] as const) {
    it(`asks first, and explains the effect on ${name}`, async () => {
      const {openDialog, focusName, submitButton, writes} = await mountDomains();
      const dialog = await openDialog(name, item);
      expect(nameOf(dialog)).to.equal('Remove domain?');
      expect(descriptionOf(dialog)).to.include(words).and.include(name).and.include('can’t be undone');
      expect(focusName()).to.equal('Cancel');
      expect(submitButton().matches('[part~=button-danger]')).to.equal(true);
      expect(writes()).to.deep.equal([]);
    });
  }

  it('sends the request, fires both events, shows a notice, and removes the row at once', async () => {
    const {el, openDialog, submit, dialogCloses, writes, calls, notice, names, sandbox} = await mountDomains();
    const heard = recordEvents(el, 'workos-domain-remove', 'workos-domain-removed', 'workos-domain-updated');
    sandbox.fail({kind: 'hang', match: 'GET organization-domains'});
    await openDialog('verified.example', item);
    submit();
    await dialogCloses();
    expect(names()).not.to.include('verified.example');
    await until(() => notice().includes('verified.example was removed.'), 'the notice');
    expect(writes()).to.deep.equal(['DELETE domains/domain_verified.example']);
    expect(heard.map(({name}) => name)).to.deep.equal(['workos-domain-remove', 'workos-domain-removed']);
    for (const {detail} of heard)
      expect((detail as {domain: {domain: string}}).domain.domain).to.equal(verified.domain);
    await until(() => calls().at(-1) === 'GET domains', 'a reload');
  });

  it('moves the focus to the next row, then to the previous one, then to the button that adds a domain', async () => {
    const {openDialog, submit, dialogCloses, focusName} = await mountDomains({domains: [failed, verified, pending]});
    const remove = async (name: string) => {
      await openDialog(name, item);
      submit();
      await dialogCloses();
    };
    await remove('verified.example');
    await until(() => focusName() === 'Actions for pending.example', 'the focus');
    await remove('pending.example');
    await until(() => focusName() === 'Actions for failed.example', 'the focus');
    await remove('failed.example');
    await until(() => focusName()?.startsWith('Add domain'), 'the focus');
  });

  it('sends nothing on Cancel or Escape, and returns the focus', async () => {
    const {openDialog, cancelButton, dialogCloses, writes, focusName} = await mountDomains();
    await openDialog('verified.example', item);
    cancelButton().click();
    await dialogCloses();
    await until(() => focusName() === 'Actions for verified.example', 'the focus');
    await openDialog('verified.example', item);
    await press('Escape');
    await dialogCloses();
    await until(() => focusName() === 'Actions for verified.example', 'the focus');
    expect(writes()).to.deep.equal([]);
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, openDialog, submit, dialogCloses, writes, names, notice} = await mountDomains();
    el.addEventListener('workos-domain-remove', (event) => event.preventDefault());
    await openDialog('verified.example', item);
    submit();
    await dialogCloses();
    expect(writes()).to.deep.equal([]);
    expect(names()).to.include('verified.example');
    expect(notice()).to.equal('');
  });

  for (const [status, words] of [
    [403, 'No access'],
    [500, 'The service has a problem'],
  ] as const) {
    it(`stays open and shows the reason after ${status}, and succeeds on the next try`, async () => {
      const {el, openDialog, submit, inDialog, dialogCloses, sandbox, names} = await mountDomains();
      sandbox.fail({kind: 'status', status, match: 'DELETE organization-domains', times: 1});
      const heard = recordEvents(el, 'workos-domain-removed');
      await openDialog('verified.example', item);
      const error = nextEvent(el, 'workos-error');
      submit();
      expect((await error).detail.error).to.include({status});
      expect((await until(() => inDialog('[role=alert]')[0], 'the reason')).innerText).to.include(words);
      expect(names()).to.include('verified.example');
      expect(heard).to.deep.equal([]);
      submit();
      await dialogCloses();
      expect(names()).not.to.include('verified.example');
      expect(heard).to.have.length(1);
    });
  }

  it('treats a domain that no longer exists as removed', async () => {
    const {openDialog, submit, dialogCloses, sandbox, notice, names} = await mountDomains({
      domains: [verified, pending],
    });
    await openDialog('verified.example', item);
    setDomains(sandbox, [pending]);
    submit();
    await dialogCloses();
    await until(() => notice().includes('verified.example was removed.'), 'the notice');
    expect(names()).to.deep.equal(['pending.example']);
  });

  it('cannot be closed or submitted twice while its request is in flight', async () => {
    const {openDialog, submit, submitButton, cancelButton, dialog, dialogCloses, writes, sandbox} =
      await mountDomains();
    sandbox.fail({kind: 'slow', delay: 500, match: 'DELETE organization-domains'});
    await openDialog('verified.example', item);
    submit();
    await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    cancelButton().click();
    submit();
    await press('Escape');
    await press('Escape');
    expect(dialog()).to.exist;
    await dialogCloses();
    expect(writes()).to.have.length(1);
  });

  it('keeps the row removed if the reload fails', async () => {
    const {openDialog, submit, dialogCloses, sandbox, waitForText, names} = await mountDomains({
      domains: [verified, pending],
    });
    sandbox.fail({kind: 'status', status: 400, match: 'GET organization-domains'});
    await openDialog('verified.example', item);
    submit();
    await dialogCloses();
    await waitForText('What you see may be out of date.');
    expect(names()).to.deep.equal(['pending.example']);
  });
});
