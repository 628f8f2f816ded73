import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {
  currentSessionId,
  defaultOrganizationId,
  developerUserId,
  secondOrganizationId,
} from '../../../src/sandbox/index.js';
import {laptopIcon, phoneIcon, tabletIcon, unknownIcon} from '../../../src/ui/icons.js';
import {fill, press, until} from '../../helpers/index.js';
import {agents, linux, mac, manySessions, minutesAgo, mountSessions, phone, session, setSessions} from './support.js';

const read = 'GET /_widgets/UserProfile/sessions';

describe('the list of <workos-user-sessions>', () => {
  it('shows a skeleton while it loads', async () => {
    const {el, root} = await mountSessions({sandbox: {latency: 60_000}, isLoading: true});
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(root.querySelectorAll('[part~=item]')).to.have.length(3);
  });

  it('sends its first request with the token, even if that is a promise', async () => {
    const {sandbox, names} = await mountSessions({sessions: [mac]});
    const {el: second, sandbox: again} = await mountSessions({token: sandbox.mintToken()});
    await until(() => second.matches(':state(ready)'), 'the data');
    expect(names()).to.deep.equal(['Chrome on macOS']);
    expect(again.requests.map(({status}) => status)).to.deep.equal([200, 200]);
  });

  it('says that there is none, without a note', async () => {
    const {text, byRole} = await mountSessions({sandbox: {scenario: 'empty'}});
    expect(text()).to.equal('No active sessions.');
    expect(byRole('button')).to.equal(undefined);
  });

  it('shows the sessions by their last activity, the current one first and marked', async () => {
    const unused = session('new', {userAgent: 'curl/8.5.0', lastActivityAt: null, createdAt: minutesAgo(90)});
    const {names, itemText, buttons, part} = await mountSessions({
      sessions: [linux, unused, mac, phone],
      current: 'phone',
    });
    expect(names()).to.deep.equal(['Safari on iOS', 'Chrome on macOS', 'Unknown device', 'Firefox on Linux']);
    expect(itemText()).to.include('This device').and.not.include('Last active').and.not.include('Sign out');
    expect(buttons()).to.deep.equal([
      'Sign out Chrome on macOS',
      'Sign out Unknown device',
      'Sign out Firefox on Linux',
    ]);
    expect(part('others-button')).to.exist;
  });

  it('finds the current session by the token’s claim', async () => {
    const {itemText, part} = await mountSessions({grant: {sessionId: currentSessionId}});
    expect(itemText()).to.include('This device');
    expect(part('others-button')).to.exist;
  });

  it('prefers the session that the page names to the token’s claim', async () => {
    const {el, itemText} = await mountSessions({sessions: [mac, phone], current: 'phone', grant: {sessionId: 'mac'}});
    expect(itemText()).to.include('Safari on iOS').and.include('This device');
    el.currentSessionId = undefined;
    await el.updateComplete;
    expect(itemText()).to.include('Chrome on macOS').and.include('This device');
  });

  for (const [title, options] of [
    ['is unknown', {}],
    ['is not listed', {current: 'gone'}],
    ['is not a string', {grant: {claims: {sid: 7}}}],
  ] as const) {
    it(`can sign out any session, but not all others, and says why, if the current one ${title}`, async () => {
      const {buttons, part, text} = await mountSessions({sessions: [mac, phone], ...options});
      expect(buttons()).to.have.length(2);
      expect(part('others-button')).to.equal(undefined);
      expect(part('badge')).to.equal(undefined);
      expect(text()).to.include('isn’t known here, so the others can’t be signed out all at once.');
    });
  }

  it('does not offer to sign out all others if there are none', async () => {
    const {part, text} = await mountSessions({sessions: [mac], current: 'mac'});
    expect(part('others-button')).to.equal(undefined);
    expect(text()).not.to.include('isn’t known here');
  });

  it('has a list with a name', async () => {
    const {byRole, items} = await mountSessions({sessions: [mac, phone]});
    expect(byRole('list', 'Active sessions')!.children).to.have.length(items().length);
  });

  for (const [userAgent, icon] of [
    [agents.chromeOnMac, laptopIcon],
    [agents.safariOnPhone, phoneIcon],
    [agents.chromeOnTablet, tabletIcon],
    ['curl/8.5.0', unknownIcon],
    [null, unknownIcon],
  ] as const) {
    it(`has an icon for ${String(userAgent).slice(0, 60)}`, async () => {
      const {items} = await mountSessions({sessions: [session('one', {userAgent})]});
      const expected = document.createElement('span');
      render(icon, expected);
      expect(items()[0]!.querySelector('[part=mark] path')!.getAttribute('d')).to.equal(
        expected.querySelector('path')!.getAttribute('d'),
      );
    });
  }

  it('shows the start of a user agent that is not known', async () => {
    const {names, details, el, sandbox} = await mountSessions({sessions: [session('one', {userAgent: 'curl/8.5.0'})]});
    expect(names()).to.deep.equal(['Unknown device']);
    expect(details()[0]).to.equal('curl/8.5.0');
    setSessions(sandbox, [session('one', {userAgent: 'x'.repeat(400)})]);
    el.refresh();
    await until(() => details()[0] === `${'x'.repeat(60)}…`, 'a shorter text');
  });

  for (const [location, ipAddress, expected] of [
    [{cityName: 'Paris', countryISOCode: 'FR'}, '192.0.2.1', ['Paris, France', '192.0.2.1']],
    [{cityName: '', countryISOCode: 'FR'}, '192.0.2.1', ['France', '192.0.2.1']],
    [{cityName: 'Paris', countryISOCode: ''}, null, ['Paris']],
    [{cityName: 'Paris', countryISOCode: 'nowhere'}, null, ['Paris, nowhere']],
    [{cityName: 'Paris', countryISOCode: 'QX'}, null, ['Paris, QX']],
    [{cityName: '', countryISOCode: ''}, '192.0.2.1', ['192.0.2.1']],
    [null, '2001:db8::51', ['2001:db8::51']],
    [null, null, ['Unknown location']],
    [{cityName: '', countryISOCode: ''}, null, ['Unknown location']],
  ] as const) {
    it(`shows ${expected.join(' and ')} for ${JSON.stringify(location)} and ${ipAddress}`, async () => {
      const one = session('one', {currentLocation: location, ipAddress, lastActivityAt: null, createdAt: null});
      const {details, text} = await mountSessions({sessions: [one]});
      expect(details()).to.deep.equal(expected);
      expect(text().includes('Locations are approximate')).to.equal(!!(location?.cityName || location?.countryISOCode));
    });
  }

  it('names countries in the language of the page', async () => {
    const {details} = await mountSessions({sessions: [mac], lang: 'de'});
    expect(details()[0]).to.equal('Lisbon, Portugal');
    const arabic = await mountSessions({sessions: [mac], lang: 'ar', dir: 'rtl'});
    expect(arabic.details()[0]).to.equal('Lisbon، البرتغال');
  });

  it('shows when the user was active and has signed in, with the exact times', async () => {
    const one = session('one', {lastActivityAt: minutesAgo(125), createdAt: minutesAgo(185)});
    const {details, root} = await mountSessions({sessions: [one]});
    expect(details().slice(2)).to.deep.equal(['Last active 2 hours ago', 'Signed in 3 hours ago']);
    const [active] = root.querySelectorAll('time');
    expect(active!.dateTime).to.equal(one.lastActivityAt);
    expect(active!.title).to.include(String(new Date(one.lastActivityAt!).getFullYear()));
  });

  it('leaves out times that are missing or not valid', async () => {
    const one = session('one', {
      lastActivityAt: 'soon',
      createdAt: 'never',
      state: {tag: 'issued', expiresAt: 'later'},
    });
    const {details} = await mountSessions({sessions: [one]});
    expect(details()).to.deep.equal(['Lisbon, Portugal', '192.0.2.1']);
  });

  it('shows when a session ends, if that is soon', async () => {
    const ending = (minutes: number) => ({state: {tag: 'issued', expiresAt: minutesAgo(-minutes)}, createdAt: null});
    const {details} = await mountSessions({
      sessions: [session('soon', ending(125)), session('later', ending(20_000)), session('over', ending(-5))],
    });
    expect(details(0).at(-1)).to.equal('Ends in 2 hours');
    expect(details(1).at(-1)).to.equal('Last active 1 hour ago');
    expect(details(2).at(-1)).to.equal('Last active 1 hour ago');
  });

  for (const [field, label] of [
    ['usedSsoAuth', 'SSO'],
    ['usedPasswordAuth', 'Password'],
    ['usedPasskeyAuth', 'Passkey'],
    ['usedMagicAuth', 'Email code'],
    ['usedAppleOauth', 'Apple'],
    ['usedGithubOauth', 'GitHub'],
    ['usedGitLabOauth', 'GitLab'],
    ['usedLinkedInOauth', 'LinkedIn'],
    ['usedXeroOauth', 'Xero'],
    ['usedVercelMarketplaceOauth', 'Vercel Marketplace'],
    ['usedQuantumIdAuth', 'Quantum id'],
  ] as const) {
    it(`shows ${field} as ${label}`, async () => {
      const {details} = await mountSessions({sessions: [session('one', {[field]: true})]});
      expect(details().at(-1)).to.equal(label);
    });
  }

  it('shows who uses the account of the user, and why', async () => {
    const acts = {impersonatorEmail: 'support@workos.example', impersonationReason: 'Ticket 9'};
    const {itemText, part, sandbox, el, waitForText} = await mountSessions({sessions: [session('one', acts)]});
    expect(part('badge-warning')!.innerText).to.equal('Impersonation');
    expect(itemText()).to.include('support@workos.example is using your account. Reason: Ticket 9');
    setSessions(sandbox, [session('one', {usedImpersonation: true})]);
    el.refresh();
    await waitForText('Someone else is using your account.');
  });

  it('says which sessions are of another organization', async () => {
    const {details} = await mountSessions({
      sessions: [
        session('here', {organizationId: defaultOrganizationId, lastActivityAt: minutesAgo(1)}),
        session('there', {organizationId: secondOrganizationId}),
      ],
    });
    expect(details(0)).not.to.include('Another organization');
    expect(details(1)).to.include('Another organization');
  });

  it('tells alike devices apart in the names of the buttons, by as little as it takes', async () => {
    const porto = {cityName: 'Porto', countryISOCode: 'PT'};
    const {buttons} = await mountSessions({
      sessions: [
        linux,
        session('1', {currentLocation: porto, lastActivityAt: minutesAgo(1)}),
        session('2', {lastActivityAt: minutesAgo(2)}),
        session('3', {ipAddress: '192.0.2.9', lastActivityAt: minutesAgo(3)}),
        session('4', {lastActivityAt: minutesAgo(65)}),
      ],
    });
    expect(buttons()).to.deep.equal([
      'Sign out Chrome on macOS, Porto, Portugal',
      'Sign out Chrome on macOS, Lisbon, Portugal, 192.0.2.1, 2 minutes ago',
      'Sign out Chrome on macOS, Lisbon, Portugal, 192.0.2.9',
      'Sign out Chrome on macOS, Lisbon, Portugal, 192.0.2.1, 1 hour ago',
      'Sign out Firefox on Linux',
    ]);
  });

  it('has no buttons that change anything if it is read-only', async () => {
    const {byRole, text} = await mountSessions({sessions: [mac, phone], attributes: {readonly: ''}});
    expect(byRole('button')).to.equal(undefined);
    expect(text()).not.to.include('isn’t known here');
  });

  it('has no button for a session without an ID', async () => {
    const {buttons} = await mountSessions({sessions: [session('', {id: null}), phone]});
    expect(buttons()).to.deep.equal(['Sign out Safari on iOS']);
  });

  for (const [name, markup] of [
    ['empty', {sandbox: {scenario: 'empty'}}],
    ['error', {sandbox: {faults: [{kind: 'forbidden', match: read}]}}],
    ['loading', {sandbox: {latency: 60_000}, isLoading: true}],
  ] as const) {
    it(`shows the page’s own content for the slot ${name}`, async () => {
      const {el} = await mountSessions({...markup, children: `<p slot="${name}">Ours</p>`});
      await until(() => el.querySelector('p')!.checkVisibility(), 'the content');
    });
  }

  it('explains that the server refuses the list, with its reason, and offers no retry', async () => {
    const message = 'Sessions need the role of an administrator.';
    const {part, byRole} = await mountSessions({sandbox: {faults: [{kind: 'forbidden', message, match: read}]}});
    const lines = [...part('error')!.querySelectorAll('h2, p')].map((line) => line.textContent.trim());
    expect(lines).to.deep.equal(['Sessions can’t be shown', 'The token of this page doesn’t allow it.', message]);
    expect(byRole('button')).to.equal(undefined);
  });

  it('shows the list with a new token after a refusal', async () => {
    const fault = {kind: 'forbidden', match: read, times: 1} as const;
    const {el, sandbox, findByRole} = await mountSessions({sessions: [mac], sandbox: {faults: [fault]}});
    el.token = await sandbox.mintToken({expiresIn: 1_800});
    await findByRole('button', 'Sign out Chrome on macOS');
  });

  it('shows a failed load, and the list after a retry', async () => {
    const fault = {kind: 'status', status: 400, match: read, times: 1} as const;
    const {byRole, text, findByRole} = await mountSessions({sessions: [mac], sandbox: {faults: [fault]}});
    expect(text()).to.include('This wasn’t accepted');
    byRole('button', 'Try again')!.click();
    await findByRole('button', 'Sign out Chrome on macOS');
  });

  it('never shows another user’s sessions', async () => {
    const {el, sandbox, names, text} = await mountSessions({sessions: [mac, phone]});
    setSessions(sandbox, [linux], developerUserId);
    el.token = await sandbox.mintToken({userId: developerUserId});
    await el.updateComplete;
    expect(text()).not.to.include('macOS');
    await until(() => names().join() === 'Firefox on Linux', 'the other user’s sessions');
  });

  it('keeps the list and an open dialog when the token is renewed', async () => {
    const {el, sandbox, dialog, openSignOut, names, calls} = await mountSessions({sessions: [mac, phone]});
    await openSignOut('Safari on iOS');
    el.token = await sandbox.mintToken({expiresIn: 1_800});
    await until(() => calls().length === 2, 'a reload');
    expect(names()).to.have.length(2);
    expect(dialog()).to.exist;
  });
});

