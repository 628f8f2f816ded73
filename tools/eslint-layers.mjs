/**
 * An ESLint rule that enforces the layers of `src/`: a folder imports only from the folders before it in the list, and
 * a widget never from another widget's folder. In `api/`, the transport in `http/` comes before the resource modules.
 * `no-restricted-imports` does not suffice: it compares specifiers as text, so relative paths of different depth need
 * separate patterns, and it ignores `import()`. This rule resolves the paths.
 *
 * Functions that change a resource are in a separate module, `<resource>.writes.ts`. The first view only reads; writes
 * are loaded with the dialogs that use them. A static import from anywhere else would add them to the first load.
 */
import {dirname, relative, resolve, sep} from 'node:path';

const layers = [
  'version.ts',
  'api',
  'session',
  'messages',
  'events.ts',
  'brands',
  'styles',
  'controllers',
  'ui',
  'dialogs',
  'widgets',
  'define',
  'define.ts',
  'all-loaders.ts',
  'autoload.ts',
  'workos-widget.ts',
  'index.ts',
];

/** Independent folders: nothing imports them, and they may import only the types of the API. */
const apart = ['sandbox', 'server'];

const firstWithLit = layers.indexOf('styles');

export const layersRule = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const file = segments(context.cwd, context.filename);
    if (!file) return {};
    const check = (node, source, {isType = false, isLazy = false} = {}) => {
      if (typeof source?.value !== 'string') return;
      const message = problem(file, target(context, source.value), {isType, isLazy});
      if (message) context.report({node, message});
    };
    return {
      Program: (node) =>
        isKnown(file) || context.report({node, message: `src/${file[0]} is missing from the list of layers.`}),
      ImportDeclaration: (node) => check(node, node.source, {isType: node.importKind === 'type'}),
      ExportNamedDeclaration: (node) => check(node, node.source, {isType: node.exportKind === 'type'}),
      ExportAllDeclaration: (node) => check(node, node.source, {isType: node.exportKind === 'type'}),
      TSImportType: (node) => check(node, node.source, {isType: true}),
      ImportExpression: (node) => check(node, node.source, {isLazy: true}),
    };
  },
};

/** The message for an import that breaks a rule, or undefined. */
function problem(from, to, {isType, isLazy}) {
  const [folder] = from;
  if (typeof to === 'string') {
    const isLit = /^(@lit|lit)(\/|$)|^lit-|^@lit-labs\//.test(to);
    return isLit && layers.indexOf(folder) < firstWithLit && !apart.includes(folder)
      ? `${folder} must not import Lit.`
      : undefined;
  }
  if (!to) return undefined;
  if (apart.includes(folder)) {
    const isAllowed = to[0] === folder || (isType && isSchema(to));
    return isAllowed ? undefined : `${folder} may import only types, and only from api/schema.js.`;
  }
  if (apart.includes(to[0])) return `${to[0]} is for Node and for tests; elements must not import it.`;
  if (layers.indexOf(to[0]) > layers.indexOf(folder)) return `${folder} comes before ${to[0]} and must not import it.`;
  if (isTransport(from) && !isTransport(to) && !isSchema(to)) return 'api/http must not import resource modules.';
  if (isWrites(to) && !isType && !isLazy && !isWrites(from) && !isDialog(from)) {
    return 'Writes are loaded with dialogs: import them only there.';
  }
  if (folder === 'widgets' && to[0] === 'widgets' && to.length > 2 && to[1] !== from[1]) {
    return 'A widget must not import from another widget’s folder; move shared code to ui or controllers.';
  }
  if (folder === 'index.ts' && to[0].startsWith('define') && !isType && !isLazy) {
    return 'index.ts must have no side effects, and define registers tags.';
  }
  return undefined;
}

const isSchema = (path) => path.join('/') === 'api/schema.ts';
const isTransport = ([folder, subfolder]) => folder === 'api' && subfolder === 'http';
const isWrites = (path) => path.at(-1).endsWith('.writes.ts');
const isDialog = ([folder, , subfolder]) => folder === 'widgets' && subfolder === 'dialogs';

/** The segments of the imported path inside `src/`, or the specifier of a package. */
function target({cwd, filename}, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  return segments(cwd, resolve(dirname(filename), specifier.replace(/\.js$/, '.ts')));
}

function segments(cwd, path) {
  const [top, ...rest] = relative(cwd, path).split(sep);
  return top === 'src' && rest.length > 0 ? rest : undefined;
}

const isKnown = ([name]) => layers.includes(name) || apart.includes(name);
