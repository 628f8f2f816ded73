/**
 * `npm run new-widget -- <name> [--path=/_widgets/…] [--scope=widgets:…]`: adds a widget that lists what one operation of
 * the API returns, in every place where a widget has to be: element, messages, registration, catalog, sandbox, demo, table
 * of flows and tests. It works and passes every check; the rest is for you to write.
 *
 * - `name` is the tag without `workos-`, such as `user-notes`.
 * - `--path` is the operation that the widget reads. Default: `/_widgets/<name>`. If the contract does not have it, a
 *   simple one is added to `src/api/openapi.json`.
 * - `--scope` is the scope that unlocks the widget. Default: `widgets:<name>:manage`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import {root} from './entries.mjs';
import {editsOf} from './new-widget/edits.mjs';
import {filesOf} from './new-widget/files.mjs';

process.chdir(root);

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {path: {type: 'string'}, scope: {type: 'string'}},
});

try {
  const widget = describe(positionals[0], values);
  const files = filesOf(widget);
  const taken = Object.keys(files).find((path) => existsSync(path));
  if (taken) throw new Error(`${taken} exists already.`);
  const edits = editsOf(widget).map(([path, edit]) => [path, edited(path, edit)]);
  for (const [path, text] of [...Object.entries(files), ...edits]) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  run('tools/messages.mjs');
  run('tools/generated.mjs', 'schema');
  run(
    'node_modules/prettier/bin/prettier.cjs',
    '--write',
    '--log-level=warn',
    ...Object.keys(files),
    ...new Set(edits.map(([path]) => path)),
  );
  run('tools/generated.mjs', 'manifest', 'parts', 'readme');
  console.log(`Added <${widget.tag}>. Next:
- Describe it and its data: src/widgets/${widget.name}/${widget.name}.ts and src/api/${widget.name}.ts.
- Write its texts, and translate them: look for "${widget.module}." in src/messages/catalogs/.
- See it: npm start, then ?widget=${widget.name}
- Test it: npm run test:unit -- --group ${widget.name}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function describe(name, {path, scope}) {
  if (!/^[a-z]+(-[a-z]+)+$/.test(name ?? '')) {
    throw new Error('Give a name of at least two words, such as: npm run new-widget -- user-notes');
  }
  const words = name.split('-');
  const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  const title = words.join(' ');
  return {
    name,
    tag: `workos-${name}`,
    pascal,
    module: pascal[0].toLowerCase() + pascal.slice(1),
    item: `${pascal}Item`,
    title: title[0].toUpperCase() + title.slice(1),
    noun: title,
    path: path ?? `/_widgets/${name}`,
    scope: scope ?? `widgets:${name}:manage`,
  };
}

/** The text of a file after an edit: a function, or a list of lines with the place where each belongs. */
function edited(path, edit) {
  const text = readFileSync(path, 'utf8');
  if (typeof edit === 'function') return edit(text);
  return edit.reduce((result, {before, after, line}) => {
    const anchor = before ?? after;
    const at = result.indexOf(anchor);
    if (at < 0) throw new Error(`${path} has no place for this line, which needs the text “${anchor}”: ${line}`);
    const place = before ? at : at + anchor.length;
    return result.slice(0, place) + line + result.slice(place);
  }, text);
}

function run(script, ...args) {
  const {status} = spawnSync(process.execPath, [script, ...args], {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${script} failed; see its output above.`);
}
