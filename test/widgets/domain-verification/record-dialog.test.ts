import {expect} from '@open-wc/testing';
import {
  descriptionOf,
  nameOf,
  nextEvent,
  press,
  recordEvents,
  replaceClipboard,
  normalizeSpace,
  until,
} from '../../helpers/index.js';
import {withoutRecord, domain, failed, mountDomains, pending, setDomains, unknownState, verified} from './support.js';

const value = 'acme-verification=t0ken';

async function openRecord(options?: Parameters<typeof mountDomains>[0], name = 'pending.example') {
  const mounted = await mountDomains(options);
  const dialog = await mounted.openDialog(name, 'View DNS record');
  const button = (name: string) => mounted.byRole('button', name)!;
  /** The values of the record by label. */
  const record = () =>
    Object.fromEntries(
      mounted
        .inDialog('dl > div')
        .map((field) => [
          field.querySelector('dt')!.textContent.trim(),
          field.querySelector('code')!.textContent.trim(),
        ]),
    );
  return {...mounted, shown: dialog, button, record};
}

describe('the DNS record in <workos-domain-verification>', () => {
  it('shows the instructions, the provider and the record', async () => {
    const {shown, record, focusName} = await openRecord();
    expect(shown.matches(':modal')).to.equal(true);
    expect(nameOf(shown)).to.equal('DNS record');
    expect(descriptionOf(shown)).to.match(/^Add this record to the DNS settings of pending\.example at Cloudflare\./);
    expect(shown.innerText).to.include('DNS at Cloudflare').and.include('Verification pending');
    expect(record()).to.deep.equal({Type: 'TXT', Host: '@', Value: value});
    expect(shown.innerText).to.include('@ stands for pending.example itself.');
    expect(focusName()).to.equal('Close');
  });

  const hosts: readonly [subdomain: string | null, domain: string, host: string, hint: string][] = [
    [null, 'example.com', '@', '@ stands for example.com itself.'],
    ['staff', 'staff.example.com', 'staff', 'the full name instead: staff.example.com'],
    ['_verify', 'example.com', '_verify', 'the full name instead: _verify.example.com'],
  ];
  for (const [subdomain, name, host, hint] of hosts) {
    it(`explains the host ${host} of ${name}`, async () => {
      const {record, shown} = await openRecord({domains: [domain({domain: name, subdomain})]}, name);
      expect(record().Host).to.equal(host);
      expect(shown.innerText).to.include(hint);
    });
  }

  it('adds a default prefix to a token without one, and never shows “null”', async () => {
    const {record, shown} = await openRecord({domains: [domain({verificationPrefix: null})]}, 'example.com');
    expect(record().Value).to.equal('verification_token=t0ken');
    expect(shown.innerText).not.to.include('null');
  });

  it('shows markup as text', async () => {
    const token = '"><img src=x onerror=alert(1)>';
    const {record, inDialog} = await openRecord({domains: [domain({verificationToken: token})]}, 'example.com');
    expect(record().Value).to.include(token);
    expect(inDialog('img')).to.have.length(0);
  });

  for (const {domain: name, words} of [
    {...verified, words: 'verified.example is verified.'},
    {...unknownState, words: 'This is the DNS record of unheard.example.'},
  ]) {
    it(`is read-only for ${name}`, async () => {
      const {shown, inDialog} = await openRecord({}, name);
      expect(descriptionOf(shown)).to.include(words);
      expect(inDialog('[type=submit]')).to.have.length(0);
    });
  }

  it('copies host, value and the entire record by keyboard, and confirms it', async () => {
    const {texts} = replaceClipboard();
    const {button, shown, inDialog} = await openRecord();
    for (const [index, [name, text]] of [
      ['Copy host', '@'],
      ['Copy value', value],
      ['Copy entire record', `Type: TXT\nHost: @\nValue: ${value}`],
    ].entries()) {
      button(name!).focus();
      await press(index % 2 ? 'Space' : 'Enter');
      await until(() => texts.length === index + 1, 'the copy');
      expect(texts[index]).to.equal(text);
      await until(
        () => inDialog('[role=status]').some(({textContent}) => textContent.includes('Copied.')),
        'the confirmation',
      );
    }
    expect(shown.open).to.equal(true);
  });

  it('selects the text if the clipboard refuses', async () => {
    replaceClipboard().refuse();
    const {button, shown, waitForText} = await openRecord();
    button('Copy value').click();
    await waitForText('The text is selected');
    expect(shown.innerText).to.include('The text is selected');
    expect(normalizeSpace(getSelection()!.toString())).to.equal(value);
  });

  it('closes on Escape and by its button, and returns the focus', async () => {
    const {openDialog, cancelButton, dialogCloses, focusName} = await openRecord();
    await press('Escape');
    await dialogCloses();
    await until(() => focusName() === 'Actions for pending.example', 'the focus');
    await openDialog('pending.example', 'View DNS record');
    cancelButton().click();
    await dialogCloses();
    await until(() => focusName() === 'Actions for pending.example', 'the focus');
  });

  it('updates while it is open, and announces the new state', async () => {
    const {el, sandbox, shown} = await openRecord({domains: [pending]});
    setDomains(sandbox, [{...pending, state: 'Verified'}]);
    el.refresh();
    await until(() => descriptionOf(shown).includes('pending.example is verified.'), 'the new state');
    expect(shown.querySelector('#dialog-text')!.role).to.equal('status');
    expect(shown.querySelector('[part~=badge]')!.textContent).to.equal('Verified');
  });

  it('closes when the token changes to another organization', async () => {
    const {el, sandbox, dialogCloses} = await openRecord();
    el.token = await sandbox.mintToken({organizationId: sandbox.organizations[1]!.id});
    await dialogCloses();
  });

  for (const [lang, title, copy, hint] of [
    ['de', 'DNS-Eintrag', 'Wert kopieren', 'Manche Anbieter'],
    ['ar', 'سجل DNS', 'نسخ القيمة', 'بعض المزوّدين'],
  ] as const) {
    it(`is translated into ${lang}, and fits into a narrow window`, async () => {
      const {findByRole, byRole, dialog, allByRole} = await mountDomains({
        domains: [domain({verificationToken: 'x'.repeat(300)})],
        lang,
        dir: lang === 'ar' ? 'rtl' : 'ltr',
        width: 300,
      });
      (
        await until(() => allByRole('button').find(({part}) => part.contains('button-icon')), 'the menu button')
      ).click();
      (await findByRole('menuitem')).click();
      const shown = await until(dialog, 'the dialog');
      expect(nameOf(shown)).to.equal(title);
      expect(byRole('button', copy)).to.exist;
      expect(shown.innerText).to.include(hint);
      expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
      expect(shown.getBoundingClientRect().width).to.be.at.most(innerWidth);
    });
  }
});