describe('a long list of <workos-user-sessions>', () => {
  it('has no search with nine sessions', async () => {
    const {search} = await mountSessions({sessions: manySessions(9)});
    expect(search()).to.equal(null);
  });

  for (const [words, expected] of [
    ['safari', ['Safari on iOS']],
    ['SAO brazil', ['Safari on iOS']],
    ['2001:db8', ['Firefox on Linux']],
    ['github', ['Firefox on Linux']],
    ['curl', ['Unknown device']],
  ] as const) {
    it(`finds ${expected.join()} by “${words}” among ten`, async () => {
      const place = {cityName: 'São Paulo', countryISOCode: 'BR'};
      const {search, names, text} = await mountSessions({
        sessions: [
          ...manySessions(7),
          session('a', {userAgent: agents.safariOnPhone, currentLocation: place}),
          session('b', {userAgent: agents.firefoxOnLinux, ipAddress: '2001:db8::51', usedGithubOauth: true}),
          session('c', {userAgent: 'curl/8.5.0'}),
        ],
      });
      expect(text()).to.include('10 sessions');
      fill(search()!, words);
      await until(() => names().length === 1, 'one session');
      expect(names()).to.deep.equal(expected);
      expect(text()).to.include('1 session');
    });
  }

  it('says that nothing matches, and clears the search by a button or Escape', async () => {
    const {search, items, findByRole, waitForText, focusName} = await mountSessions({sessions: manySessions(10)});
    fill(search()!, 'zebra');
    await waitForText('No session matches “zebra”.');
    (await findByRole('button', 'Clear search')).click();
    await until(() => items().length === 10, 'all sessions');
    expect(search()!.value).to.equal('');
    expect(focusName()).to.equal('Search sessions');
    fill(search()!, 'zebra');
    await waitForText('No session matches “zebra”.');
    await press('Escape');
    await until(() => items().length === 10, 'all sessions');
  });

  it('shows the first 50 of a thousand, then all, and moves the focus to the first new one', async () => {
    const {items, findByRole, part, root} = await mountSessions({sessions: manySessions(1_000)});
    expect(items()).to.have.length(50);
    (await findByRole('button', 'Show all 1,000 sessions')).click();
    await until(() => items().length === 1_000, 'all sessions');
    await until(() => root.activeElement, 'the focus');
    expect(items().findIndex((item) => item.contains(root.activeElement))).to.equal(50);
    expect(part('show-all-button')).to.equal(undefined);
  });

  it('moves the focus to the first new row of a read-only list', async () => {
    const {items, findByRole, root} = await mountSessions({sessions: manySessions(60), attributes: {readonly: ''}});
    (await findByRole('button', 'Show all 60 sessions')).click();
    await until(() => root.activeElement === items()[50], 'the focus');
  });
});
