import {expect} from '@open-wc/testing';
import {choose, descriptionOf, fill, nameOf, until} from '../../helpers/index.js';
import {keys, mountKeys, mountUserKeys} from './support.js';

describe('the language of <workos-api-keys>', () => {
  it('is German on a German page, dialogs included', async () => {
    const {byRole, cells, text, dialog, field, inDialog, findByRole} = await mountKeys({lang: 'de', width: 1_000});
    expect(byRole('searchbox', 'API-Schlüssel suchen')).to.exist;
    expect(text()).to.include('3 API-Schlüssel, Seite 1');
    expect(cells('Robot').slice(2, 4)).to.deep.equal(['vor 3 Tagen', 'Nie']);
    (await findByRole('button', 'API-Schlüssel erstellen')).click();
    await until(() => inDialog('fieldset')[0], 'the dialog');
    expect(nameOf(dialog()!)).to.equal('API-Schlüssel erstellen');
    const labels = [...(field('expiration') as unknown as HTMLSelectElement).options].map(({label}) => label.trim());
    expect(labels.slice(0, 5)).to.deep.equal(['Nie', '1 Stunde', '1 Tag', '3 Tage', '7 Tage']);
    choose(field('expiration'), 'Datum und Uhrzeit …');
    await until(() => inDialog('#date')[0], 'the field');
    expect(descriptionOf(field('date'))).to.include('Zeitzone:');
    expect(dialog()!.innerText)
      .to.match(/Berechtigungen/)
      .and.not.match(/cancel|permission|expir/i);
  });

  it('places English permission names next to their checkboxes on a right-to-left page', async () => {
    const {findByRole, inDialog} = await mountKeys({lang: 'ar', dir: 'rtl', width: 1_000});
    (await findByRole('button', 'إنشاء مفتاح')).click();
    const box = await until(() => inDialog('[name=permission]')[0], 'the permissions');
    const [name, text] = box.closest('label')!.querySelectorAll('bdi');
    for (const one of [name!, text!]) {
      const words = document.createRange();
      words.selectNodeContents(one);
      const gap = box.getBoundingClientRect().left - words.getBoundingClientRect().right;
      expect(gap, one.textContent).to.be.within(0, 20);
    }
  });

  it('is Arabic, from right to left, with its own plurals', async () => {
    const {byRole, text, root} = await mountKeys({lang: 'ar', dir: 'rtl', keys: keys(2)});
    expect(byRole('button', 'إنشاء مفتاح')).to.exist;
    expect(text()).to.include('مفتاحان');
    expect(getComputedStyle(root.querySelector('table')!).direction).to.equal('rtl');
    const user = await mountUserKeys({lang: 'ar', keys: []});
    expect(user.text()).to.include('نيابةً عنك');
  });

  it('changes while a dialog is open, and keeps what was typed', async () => {
    const {place, openCreate, field, dialog} = await mountKeys();
    await openCreate();
    fill(field('name'), 'Half a na');
    place.lang = 'de';
    await until(() => dialog()!.innerText.includes('Abbrechen'), 'the German dialog');
    expect(field('name').value).to.equal('Half a na');
  });

  for (const [count, words] of [
    [0, '0 API keys, page 1'],
    [1, '1 API key, page 1'],
    [2, '2 API keys, page 1'],
  ] as const) {
    it(`shows “${words}”`, async () => {
      const {text} = await mountKeys({keys: keys(count)});
      expect(text()).to.include(words);
    });
  }
});
