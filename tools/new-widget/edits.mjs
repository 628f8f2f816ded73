import {readdirSync} from 'node:fs';

/**
 * The changes to existing files for a new widget, as pairs of path and edit. An edit is a function, or a list of lines, each
 * with the text that stands before or after it. If an anchor has moved, correct it here.
 */
export function editsOf(widget) {
  const {name, tag, pascal, module, item, title, path, scope} = widget;
  return [
    ['src/api/openapi.json', (text) => withOperation(text, widget)],
    [
      'src/session/catalog.ts',
      [
        {
          before: '\n/** The scopes of all widgets',
          line: `export const ${module} = ['${scope}'] as const;\n`,
        },
        {before: '} as const satisfies', line: `  '${name}': ${module},\n`},
      ],
    ],
    ['src/session/session.ts', [{after: "| 'api-key-permissions'", line: ` | '${name}'`}]],
    ['src/define/loaders.ts', [{before: '};', line: `  '${tag}': () => import('./${name}.js'),\n`}]],
    ['src/define.ts', [{before: "import './define/widgets.js';", line: `import './define/${name}.js';\n`}]],
    [
      'src/index.ts',
      [
        {before: 'export type {Member,', line: `export type {${item}} from './api/${name}.js';\n`},
        {before: 'export {WidgetElement,', line: `export {${pascal}} from './widgets/${name}/${name}.js';\n`},
      ],
    ],
    [
      'src/messages/bundles.json',
      (text) => json(text, (bundles) => ({...bundles, [name]: [module, 'common', 'errors']})),
    ],
    ...['en', ...languages()].map((language) => [
      `src/messages/catalogs/${language}.json`,
      (text) => json(text, (catalog) => ({...catalog, ...messagesOf(widget, language)})),
    ]),
    [
      'src/sandbox/sandbox.ts',
      [
        {
          before: "import type {Sandbox} from './sandbox-interface.js';",
          line: `import {${module}Routes} from './${name}.js';\n`,
        },
        {after: '  apiKeyRoutes,\n', line: `  ${module}Routes,\n`},
      ],
    ],
    [
      'src/sandbox/data.ts',
      [
        {
          before: 'import type {SeedStart}',
          line: `import {seed${pascal}, type Sandbox${pascal}Item} from './seed/${name}.js';\n`,
        },
        {
          after: '  readonly permissions: SandboxPermission[];\n',
          line: `  readonly ${module}: Sandbox${pascal}Item[];\n`,
        },
        {after: '  permissions: seedPermissions,\n', line: `  ${module}: seed${pascal},\n`},
      ],
    ],
    ['src/sandbox/scopes.ts', withLine(`  '${scope}',\n`, {after: "  'widgets:audit-log-streaming:manage',\n"}, scope)],
    ['src/server/widget-token-handler.ts', withLine(`  | '${scope}'\n`, {before: '  | (string & {});'}, scope)],
    [
      'demo/stories/stories.ts',
      [
        {before: 'import {widgetsTogether}', line: `import {${module}} from './${name}.js';\n`},
        {after: '  userApiKeys,\n', line: `  ${module},\n`},
      ],
    ],
    [
      'test/flows/table.ts',
      [
        {
          before: "  {\n    tag: 'workos-widgets',",
          line: `  {\n    tag: '${tag}',\n    ready: '${title}, first',\n    reads: [{request: 'GET ${path}', isMain: true}],\n    flows: [{title: 'loads the list again', open: [{press: ['button', 'Refresh']}, {see: '${title}, first'}]}],\n  },\n`,
        },
      ],
    ],
    [
      'test/properties/operations.ts',
      [
        {before: 'import {getLogStream}', line: `import {list${pascal}} from '../../src/api/${name}.js';\n`},
        {
          before: '  keys: {\n',
          line: `  ${module}: {method: 'get', path: '${path}', send: (client) => list${pascal}(client)},\n`,
        },
        {before: "  'workos-api-keys': [reads", line: `  '${tag}': [reads.${module}],\n`},
      ],
    ],
    [
      'test/e2e/cdn.test.ts',
      [
        {
          after: "  'workos-user-api-keys': ['UserApiKeys/api-keys'],\n",
          line: `  '${tag}': ['${path.replace('/_widgets/', '')}'],\n`,
        },
      ],
    ],
    [
      'test/e2e/stories.test.ts',
      [
        {
          before: "  'audit-log-streaming': {\n",
          line: `  '${name}': {\n    ...usual('text=${title}, first', '${title}, first', '${title}, first'),\n    empty: 'text=Nothing here yet.',\n    'odd-data': '[part~=item] >> nth=5',\n  },\n`,
        },
      ],
    ],
  ];
}

/** Adds a scope to a file, unless it has it. */
const withLine = (line, place, scope) => (text) => {
  if (text.includes(`'${scope}'`)) return text;
  const anchor = place.before ?? place.after;
  if (!text.includes(anchor)) throw new Error(`No place for the scope, which needs the text “${anchor}”.`);
  return text.replace(anchor, () => (place.before ? line + anchor : anchor + line));
};

const json = (text, change) => `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`;

function languages() {
  const names = readdirSync('src/messages/catalogs').map((file) => file.replace('.json', ''));
  return names.filter((name) => name !== 'en');
}

function messagesOf({module, name, title, noun}, language) {
  const english = {
    [`${module}.caption`]: {message: title, description: 'Label of the list, for assistive technology.'},
    [`${module}.none`]: {message: 'Nothing here yet.', description: `Shown if there are no ${noun}.`},
    [`${module}.refresh`]: {message: 'Refresh', description: 'Button that loads the list again.'},
    [`${module}.unnamed`]: {message: 'Unnamed', description: 'In place of a missing name.'},
    [`widgets.names.${name}`]: {message: title, description: `Tab that shows <workos-${name}>.`},
  };
  if (language === 'en') return english;
  const translated = ([key, {message}]) => {
    const translation = translations[message]?.[language];
    return [key, translation ? {message: translation} : {message, sameAsEnglish: 'Not translated yet.'}];
  };
  return Object.fromEntries(Object.entries(english).map(translated));
}

const translations = {
  'Nothing here yet.': {de: 'Noch keine Einträge.', ar: 'لا شيء هنا بعد.'},
  Refresh: {de: 'Aktualisieren', ar: 'تحديث'},
  Unnamed: {de: 'Ohne Namen', ar: 'بلا اسم'},
};

/** The contract with the operation that the widget reads. */
function withOperation(text, {path, name, noun, scope}) {
  const contract = JSON.parse(text);
  if (contract.paths[path]?.get) return text;
  if (!path.startsWith('/_widgets/')) throw new Error(`A path of the Widgets API begins with /_widgets/: ${path}`);
  const item = {
    type: 'object',
    required: ['id', 'name'],
    properties: {id: {type: 'string'}, name: {type: 'string'}},
  };
  const schema = {type: 'object', required: ['data'], properties: {data: {type: 'array', items: item}}};
  contract.paths[path] = {
    ...contract.paths[path],
    parameters: [{$ref: '#/components/parameters/WidgetsVersion'}, {$ref: '#/components/parameters/WidgetsType'}],
    get: {
      operationId: `list-${name}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
      summary: `List the ${noun}`,
      'x-scope': scope,
      responses: {
        200: {description: 'Success.', content: {'application/json': {schema}}},
        403: {$ref: '#/components/responses/Forbidden'},
      },
    },
  };
  return `${JSON.stringify(contract, null, 2)}\n`;
}
