import {expect} from '@open-wc/testing';
import english from '../../../src/messages/en/index.js';
import {setMessages} from '../../../src/messages/set-messages.js';
import {fill, nameOf, until} from '../../helpers/index.js';
import {ada, grace, memberRoles, mountTable, people} from './support.js';

const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000 - 60_000).toISOString();
const members = [{...ada, roles: memberRoles('member', 'billing', 'viewer'), lastActivityAt: threeDaysAgo}, grace];

describe('the language of <workos-users-table>', () => {
  it('is German on a German page', async () => {
    const {byRole, cells, text, dialog, menuButton, root} = await mountTable({lang: 'de', members});
    expect(byRole('button', 'Personen einladen')).to.exist;
    expect(byRole('searchbox', 'Nach Name oder E-Mail suchen')).to.exist;
    expect(byRole('button', '1 weitere Rolle')).to.exist;
    expect(text()).to.include('Eingeladen').and.include('2 Mitglieder, Seite 1');
    expect(cells('Ada Lovelace')[2]).to.equal('vor 3 Tagen');
    expect(menuButton('Ada Lovelace')).not.to.exist;
    byRole('button', 'Aktionen für Ada Lovelace')!.click();
    const item = await until(() => byRole('menuitem', 'Person entfernen'), 'the menu');
    item.click();
    await until(dialog, 'the dialog');
    expect(nameOf(dialog()!)).to.equal('Person entfernen?');
    expect(dialog()!.innerText)
      .to.include('Abbrechen')
      .and.not.match(/cancel|remove/i);
    expect(root.querySelector('time')!.title).to.match(/\d{4}/);
  });

  it('is Arabic, from right to left, with its own plurals and digits', async () => {
    const {byRole, text, root} = await mountTable({lang: 'ar-EG', dir: 'rtl', members: [...members, ...people(9)]});
    expect(byRole('button', 'دعوة مستخدمين')).to.exist;
    expect(text()).to.match(/عضوًا|أعضاء/);
    expect(getComputedStyle(root.querySelector('table')!).direction).to.equal('rtl');
    const two = await mountTable({lang: 'ar', members});
    expect(two.text()).to.include('عضوان');
  });

  for (const lang of ['eo', 'de_DE!', 'x', '']) {
    it(`is English if lang="${lang}" is unknown`, async () => {
      const {byRole, cells} = await mountTable({lang, members});
      expect(byRole('button', 'Invite users')).to.exist;
      expect(cells('Ada Lovelace')[2]).to.equal('3 days ago');
    });
  }

  it('is that of the nearest lang attribute, its own before the page’s', async () => {
    const {byRole} = await mountTable({lang: 'ar', attributes: {lang: 'de-AT'}});
    expect(byRole('button', 'Personen einladen')).to.exist;
  });

  it('changes while the page is open, also in an open dialog, and keeps the typed text', async () => {
    const {el, place, byRole, findByRole, openInvite, inDialog, dialog, names, queries} = await mountTable();
    await openInvite();
    fill(inDialog('textarea')[0]!, 'half@exam');
    place.lang = 'de';
    await until(() => dialog()!.innerText.includes('Abbrechen'), 'the German dialog');
    expect(inDialog<HTMLTextAreaElement>('textarea')[0]!.value).to.equal('half@exam');
    dialog()!.close();
    expect(await findByRole('button', 'Personen einladen')).to.exist;
    el.lang = 'en';
    expect(await findByRole('button', 'Invite users')).to.exist;
    expect(byRole('button', 'Personen einladen')).not.to.exist;
    expect(names()).to.have.length(5);
    expect(queries(), 'one load, whatever the language').to.have.length(1);
  });

  it('can be added by the page', async () => {
    setMessages('tlh', {...english, usersTable: {...english.usersTable, invite: 'yIruvHa’'}});
    const {byRole} = await mountTable({lang: 'tlh'});
    expect(byRole('button', 'yIruvHa’')).to.exist;
  });

  it('can be English with the page’s own messages', async () => {
    setMessages('en', {...english, usersTable: {...english.usersTable, invite: 'Add teammates'}});
    try {
      const {byRole} = await mountTable({lang: 'en-GB'});
      expect(byRole('button', 'Add teammates')).to.exist;
    } finally {
      setMessages('en', english);
    }
  });

  const counts: readonly [number, string][] = [
    [0, '0 members, page 1'],
    [1, '1 member, page 1'],
    [2, '2 members, page 1'],
  ];
  for (const [count, words] of counts) {
    it(`shows “${words}”`, async () => {
      const {text} = await mountTable({members: people(count)});
      expect(text()).to.include(words);
    });
  }
});
