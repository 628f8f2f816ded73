/** The files of a new widget, by path. */
export function filesOf(widget) {
  const {name} = widget;
  return {
    [`src/api/${name}.ts`]: api(widget),
    [`src/widgets/${name}/${name}.ts`]: element(widget),
    [`src/define/${name}.ts`]: definition(widget),
    [`src/sandbox/${name}.ts`]: routes(widget),
    [`src/sandbox/seed/${name}.ts`]: seed(widget),
    [`demo/stories/${name}.ts`]: stories(widget),
    [`test/widgets/${name}/${name}.test.ts`]: tests(widget),
    [`test/widgets/${name}/accessibility.test.ts`]: accessibilityTests(widget),
    [`test/sandbox/${name}.test.ts`]: sandboxTests(widget),
  };
}

const api = ({pascal, item, path, noun}) => `import {type Client, request} from './http/request.js';
import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';

/** One of the ${noun}. */
export interface ${item} {
  readonly id: string;
  readonly name: string | undefined;
}

export async function list${pascal}(client: Client, signal?: AbortSignal): Promise<readonly ${item}[]> {
  const body: unknown = await request(client, 'get', '${path}', {...(signal && {signal})});
  return uniqueBy(readList(readRecord(body).data).map(to${item}), 'id');
}

function to${item}(value: unknown, index: number): ${item} {
  const raw = readRecord(value);
  return {id: readString(raw.id) ?? \`#\${index}\`, name: readString(raw.name)};
}
`;

const element = ({name, tag, pascal, module, item, noun}) => `import {html, render} from 'lit';
import {type ${item}, list${pascal}} from '../../api/${name}.js';
import {LazyModule} from '../../controllers/lazy-module.js';
import {Query} from '../../controllers/query.js';
import {Rows} from '../../controllers/rows.js';
import {${module}} from '../../messages/en/${name}.js';
import {languages} from '../../messages/languages/${name}.js';
import {${module} as scopes} from '../../session/catalog.js';
import {listWidgetStyles} from '../../styles/list-widget.styles.js';
import {emptyList, itemView, skeletonList} from '../../ui/list.js';
import {mark} from '../../ui/mark.js';
import {queryView} from '../../ui/query-view.js';
import {WidgetElement} from '../widget-element.js';

/**
 * Lists the ${noun}.
 *
 * @customElement ${tag}
 * @tag ${tag}
 * @summary The ${noun}.
 *
 * @slot empty - Replaces the line shown if the list is empty.
 * @slot error - Replaces the error message shown if nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart mark - The initials of an item.
 * @csspart name - The name of an item.
 * @csspart button - Any button.
 * @csspart button-link - A button that looks like a link.
 * @csspart alert - An error message above the list.
 * @csspart alert-danger - An error message above the list.
 * @csspart refresh-button - Loads the list again.
 * @csspart empty-list - The line shown if the list is empty.
 * @csspart error - The error message shown if nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export class ${pascal} extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...listWidgetStyles];
  /** @internal */
  protected static override readonly entry = {scopes, type: '${name}'};
  /** @internal */
  protected static override readonly languages = languages;

  readonly #marks = new LazyModule(this, () => import('../../brands/marks.js'));
  readonly #rows: Rows = new Rows(['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}]);
  readonly #items = new Query(this, {
    topic: '${name}',
    args: () => [] as const,
    load: ({client}, _, signal) => list${pascal}(client, signal),
  });

  /** @internal */
  get main() {
    return this.#items;
  }

  /** @internal */
  get text() {
    return this.messages('${module}', ${module});
  }

  /** @internal */
  protected override content() {
    return queryView(this, {
      skeleton: () => skeletonList(3, false),
      content: (items: readonly ${item}[]) => this.#renderItems(items),
    });
  }

  #renderItems(items: readonly ${item}[]) {
    const {text} = this;
    if (items.length === 0) return html\`<slot name="empty">\${emptyList(text.none, undefined, undefined)}</slot>\`;
    const list = this.#rows.render(
      items,
      ({id}) => id,
      (row, {name = text.unnamed}) => {
        const view = itemView({key: '', mark: mark(name, undefined, this.#marks), name: html\`<bdi>\${name}</bdi>\`});
        render(view, row, {host: this});
      },
    );
    list.setAttribute('aria-label', text.caption);
    const refresh = () => this.refresh();
    return html\`\${list}
      <button type="button" part="button refresh-button" @click=\${refresh}>\${text.refresh}</button>\`;
  }
}
`;

const definition = ({name, tag, pascal}) => `import {${pascal}} from '../widgets/${name}/${name}.js';
import {define} from './define.js';

define('${tag}', ${pascal});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${pascal};
  }
}
`;

const routes = ({module, path, scope, noun}) => `import {Hono} from 'hono';
import {type Environment, type WidgetVariables, requireScopes} from './environment.js';
import {toResponseItem} from './responses.js';

/** Serves the ${noun}. */
export function ${module}Routes({store}: Environment) {
  const app = new Hono<WidgetVariables>();

  app.get('${path}', requireScopes('${scope}'), (context) => {
    const items = store.data('${module}', context.get('organization').id);
    return context.json({data: items.map((item) => toResponseItem(item))});
  });

  return app;
}
`;

