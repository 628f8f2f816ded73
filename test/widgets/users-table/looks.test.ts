import {executeServerCommand} from '@web/test-runner-commands';
import {expect} from '@open-wc/testing';
import {emulate, fill, isVisibleOnScreen, nameOf, press, until} from '../../helpers/index.js';
import {ada, allMembers, memberRoles, mountTable, people, type TableOptions} from './support.js';

const long = {
  ...ada,
  id: 'user_long',
  firstName: 'W'.repeat(120),
  lastName: 'von und zu Hohenlohe-Waldenburg-Schillingsfürst',
  email: `${'a.remarkably.long.address.'.repeat(4)}end@example.com`,
  roles: memberRoles('member', 'regional-coordinator', 'technical-support', 'viewer'),
};

/** Whether an element overflows the container of the widget horizontally. */
function overflows(element: Element, place: Element) {
  const {left, right} = element.getBoundingClientRect();
  const room = place.getBoundingClientRect();
  return left < room.left - 1 || right > room.right + 1;
}

describe('the layout of <workos-users-table>', () => {
  for (const width of [280, 320, 480, 900]) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`keeps every control inside ${width} px, ${dir}`, async () => {
        const options: TableOptions = {width, dir, members: [long, ...allMembers, ...people(6)]};
        const {el, allByRole, place, isTooWide, rows} = await mountTable(options);
        expect(isTooWide(), 'a widget wider than its container').to.equal(false);
        const controls = [...allByRole('button'), ...allByRole('combobox'), ...allByRole('searchbox')];
        expect(allByRole('button', /^Actions for/)).to.have.length(9);
        expect(controls).to.have.length.at.least(14);
        expect(controls.filter((control) => !isVisibleOnScreen(control)).map(nameOf)).to.deep.equal([]);
        expect([...rows(), ...controls].filter((box) => overflows(box, place)).map(nameOf)).to.deep.equal([]);
        expect(el.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('has no button smaller than 24 px', async () => {
    const {allByRole, byRole} = await mountTable({members: [long, ...allMembers, ...people(6)]});
    fill(byRole('searchbox')!, 'example');
    await until(() => byRole('button', 'Clear search'), 'the button that clears');
    const small = allByRole('button').filter((button) => {
      const {width, height} = button.getBoundingClientRect();
      return Math.min(width, height) < 24;
    });
    expect(small.map(nameOf)).to.deep.equal([]);
  });

  it('does not overlap controls in a narrow container', async () => {
    const {allByRole} = await mountTable({width: 280, members: [long, ada]});
    for (const control of allByRole('button')) {
      control.scrollIntoView({block: 'center'});
      const {x, y, width, height} = control.getBoundingClientRect();
      const root = control.getRootNode() as ShadowRoot;
      const top = root.elementFromPoint(x + width / 2, y + height / 2);
      expect(control.contains(top), control.getAttribute('aria-label') ?? control.textContent).to.equal(true);
    }
  });

  it('gives a name most of a narrow container, and puts roles and activity below', async () => {
    const {row, place} = await mountTable({width: 300});
    const name = row('Ada Lovelace')!.querySelector('[part~=user-cell]')!.getBoundingClientRect();
    const roles = row('Ada Lovelace')!.querySelector('[part~=role-cell]')!.getBoundingClientRect();
    const activity = row('Ada Lovelace')!.querySelector('[part~=last-active-cell]')!.getBoundingClientRect();
    expect(name.width).to.be.above(place.clientWidth * 0.7);
    expect(roles.top).to.be.at.least(name.bottom);
    expect(activity.top).to.be.at.least(roles.bottom);
  });

  it('exposes its columns to assistive technology in a narrow container', async () => {
    const {byRole, allByRole} = await mountTable({width: 280});
    expect(byRole('table', 'Members')).to.exist;
    expect(allByRole('columnheader').map(({textContent}) => textContent.trim())).to.deep.equal([
      'User',
      'Role',
      'Last active',
      'Actions',
    ]);
  });

  for (const item of ['Edit roles', 'Remove user', 'Invite users']) {
    it(`fits the dialog “${item}” into a small window`, async function () {
      const isSmall = await executeServerCommand<boolean, object>('x-viewport', {width: 320, height: 480});
      try {
        if (!isSmall) this.skip();
        const {openDialog, openInvite, dialog, submitButton, cancelButton} = await mountTable();
        await (item === 'Invite users' ? openInvite() : openDialog('Ada Lovelace', item));
        const box = dialog()!.getBoundingClientRect();
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(320);
        expect(box.bottom).to.be.at.most(480);
        expect(dialog()!.scrollWidth).to.be.at.most(dialog()!.clientWidth);
        for (const button of [submitButton(), cancelButton()]) {
          const {top, bottom} = button.getBoundingClientRect();
          expect(top).to.be.at.least(0);
          expect(bottom, 'a button inside the window').to.be.at.most(480);
        }
      } finally {
        await executeServerCommand('x-viewport', {width: 800, height: 600});
      }
    });
  }

  it('does not move its toolbar when the rows arrive', async () => {
    const {part, names} = await mountTable({
      sandbox: {faults: [{kind: 'slow', delay: 100, match: 'GET members'}]},
      isLoading: true,
    });
    const before = part('toolbar')!.getBoundingClientRect();
    await until(() => names().length === 5, 'the rows');
    const after = part('toolbar')!.getBoundingClientRect();
    expect([after.top, after.height]).to.deep.equal([before.top, before.height]);
  });

  it('starts a row at the right on a right-to-left page', async () => {
    const {row, place} = await mountTable({dir: 'rtl'});
    const avatar = row('Ada Lovelace')!.querySelector('[part~=avatar]')!.getBoundingClientRect();
    const name = row('Ada Lovelace')!.querySelector('[part~=name]')!.getBoundingClientRect();
    const room = place.getBoundingClientRect();
    expect(avatar.left).to.be.above(name.left);
    expect(room.right - avatar.right).to.be.below(20);
  });
});

describe('the appearance of <workos-users-table>', () => {
  it('inherits font and text color from the page', async () => {
    const {el, place, part} = await mountTable();
    place.style.font = '20px serif';
    place.style.color = 'rgb(1, 2, 3)';
    const name = getComputedStyle(part('name')!);
    expect([name.fontFamily, name.fontSize, name.color]).to.deep.equal(['serif', '20px', 'rgb(1, 2, 3)']);
    expect(getComputedStyle(part('invite-button')!).fontFamily).to.equal('serif');
    expect(getComputedStyle(el).backgroundColor, 'a background of its own').to.equal('rgba(0, 0, 0, 0)');
  });

  it('takes its accent color from a design token of the page', async () => {
    const {place, part} = await mountTable();
    place.style.setProperty('--workos-color-accent', 'rgb(10, 20, 30)');
    expect(getComputedStyle(part('invite-button')!).backgroundColor).to.equal('rgb(10, 20, 30)');
  });

  it('lets a page style its parts', async () => {
    const {part, place, openInvite, dialog} = await mountTable();
    const style = document.createElement('style');
    style.textContent = `
      workos-users-table::part(row) { color: rgb(4, 5, 6); }
      workos-users-table::part(dialog) { background-color: rgb(7, 8, 9); }`;
    place.append(style);
    expect(getComputedStyle(part('row')!).color).to.equal('rgb(4, 5, 6)');
    await openInvite();
    expect(getComputedStyle(dialog()!).backgroundColor).to.equal('rgb(7, 8, 9)');
  });

  it('is dark on a dark page', async () => {
    const light = await mountTable();
    const dark = await mountTable({theme: 'dark'});
    const color = ({part}: typeof light) => getComputedStyle(part('invite-button')!).backgroundColor;
    expect(color(dark)).not.to.equal(color(light));
    expect(getComputedStyle(dark.part('name')!).color).not.to.equal(getComputedStyle(light.part('name')!).color);
    await dark.openInvite();
    const [red, green, blue] = getComputedStyle(dark.dialog()!).backgroundColor.match(/\d+/g)!.map(Number);
    expect(red! + green! + blue!, 'a dark surface').to.be.below(300);
  });

  it('shows a focus ring on each control', async function () {
    if (!document.hasFocus()) this.skip(); // WebKitGTK 2.50 has no focus without a window manager.
    const {focusName, root} = await mountTable();
    root.querySelector('input')!.focus();
    const seen: (string | undefined)[] = [];
    for (let steps = 0; steps < 4; steps++) {
      const {outlineStyle, outlineWidth} = getComputedStyle(root.activeElement!);
      expect(outlineStyle, focusName()).not.to.equal('none');
      expect(parseFloat(outlineWidth)).to.be.above(0);
      seen.push(focusName());
      await press('Tab');
    }
    expect(seen).to.deep.equal([
      'Search by name or email',
      'Filter by role',
      'Invite users',
      'Actions for Ada Lovelace',
    ]);
  });

  it('has no motion with prefers-reduced-motion', async function () {
    await emulate(this, {reducedMotion: 'reduce'});
    const {openInvite, dialog} = await mountTable();
    await openInvite();
    expect(getComputedStyle(dialog()!).transitionDuration).to.equal('0s');
    expect(dialog()!.getAnimations()).to.be.empty;
  });

  it('draws borders around buttons, fields and badges in forced colors', async function () {
    await emulate(this, {forcedColors: 'active'});
    const {part, openMenu, byRole} = await mountTable();
    for (const name of ['invite-button', 'search-input', 'select', 'badge']) {
      const {borderTopStyle, borderTopWidth, borderTopColor, backgroundColor} = getComputedStyle(part(name)!);
      expect(borderTopStyle, name).to.equal('solid');
      expect(parseFloat(borderTopWidth), name).to.be.above(0);
      expect(borderTopColor, name).not.to.equal(backgroundColor);
    }
    await openMenu('Ada Lovelace');
    expect(getComputedStyle(byRole('menu')!).borderTopStyle).to.equal('solid');
  });
});
