import {expect, nextFrame} from '@open-wc/testing';
import {press, recordEvents, until} from '../../helpers/index.js';
import {secondOrganizationId} from '../../../src/sandbox/index.js';
import {mountTable, people} from './support.js';

describe('paging in <workos-users-table>', () => {
  for (const cursors of ['after', 'before'] as const) {
    it(`pages forward and back if the server uses “${cursors}” for older members`, async () => {
      const {names, byRole, queries, waitForText} = await mountTable({members: people(25), sandbox: {cursors}});
      expect(names()).to.have.length(10).and.include('Person 1');
      byRole('button', 'Next')!.click();
      await until(() => names().includes('Person 11'), 'the second page');
      await waitForText('Page 2');
      byRole('button', 'Next')!.click();
      await until(() => names().includes('Person 25'), 'the third page');
      expect(names()).to.deep.equal(['Person 21', 'Person 22', 'Person 23', 'Person 24', 'Person 25']);
      byRole('button', 'Previous')!.click();
      await until(() => names().includes('Person 11'), 'the second page again');
      byRole('button', 'Previous')!.click();
      await until(() => names().includes('Person 1'), 'the first page again');
      expect(Object.keys(queries()[1]!)).to.have.members(['limit', cursors]);
      expect(queries().at(-1)).to.deep.equal({limit: '10'});
    });
  }

  it('shows no pager for a single page', async () => {
    const {byRole} = await mountTable({members: people(10)});
    expect(byRole('navigation', 'Pages')).not.to.exist;
  });

  it('disables the button that would go past either end', async () => {
    const {byRole, names, queries} = await mountTable({members: people(12)});
    const previous = () => byRole('button', 'Previous')!;
    const next = () => byRole('button', 'Next')!;
    expect(previous()).to.have.attribute('aria-disabled', 'true');
    expect(next()).to.have.attribute('aria-disabled', 'false');
    previous().click();
    next().click();
    await until(() => names().length === 2, 'the last page');
    expect(previous()).to.have.attribute('aria-disabled', 'false');
    expect(next()).to.have.attribute('aria-disabled', 'true');
    next().click();
    previous().click();
    await until(() => names().length === 10, 'the first page');
    expect(queries(), 'one request for each page shown').to.have.length(3);
  });

  it('keeps the focus on the button that turned the page', async () => {
    const {byRole, names, focusName} = await mountTable({members: people(12)});
    byRole('button', 'Next')!.focus();
    await press('Enter');
    await until(() => names().length === 2, 'the last page');
    await nextFrame(); // By then, a browser has blurred an element that can no longer hold the focus.
    await nextFrame();
    expect(focusName()).to.equal('Next');
    await press('Shift+Tab', 'Space');
    await until(() => names().length === 10, 'the first page');
    await nextFrame();
    await nextFrame();
    expect(focusName()).to.equal('Previous');
  });

  it('turns one page for two quick clicks', async () => {
    const {byRole, names, sandbox, queries} = await mountTable({members: people(40)});
    sandbox.fail({kind: 'slow', delay: 100, match: 'GET members', times: 1});
    byRole('button', 'Next')!.click();
    await until(() => queries().length === 2, 'the request');
    byRole('button', 'Next')!.click();
    await until(() => names().includes('Person 11'), 'the second page');
    expect(queries()).to.have.length(2);
  });

  it('turns the page while the current one reloads', async () => {
    const {el, byRole, names, sandbox, queries} = await mountTable({members: people(12)});
    sandbox.fail({kind: 'slow', delay: 100, match: 'GET members', times: 1});
    el.refresh();
    await until(() => queries().length === 2, 'the request');
    byRole('button', 'Next')!.click();
    await until(() => names().join() === 'Person 11,Person 12', 'the second page');
  });

  it('fires an event and announces which page is shown', async () => {
    const {el, byRole, waitForText, text} = await mountTable({members: people(12)});
    const heard = recordEvents(el, 'workos-page-changed');
    expect(text()).to.include('10 members, page 1');
    byRole('button', 'Next')!.click();
    await waitForText('2 members, page 2');
    byRole('button', 'Previous')!.click();
    await waitForText('10 members, page 1');
    expect(heard.map(({detail}) => detail)).to.deep.equal([{page: 2}, {page: 1}]);
  });

  it('starts at the first page for a token of another organization', async () => {
    const {el, byRole, waitForText, sandbox, queries} = await mountTable({members: people(12)});
    byRole('button', 'Next')!.click();
    await waitForText('Page 2');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await waitForText('Page 1');
    expect(queries().at(-1)).to.deep.equal({limit: '10'});
  });

  it('shows the old page until the new one has loaded', async () => {
    const {byRole, names, sandbox, part} = await mountTable({members: people(12)});
    sandbox.fail({kind: 'slow', delay: 150, match: 'GET members', times: 1});
    byRole('button', 'Next')!.click();
    await until(() => part('table')!.closest('[aria-busy=true]'), 'the rows to be busy');
    expect(names()).to.have.length(10);
    await until(() => names().length === 2, 'the last page');
  });

  for (const [title, fault] of [
    ['one malformed answer', {kind: 'wrong-shape', match: 'GET members', times: 1}],
    ['three server errors', {kind: 'status', status: 500, match: 'GET members', times: 3}],
  ] as const) {
    it(`says the page of its rows after ${title}, and the next press sends one request`, async () => {
      const {el, byRole, findByRole, names, sandbox, text, queries, waitForText} = await mountTable({
        members: people(45),
      });
      const pages = recordEvents(el, 'workos-page-changed');
      sandbox.fail(fault);
      byRole('button', 'Next')!.click();
      await findByRole('button', 'Try again');
      expect(names()).to.include('Person 1');
      expect(text()).to.include('Page 1').and.include('10 members, page 1');
      expect(pages).to.deep.equal([]);
      const sent = queries().length;
      byRole('button', 'Next')!.click();
      await waitForText('10 members, page 2');
      expect(names()).to.include('Person 11');
      expect(text()).to.include('Page 2');
      expect(queries().length - sent).to.equal(1);
      expect(pages.map(({detail}) => detail)).to.deep.equal([{page: 2}]);
    });
  }

  it('names the page that “Try again” loads', async () => {
    const {byRole, findByRole, names, sandbox, waitForText} = await mountTable({members: people(45)});
    sandbox.fail({kind: 'wrong-shape', match: 'GET members', times: 1});
    byRole('button', 'Next')!.click();
    (await findByRole('button', 'Try again')).click();
    await waitForText('10 members, page 2');
    expect(names()).to.include('Person 11');
  });

  it('stays on its page if the next one fails to load, and retries on request', async () => {
    const {byRole, findByRole, names, sandbox} = await mountTable({members: people(12)});
    sandbox.fail({kind: 'wrong-shape', match: 'GET members', times: 1});
    byRole('button', 'Next')!.click();
    const retry = await findByRole('button', 'Try again');
    expect(names()).to.have.length(10);
    retry.click();
    await until(() => names().length === 2, 'the last page');
  });

  it('goes back when its last page becomes empty', async () => {
    const {el, byRole, names, sandbox, waitForText, text} = await mountTable({members: people(11)});
    const heard = recordEvents(el, 'workos-page-changed');
    byRole('button', 'Next')!.click();
    await until(() => names().join() === 'Person 11', 'the last page');
    sandbox.setMembers(people(10));
    el.refresh();
    await until(() => names().length === 10, 'the previous page');
    await waitForText('page 1');
    expect(text()).not.to.include('No members yet');
    expect(heard.map(({detail}) => detail)).to.deep.equal([{page: 2}, {page: 1}]);
  });

  it('goes back after the only member of the last page is removed', async () => {
    const {byRole, names, openDialog, submit, notice} = await mountTable({members: people(11)});
    byRole('button', 'Next')!.click();
    await until(() => names().join() === 'Person 11', 'the last page');
    await openDialog('Person 11', 'Remove user');
    submit();
    await until(() => names().length === 10, 'the previous page');
    await until(() => notice().includes('Person 11 was removed.'), 'the notice');
  });

  it('stays on its page after a change', async () => {
    const {byRole, names, openDialog, submit} = await mountTable({members: people(25)});
    byRole('button', 'Next')!.click();
    await until(() => names().includes('Person 11'), 'the second page');
    await openDialog('Person 12', 'Remove user');
    submit();
    await until(() => !names().includes('Person 12'), 'the row to disappear');
    expect(names()).to.have.length(10).and.include('Person 11');
  });

  const sizes: readonly [size: string, limit: string][] = [
    ['3', '3'],
    ['2.9', '2'],
    ['100000', '1000'],
    ['0', '10'],
    ['-4', '10'],
    ['many', '10'],
    ['', '10'],
  ];
  for (const [size, limit] of sizes) {
    it(`requests ${limit} at a time with page-size="${size}"`, async () => {
      const {queries, names} = await mountTable({members: people(12), attributes: {'page-size': size}});
      expect(queries()).to.deep.equal([{limit}]);
      expect(names()).to.have.length(Math.min(Number(limit), 12));
    });
  }

  it('goes back to the first page, with ten members, when page-size is removed', async () => {
    const {el, byRole, names, queries} = await mountTable({members: people(12), attributes: {'page-size': '5'}});
    byRole('button', 'Next')!.click();
    await until(() => names().includes('Person 6'), 'the second page');
    el.removeAttribute('page-size');
    await until(() => names().length === 10, 'the first ten');
    expect(queries().at(-1)).to.deep.equal({limit: '10'});
  });
});