const seed = ({pascal, name, noun, title}) => `import {oddNames} from './odd-texts.js';
import {secondOrganizationId} from './organizations.js';
import type {Overridable, SeedStart} from './start.js';

/** One of the ${noun}, as the API sends it. */
export interface Sandbox${pascal}Item extends Overridable {
  readonly id: string;
  readonly name: string;
}

/** The ${noun} that an organization starts with. */
export function seed${pascal}({organizationId, scenario, random}: SeedStart): Sandbox${pascal}Item[] {
  const make = (name: string) => ({id: random.id('${name.replaceAll('-', '_')}'), name});
  if (scenario === 'empty') return [];
  if (organizationId === secondOrganizationId) return [make('${title}, elsewhere')];
  return [make('${title}, first'), make('${title}, second'), ...(scenario === 'odd' ? Object.values(oddNames).map(make) : [])];
}
`;

const stories = ({
  name,
  tag,
  module,
  title,
  path,
  scope,
}) => `import {access, failures, loading, page, refused, sampleSlots} from './shared.js';
import type {Widget} from './story.js';

const read = 'GET ${path}';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const ${module}: Widget = {
  name: '${name}',
  title: '${title}',
  tag: '${tag}',
  define: () => import('../../src/define/${name}.js'),
  attributes: {},
  slots: {empty, error, loading: loadingSlot},
  operations: {[read]: 'Read the list'},
  base: {scopes: ['${scope}']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'A list with two items.'},
        loading,
        {name: 'empty', title: 'Empty', text: 'There is nothing to list.', preset: {scenario: 'empty'}},
        {name: 'odd-data', title: 'Odd data', text: 'Names in many scripts and lengths.', preset: {scenario: 'odd'}},
      ],
    },
    access(refused),
    failures(read),
    page(),
  ],
};
`;

const tests = ({name, tag, module, title, noun, path}) => `import {expect} from '@open-wc/testing';
import '../../../src/define/${name}.js';
import {secondOrganizationId} from '../../../src/sandbox/index.js';
import {mount} from '../../helpers/index.js';

describe('<${tag}>', () => {
  it('shows a skeleton while it loads', async () => {
    const {el, root} = await mount('${tag}', {sandbox: {latency: 60_000}, isLoading: true});
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(root.querySelectorAll('[part~=item]')).to.have.length(3);
  });

  it('lists the ${noun}', async () => {
    const {el, parts} = await mount('${tag}');
    expect(parts('name').map(({innerText}) => innerText)).to.deep.equal(['${title}, first', '${title}, second']);
    expect(el.matches(':state(ready)')).to.equal(true);
  });

  it('says so if there are none', async () => {
    const {part} = await mount('${tag}', {sandbox: {scenario: 'empty'}});
    expect(part('empty-list')!.innerText).to.equal('Nothing here yet.');
  });

  it('loads the list again', async () => {
    const {byRole, sandbox, waitForText} = await mount('${tag}');
    sandbox.data('${module}').push({id: 'new', name: 'Added meanwhile'});
    byRole('button', 'Refresh')!.click();
    await waitForText('Added meanwhile');
  });

  it('shows an item without a name', async () => {
    const {el, sandbox, waitForText} = await mount('${tag}');
    sandbox.data('${module}').splice(0, 9, {id: 'one', name: 'One', overrides: {name: null}});
    el.refresh();
    await waitForText('Unnamed');
  });

  it('shows a failed load, and the list after a retry', async () => {
    const fault = {kind: 'status', status: 400, match: 'GET ${path}', times: 1} as const;
    const {byRole, text, waitForText} = await mount('${tag}', {sandbox: {faults: [fault]}});
    expect(text()).to.include('This wasn’t accepted');
    byRole('button', 'Try again')!.click();
    await waitForText('${title}, first');
  });

  it('shows “No access” if the token lacks the scope, and sends no request', async () => {
    const {text, sandbox} = await mount('${tag}', {grant: {scopes: ['other']}});
    expect(text()).to.include('No access');
    expect(sandbox.requests).to.be.empty;
  });

  it('replaces the list if the token is for another organization', async () => {
    const {el, sandbox, text, waitForText} = await mount('${tag}');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(text()).not.to.include('${title}, first');
    await waitForText('${title}, elsewhere');
  });
});
`;

const accessibilityTests = ({name, tag}) => `import '../../../src/define/${name}.js';
import {endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {mount, type MountOptions} from '../../helpers/index.js';

testScenes('${tag}', (options: MountOptions) => mount('${tag}', options), [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {title: 'a list'},
  {title: 'odd data', options: {sandbox: {scenario: 'odd'}}},
  {title: 'an empty list', options: {sandbox: {scenario: 'empty'}}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
]);
`;

const sandboxTests = ({module, path, noun, title}) => `import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createSandbox} from '../../src/sandbox/index.js';

describe('the ${noun} of the sandbox', () => {
  async function read(scopes?: readonly string[]) {
    const sandbox = createSandbox();
    const token = await sandbox.mintToken(scopes && {scopes});
    const url = 'https://api.workos.com${path}';
    const response = await sandbox.fetch(url, {headers: {Authorization: \`Bearer \${token}\`}});
    return {sandbox, response};
  }

  it('are returned as they are stored', async () => {
    const {sandbox, response} = await read();
    expect(await response.json()).to.deep.equal({data: sandbox.data('${module}')});
    expect(sandbox.data('${module}')[0]!.name).to.equal('${title}, first');
  });

  it('need the scope', async () => {
    const {response} = await read(['widgets:other:manage']);
    expect(response.status).to.equal(403);
  });
});
`;
