/** Configures the manifest for editors and docs: with published paths, without private members, in a fixed order. */
import {posix} from 'node:path';

const source = /^\/?src\/(.*)\.[tj]s$/;

const publishedModules = {
  name: 'published-modules',
  packageLinkPhase({customElementsManifest: manifest}) {
    for (const module of manifest.modules) publish(module, module.path);
    const index = manifest.modules.find(({path}) => path === 'dist/index.js');
    const shown = new Set(index?.exports.map(({name}) => name));
    for (const module of manifest.modules) keepPublic(module, shown);
    manifest.modules = manifest.modules
      .filter((module) => module === index || module.declarations.length > 0)
      .concat(manifest.modules.flatMap(definitions))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

/** Replaces every source path, including relative paths in re-exports, with the published path. */
function publish(node, from) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') publish(value, from);
    else if ((key === 'module' || key === 'path') && typeof value === 'string') {
      const path = value.startsWith('.') ? posix.join(posix.dirname(from), value) : value;
      node[key] = path.replace(source, 'dist/$1.js');
    }
  }
}

/** Removes declarations that the index does not export, and private members. */
function keepPublic(module, shown) {
  const isShown = ({name, tagName}) => tagName || shown.has(name);
  module.declarations = module.declarations.filter(isShown);
  module.exports = module.exports?.filter(isShown);
  for (const declaration of module.declarations) declaration.members = declaration.members?.filter(isPublic);
}

const isPublic = ({name, privacy}) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** Adds the definitions, since the analyzer does not know our `define()`. Each define module is named after its tag. */
const definitions = ({path, declarations}) =>
  declarations
    .filter(({tagName}) => tagName)
    .map(({name, tagName}) => ({
      kind: 'javascript-module',
      path: `dist/define/${tagName.replace('workos-', '')}.js`,
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}}],
    }));

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/define/**', 'src/define.ts', 'src/sandbox/**', 'src/server/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publishedModules],
};