describe('restarting verification in <workos-domain-verification>', () => {
  it('asks first, shows the record that was not found, and sends nothing yet', async () => {
    const {openRestart, inDialog, writes, submitButton} = await mountDomains();
    const dialog = await openRestart('failed.example');
    expect(nameOf(dialog)).to.equal('Restart verification?');
    expect(descriptionOf(dialog)).to.match(/^This record wasn’t found in time\. .*failed\.example at Amazon Route 53/);
    expect(inDialog('[part=record]')).to.have.length(1);
    expect(submitButton().matches('[part~=button-primary]')).to.equal(true);
    expect(writes()).to.deep.equal([]);
  });

  it('can also be started from the menu', async () => {
    const {openDialog} = await mountDomains();
    expect(nameOf(await openDialog('failed.example', 'Restart verification'))).to.equal('Restart verification?');
  });

  it('sends the request, fires both events, and shows the new record at once', async () => {
    const {el, sandbox, openRestart, submit, inDialog, writes, calls, badge, focusName} = await mountDomains();
    const heard = recordEvents(el, 'workos-domain-reverify', 'workos-domain-reverified');
    sandbox.fail({kind: 'hang', match: 'GET organization-domains'});
    const dialog = await openRestart('failed.example');
    const before = inDialog('code').at(-1)!.textContent;
    submit();
    await until(() => nameOf(dialog) === 'DNS record', 'the record');
    expect(descriptionOf(dialog)).to.match(/^Verification restarted\. Add this record/);
    expect(inDialog('code').at(-1)!.textContent).not.to.equal(before);
    expect(badge('failed.example').textContent).to.equal('Verification pending');
    expect(writes()).to.deep.equal(['POST domains/domain_failed.example/reverify']);
    await until(() => calls().at(-1) === 'GET domains', 'a reload');
    expect(heard.map(({name}) => name)).to.deep.equal(['workos-domain-reverify', 'workos-domain-reverified']);
    const states = heard.map(({detail}) => (detail as {domain: {state: string}}).domain.state);
    expect(states).to.deep.equal(['Failed', 'Pending']);
    await until(() => focusName() === 'Close', 'the focus');
  });

  it('moves the focus to the menu button of the row when its own button is gone', async () => {
    const {openRestart, submit, dialogCloses, cancelButton, dialog, focusName} = await mountDomains();
    await openRestart('failed.example');
    submit();
    await until(() => nameOf(dialog()!) === 'DNS record', 'the record');
    cancelButton().click();
    await dialogCloses();
    await until(() => focusName() === 'Actions for failed.example', 'the focus');
  });

  it('sends nothing on Cancel or Escape, and returns the focus', async () => {
    const {openRestart, cancelButton, dialogCloses, writes, focusName} = await mountDomains();
    await openRestart('failed.example');
    cancelButton().click();
    await dialogCloses();
    await until(() => focusName() === 'Restart failed.example', 'the focus');
    await openRestart('failed.example');
    await press('Escape');
    await dialogCloses();
    await until(() => focusName() === 'Restart failed.example', 'the focus');
    expect(writes()).to.deep.equal([]);
  });

  it('explains that there is no record yet, and then shows the new one', async () => {
    const {openRestart, submit, record, inDialog} = {...(await mountDomains()), record: '[part=record]'};
    const dialog = await openRestart(withoutRecord.domain);
    expect(descriptionOf(dialog)).to.include('There is no DNS record for bare.example yet.');
    expect(inDialog(record)).to.have.length(0);
    submit();
    await until(() => inDialog(record).length, 'the record');
    expect(dialog.innerText).not.to.include('null');
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, openRestart, submit, dialogCloses, writes, badge} = await mountDomains();
    el.addEventListener('workos-domain-reverify', (event) => event.preventDefault());
    await openRestart('failed.example');
    submit();
    await dialogCloses();
    expect(writes()).to.deep.equal([]);
    expect(badge('failed.example').textContent).to.equal('Verification failed');
  });

  for (const [status, message, words] of [
    [403, 'Forbidden.', 'No access'],
    [422, 'Not on a Sunday.', 'Not on a Sunday.'],
    [500, 'Oops.', 'The service has a problem'],
  ] as const) {
    it(`stays open and shows the reason after ${status}, and succeeds on the next try`, async () => {
      const {el, openRestart, submit, inDialog, writes, sandbox, dialog} = await mountDomains();
      sandbox.fail({kind: 'status', status, message, match: 'POST reverify', times: 1});
      const heard = recordEvents(el, 'workos-domain-reverified');
      await openRestart('failed.example');
      const error = nextEvent(el, 'workos-error');
      submit();
      expect((await error).detail.error).to.include({status, serverMessage: message});
      const alert = await until(() => inDialog('[role=alert]')[0], 'the reason');
      expect(alert.innerText).to.include(words);
      expect(heard).to.deep.equal([]);
      submit();
      await until(() => nameOf(dialog()!) === 'DNS record', 'the record');
      expect(inDialog('[role=alert]')).to.have.length(0);
      expect(writes()).to.have.length(2);
    });
  }

  it('closes, shows an error and reloads the list if the domain no longer exists', async () => {
    const {openRestart, submit, dialogCloses, sandbox, names, waitForText, part, calls, focusName} = await mountDomains(
      {
        domains: [failed, pending],
      },
    );
    await openRestart('failed.example');
    setDomains(sandbox, [pending]);
    submit();
    await dialogCloses();
    expect(names()).to.deep.equal(['pending.example']);
    await waitForText('Domain not found.');
    expect(part('alert-danger')).to.exist;
    await until(() => calls().filter((call) => call === 'GET domains').length >= 2, 'a reload');
    await until(() => focusName() === 'Actions for pending.example', 'the focus');
  });

  it('cannot be closed or submitted twice while its request is in flight', async () => {
    const {openRestart, submit, submitButton, cancelButton, dialog, writes, sandbox} = await mountDomains();
    sandbox.fail({kind: 'slow', delay: 500, match: 'POST reverify'});
    await openRestart('failed.example');
    submit();
    await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    cancelButton().click();
    submit();
    await press('Escape');
    await press('Escape');
    expect(dialog()).to.exist;
    await until(() => nameOf(dialog()!) === 'DNS record', 'the record');
    expect(writes()).to.have.length(1);
  });

  it('closes when the token changes to another organization, and shows nothing of its result', async () => {
    const {el, sandbox, openRestart, submit, dialogCloses, waitForText, names, notice} = await mountDomains();
    sandbox.fail({kind: 'slow', delay: 200, match: 'POST reverify'});
    const {id} = sandbox.organizations[1]!;
    sandbox.data('domains', id).splice(0, 99, domain({id: failed.id, domain: 'elsewhere.example', state: 'Failed'}));
    await openRestart('failed.example');
    submit();
    const token = await sandbox.mintToken({organizationId: id});
    const restarted = nextEvent(el, 'workos-domain-reverified');
    el.token = token;
    await dialogCloses();
    await waitForText('elsewhere.example');
    await restarted;
    expect(names()).to.deep.equal(['elsewhere.example']);
    expect(notice()).to.equal('');
  });
});
