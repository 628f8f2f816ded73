import {expect} from '@open-wc/testing';
import {developerUserId} from '../../../src/sandbox/index.js';
import {descriptionOf, fill, mount, nameOf, press, recordEvents, type, until} from '../../helpers/index.js';
import {mountProfile, profileOf, setPerson, type ProfileOptions} from './support.js';

const base = 'POST /_widgets/UserProfile';
const newEmail = 'augusta@example.com';

async function mountEmail(options: ProfileOptions = {}) {
  const mounted = await mountProfile(options);
  const {root, sandbox, openEdit} = mounted;
  const all = () => [...root.querySelectorAll<HTMLDialogElement>('dialog[open]')];
  /** The dialog above the others. */
  const top = () => all().at(-1)!;
  const title = () => top()?.querySelector('h2')?.textContent ?? '';
  const waitForTitle = (text: string) => until(() => title() === text, `the dialog “${text}”`);
  const codeInput = () => top().querySelector<HTMLInputElement>('[part~=code-input]')!;
  const submitButton = () => top().querySelector<HTMLButtonElement>('[type=submit]')!;
  const button = (label: string) =>
    [...top().querySelectorAll('button')].find(({textContent}) => textContent.trim() === label)!;
  const lastCode = () => sandbox.mails.at(-1)!.code;
  const enterCode = (code: string) => fill(codeInput(), code);
  const codeError = () => root.querySelector<HTMLElement>('dialog:last-of-type #code-error')?.innerText ?? '';
  const errorShown = () =>
    top().querySelector<HTMLElement>('#code-error, #new-email-error, #new-password-error')!.innerText;
  /** Types an address, and asks for the code. */
  const askFor = async (email: string) => {
    await openEdit('email');
    fill(top().querySelector('#new-email')!, email);
    submitButton().click();
  };
  const confirmIdentity = async () => {
    await waitForTitle('Confirm it’s you');
    submitButton().click();
    await until(codeInput, 'the field for the code');
    enterCode(lastCode());
  };
  const reachCode = async () => {
    await askFor(newEmail);
    await confirmIdentity();
    await waitForTitle('Confirm the new address');
  };
  const paths = () =>
    sandbox.requests.filter(({method}) => method !== 'GET').map(({path}) => path.replace('/_widgets/UserProfile/', ''));
  return {
    ...mounted,
    all,
    top,
    title,
    waitForTitle,
    codeInput,
    submitButton,
    button,
    lastCode,
    enterCode,
    codeError,
    errorShown,
    askFor,
    confirmIdentity,
    reachCode,
    paths,
  };
}

