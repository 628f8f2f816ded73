/**
 * `node tools/generated.mjs [schema|marks|manifest|parts|readme] [--check]`: writes the generated files that are
 * committed. With `--check`, it writes nothing and fails if a file is out of date.
 */
import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import openapiTypes, {astToString, COMMENT_HEADER} from 'openapi-typescript';
import prettier from 'prettier';
import {root} from './entries.mjs';
import {elements} from './manifest.mjs';
import {makeReadme, makeReference, makeStyling} from './readme.mjs';

process.chdir(root);

/** The files that each step writes. */
const files = {
  schema: {
    path: 'src/api/schema.d.ts',
    async make() {
      return COMMENT_HEADER + astToString(await openapiTypes(pathToFileURL('src/api/openapi.json')));
    },
  },
  marks: {
    path: 'src/brands/marks.ts',
    async make() {
      const icons = Object.values(await import('simple-icons'));
      const lines = marks.map((slug) => `  ${slug}: '${icons.find((icon) => icon.slug === slug).path}',`);
      const head =
        '/** Provider logos as SVG paths in a 24 × 24 view box. Generated from `simple-icons` by `npm run marks`. */';
      return `${head}\nexport const marks = {\n${lines.join('\n')}\n} as const;\n\nexport type Marks = typeof marks;\n`;
    },
  },
  manifest: {
    path: 'custom-elements.json',
    async make() {
      const config = 'custom-elements-manifest.config.mjs';
      const manifest = await analyze({argv: ['analyze', '--quiet', '--config', config], noWrite: true});
      return `${JSON.stringify(manifest, null, 2)}\n`;
    },
  },
  parts: {
    path: 'src/widgets/all-widgets/parts.ts',
    async make() {
      const views = elements().filter(({tagName}) => tagName !== 'workos-widgets');
      const names = [...new Set(views.flatMap(({cssParts}) => cssParts.map(({name}) => name)))].sort();
      const head = '/** The documented parts of all widgets. Generated from the manifest by `npm run parts`. */';
      const text = `${head}\nexport const parts = '${names.join(', ')}';`;
      return prettier.format(text, {...(await prettier.resolveConfig(this.path)), parser: 'typescript'});
    },
  },
  readme: [
    {path: 'README.md', make: makeReadme},
    {path: 'docs/styling.md', make: makeStyling},
    {path: 'docs/reference.md', make: makeReference},
  ],
};

/** The providers with a logo in `simple-icons` (CC0). The other providers are shown by their initials. */
const marks = [
  'adp',
  'apple',
  'auth0',
  'bitbucket',
  'cloudflare',
  'datadog',
  'discord',
  'github',
  'gitlab',
  'godaddy',
  'google',
  'googlecloudstorage',
  'gusto',
  'hibob',
  'intuit',
  'keycloak',
  'lastpass',
  'okta',
  'openid',
  'personio',
  'snowflake',
  'splunk',
  'vercel',
  'vmware',
  'x',
  'xero',
];

const check = process.argv.includes('--check');
const named = process.argv.slice(2).filter((argument) => argument !== '--check');
for (const name of named.length ? named : Object.keys(files)) {
  for (const file of [files[name]].flat()) {
    const {path} = file;
    const text = await file.make();
    const isFresh = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (check && !isFresh) {
      console.error(`${path} is out of date: run \`npm run ${name}\` and commit the result.`);
      process.exitCode = 1;
    } else if (!isFresh) writeFileSync(path, text);
  }
}