/** A code that is not the given one. */
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('changing the e-mail address in <workos-user-profile>', () => {
  it('asks for the identity above the form, goes on, and shows the new address at once', async () => {
    const profile = await mountEmail();
    const {el, all, top, waitForTitle, submitButton, codeInput, enterCode, lastCode, focused, sandbox, value} = profile;
    const heard = recordEvents(el, 'workos-email-change', 'workos-email-changed', 'workos-error');
    await profile.askFor(` <${newEmail}> `);
    await waitForTitle('Confirm it’s you');
    expect(all()).to.have.length(2);
    expect([nameOf(top()), nameOf(all()[0]!)]).to.deep.equal(['Confirm it’s you', 'Change email address']);
    expect(descriptionOf(top())).to.include('ada@example.com');
    expect(focused()).to.equal(submitButton());
    submitButton().click();
    await until(codeInput, 'the field for the code');
    expect(focused()).to.equal(codeInput());
    expect(sandbox.mails.at(-1)).to.include({to: 'ada@example.com', purpose: 'identity'});
    enterCode(lastCode());
    await waitForTitle('Confirm the new address');
    expect(all()).to.have.length(1);
    expect(focused()).to.equal(codeInput());
    expect(descriptionOf(top())).to.include(newEmail);
    expect(sandbox.mails.at(-1)).to.include({to: newEmail, purpose: 'email-change'});
    sandbox.fail({kind: 'hang', match: 'GET /_widgets/UserProfile/me'});
    enterCode(lastCode());
    await profile.dialogCloses();
    expect(value('email')).to.equal(newEmail);
    await until(() => profile.notice() === `Your email address is now ${newEmail}.`, 'the notice');
    expect(heard.map(({name}) => name)).to.deep.equal(['workos-email-change', 'workos-email-changed']);
    expect(heard[0]!.detail).to.deep.equal({email: newEmail});
    expect(profile.focusName()).to.equal('Edit email');
  });

  it('sends elevated access with what needs it, and with nothing else', async () => {
    const {reachCode, enterCode, lastCode, dialogCloses, openEdit, field, submit, sandbox} = await mountEmail();
    await reachCode();
    enterCode(lastCode());
    await dialogCloses();
    await openEdit('name');
    fill(field('firstName'), 'Augusta');
    submit();
    await dialogCloses();
    const withHeader = sandbox.requests.filter(({isElevated}) => isElevated);
    expect([...new Set(withHeader.map(({path}) => path))]).to.deep.equal([
      '/_widgets/UserProfile/send-email-change',
      '/_widgets/UserProfile/verify-email-change',
    ]);
  });

  it('keeps what was typed if the user does not confirm', async () => {
    const {askFor, waitForTitle, all, top, focused, submitButton, paths, confirmIdentity} = await mountEmail();
    await askFor(newEmail);
    await waitForTitle('Confirm it’s you');
    await press('Escape');
    await until(() => all().length === 1, 'the upper dialog to close');
    const input = top().querySelector<HTMLInputElement>('#new-email')!;
    expect(input.value).to.equal(newEmail);
    expect(focused()).to.equal(input);
    expect(paths()).to.deep.equal([]);
    submitButton().click();
    await confirmIdentity();
    await waitForTitle('Confirm the new address');
  });

  it('sends one request for a code that is entered and submitted twice', async () => {
    const {reachCode, codeInput, lastCode, submitButton, paths, sandbox} = await mountEmail();
    await reachCode();
    sandbox.fail({kind: 'hang', match: `${base}/verify-email-change`});
    codeInput().focus();
    await type(lastCode());
    await press('Enter', 'Enter');
    submitButton().click();
    await until(() => paths().at(-1) === 'verify-email-change', 'the request');
    expect(paths().filter((path) => path === 'verify-email-change')).to.have.length(1);
  });

  it('takes the right code after three wrong ones, and names the fault', async () => {
    const {reachCode, enterCode, codeInput, lastCode, errorShown, dialogCloses, focused, paths, top} =
      await mountEmail();
    await reachCode();
    const code = lastCode();
    for (let tries = 1; tries <= 3; tries++) {
      enterCode('');
      enterCode(otherThan(code));
      await until(() => paths().filter((path) => path === 'verify-email-change').length === tries, 'the request');
      await until(() => errorShown() === 'This code isn’t correct. Check it and try again.', 'the reason');
      expect(top().querySelector<HTMLElement>('[role=alert]')!.innerText).to.include('isn’t correct');
      expect(codeInput()).to.have.attribute('aria-invalid', 'true');
      await until(() => focused() === codeInput(), 'the focus');
    }
    enterCode(code);
    await dialogCloses();
  });

  for (const [serverCode, reason] of [
    ['too_many_attempts', 'Too many attempts. Send a new code to go on.'],
    ['code_used', 'This code has already been used. Send a new one.'],
    ['code_expired', 'This code has expired. Send a new one.'],
    ['challenge_not_found', 'This code is no longer valid. Send a new one.'],
  ] as const) {
    it(`leads to a new code after “${serverCode}”`, async () => {
      const profile = await mountEmail();
      const {reachCode, enterCode, codeInput, lastCode, errorShown, dialogCloses, focused, submitButton} = profile;
      await reachCode();
      const first = lastCode();
      profile.sandbox.fail({
        kind: 'status',
        status: 400,
        message: 'No.',
        code: serverCode,
        match: `${base}/verify-email-change`,
        times: 1,
      });
      enterCode(first);
      await until(() => errorShown() === reason, 'the reason');
      expect(codeInput().value).to.equal('');
      expect(focused()?.textContent.trim()).to.equal('Send a new code');
      expect(submitButton().textContent.trim()).to.equal('Send code');
      submitButton().click();
      await until(() => profile.sandbox.mails.length === 3, 'another mail');
      await until(() => focused() === codeInput(), 'the focus');
      expect(errorShown()).to.equal('');
      enterCode(lastCode());
      await dialogCloses();
    });
  }

  it('sends another code on request, but not at once', async () => {
    const {reachCode, button, sandbox, top} = await mountEmail();
    await reachCode();
    expect(button('Send a new code')).to.have.attribute('aria-disabled', 'true');
    expect(top().innerText).to.include('Possible in 30 seconds.');
    button('Send a new code').click();
    expect(sandbox.mails).to.have.length(2);
    expect(top().innerText).to.match(/The code is valid until \d/);
  });

  it('asks again if elevated access has lapsed in the middle, keeps the code, and goes on', async () => {
    const profile = await mountEmail({sandbox: {elevatedSeconds: 0}});
    const {waitForTitle, submitButton, enterCode, lastCode, codeInput, all, sandbox, dialogCloses} = profile;
    await profile.askFor(newEmail);
    await profile.confirmIdentity();
    // The server refuses what it has granted, so its reason is shown.
    await until(() => all().length === 1 && /Elevated access is required/.test(profile.text()), 'the reason');
    sandbox.update({elevatedSeconds: 600});
    submitButton().click();
    await profile.confirmIdentity();
    await waitForTitle('Confirm the new address');
    const code = lastCode();
    sandbox.fail({
      kind: 'status',
      status: 403,
      message: 'Elevated access is required.',
      code: 'elevated_access_required',
      match: `${base}/verify-email-change`,
      times: 1,
    });
    enterCode(code);
    await waitForTitle('Confirm it’s you');
    expect(all()[0]!.querySelector<HTMLInputElement>('[part~=code-input]')!.value).to.equal(code);
    submitButton().click();
    await until(codeInput, 'the field for the code');
    expect(codeInput().labels![0]!.closest('dialog'), 'the dialog of its label').to.equal(profile.top());
    enterCode(lastCode());
    await dialogCloses();
    expect(profile.value('email')).to.equal(newEmail);
  });

  it('shows a reason without the elevated token that it quotes', async () => {
    const {askFor, confirmIdentity, errorShown, all} = await mountEmail();
    const {fetch} = globalThis;
    globalThis.fetch = async (input, init) => {
      const token = new Request(input, {...init, signal: null}).headers.get('x-elevated-access-token');
      return token ? Response.json({message: `No ${token}!`}, {status: 422}) : fetch(input, init);
    };
    await askFor(newEmail);
    await confirmIdentity();
    await until(() => all().length === 1 && errorShown() === 'No …!', 'the reason');
  });

  for (const [title, email, reason] of [
    ['nothing', ' ', 'Enter an email address.'],
    ['no address', 'augusta', '“augusta” isn’t a valid email address.'],
    ['two addresses', 'a@x.example, b@x.example', 'Enter one address only.'],
    ['the same address', 'ADA@example.com', 'This is your address already.'],
  ] as const) {
    it(`refuses ${title} without a request`, async () => {
      const {askFor, errorShown, focused, top, sandbox} = await mountEmail();
      await askFor(email);
      expect(errorShown()).to.equal(reason);
      expect(focused()).to.equal(top().querySelector('#new-email'));
      expect(sandbox.mails).to.deep.equal([]);
    });
  }

  for (const [title, status, body, reason] of [
    ['an address in use', 409, {message: 'Taken.'}, 'This address can’t be used. Choose another one.'],
    [
      'a managed address',
      403,
      {message: 'No.', code: 'managed_by_identity_provider'},
      'managed by your organization’s',
    ],
    ['too many codes', 429, {message: 'Slow.', code: 'daily_email_quota_exceeded'}, 'Too many codes were sent'],
    ['another reason', 422, {message: 'Not this domain.'}, 'Not this domain.'],
  ] as const) {
    it(`shows the server’s reason at the field: ${title}`, async () => {
      const {askFor, confirmIdentity, errorShown, focused, all, top, sandbox} = await mountEmail();
      sandbox.fail({kind: 'status', status, ...body, match: `${base}/send-email-change`});
      await askFor(newEmail);
      await confirmIdentity();
      await until(() => all().length === 1 && errorShown().includes(reason), 'the reason');
      const input = top().querySelector<HTMLInputElement>('#new-email')!;
      expect(input.value).to.equal(newEmail);
      await until(() => focused() === input, 'the focus');
    });
  }

  it('goes back to the address that was typed', async () => {
    const {reachCode, button, top, focused} = await mountEmail();
    await reachCode();
    button('Use another address').click();
    const input = top().querySelector<HTMLInputElement>('#new-email')!;
    expect([input.value, focused()]).to.deep.equal([newEmail, input]);
  });

  it('asks before it closes once something was typed', async () => {
    const {reachCode, cancelButton, button, dialogCloses, value} = await mountEmail();
    await reachCode();
    cancelButton().click();
    await until(() => button('Discard'), 'the question');
    button('Discard').click();
    await dialogCloses();
    expect(value('email')).to.equal('ada@example.com');
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, askFor, dialogCloses, paths} = await mountEmail();
    el.addEventListener('workos-email-change', (event) => event.preventDefault());
    await askFor(newEmail);
    await dialogCloses();
    expect(paths()).to.deep.equal([]);
  });

  it('offers a password to a user who has none', async () => {
    const profile = await mountEmail({person: {hasPassword: false}});
    const {reachCode, enterCode, lastCode, waitForTitle, top, focused, submitButton, errorShown, dialogCloses} =
      profile;
    await reachCode();
    enterCode(lastCode());
    await waitForTitle('Set a password');
    const input = top().querySelector<HTMLInputElement>('#new-password')!;
    expect([focused(), input.autocomplete]).to.deep.equal([input, 'new-password']);
    fill(input, 'short');
    submitButton().click();
    await until(() => errorShown() === 'Use at least 10 characters.', 'the reason');
    fill(input, 'a long enough password');
    submitButton().click();
    await dialogCloses();
    await until(() => profile.notice().endsWith('and your password is set.'), 'the notice');
    expect(profile.sandbox.person().hasPassword).to.equal(true);
  });

  it('names the new address if a password needs another confirmation', async () => {
    const {reachCode, enterCode, lastCode, waitForTitle, top, submitButton, sandbox} = await mountEmail({
      person: {hasPassword: false},
    });
    await reachCode();
    enterCode(lastCode());
    await waitForTitle('Set a password');
    fill(top().querySelector('#new-password')!, 'a long enough password');
    const refusal = {kind: 'status', status: 403, message: 'No.', code: 'elevated_access_required'} as const;
    sandbox.fail({...refusal, match: `${base}/create-password`, times: 1});
    submitButton().click();
    await waitForTitle('Confirm it’s you');
    expect(descriptionOf(top())).to.include(newEmail).and.not.to.include('ada@example.com');
  });

  it('ends the countdown of a widget that is removed', async () => {
    const {el, place, reachCode, top} = await mountEmail();
    await reachCode();
    const cleared: unknown[] = [];
    const {clearInterval} = globalThis;
    globalThis.clearInterval = (id) => {
      cleared.push(id);
      clearInterval(id);
    };
    try {
      expect(top().innerText).to.include('Possible in');
      el.remove();
      await until(() => cleared.some((id) => id !== undefined), 'the end of the timer');
    } finally {
      globalThis.clearInterval = clearInterval;
      place.append(el);
    }
  });

  it('leaves the password for later', async () => {
    const {reachCode, enterCode, lastCode, waitForTitle, button, dialogCloses, notice, paths} = await mountEmail({
      person: {hasPassword: false},
    });
    await reachCode();
    enterCode(lastCode());
    await waitForTitle('Set a password');
    button('Not now').click();
    await dialogCloses();
    await until(() => notice() === `Your email address is now ${newEmail}.`, 'the notice');
    expect(paths()).not.to.include('create-password');
  });

  it('does not ask again in another widget of the same person, but of another one', async () => {
    const one = await mountEmail();
    await one.reachCode();
    one.button('Use another address').click();
    setPerson(one.sandbox, {email: 'dev@example.com'}, developerUserId);
    const attributes = {'api-origin': one.server.origin};
    const second = await mount('workos-user-profile', {attributes});
    const other = await mount('workos-user-profile', {attributes, grant: {userId: developerUserId}});
    const titles = async (mounted: typeof second) => {
      const profile = profileOf(mounted.el);
      await profile.openEdit('email');
      fill(profile.dialog()!.querySelector('#new-email')!, 'x@example.com');
      profile.submit();
      await until(() => profile.text().match(/Confirm (it’s you|the new address)/), 'the next step');
      return [...mounted.root.querySelectorAll('h2')].map(({textContent}) => textContent);
    };
    await one.discard();
    expect(await titles(second)).to.deep.equal(['Confirm the new address']);
    await profileOf(second.el).discard();
    expect(await titles(other)).to.include('Confirm it’s you');
  });
});
