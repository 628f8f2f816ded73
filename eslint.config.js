import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import {layersRule} from './tools/eslint-layers.mjs';

const globalObjects = ['globalThis', 'window', 'self'];

/** Bans globals by their bare names and as properties of the global object. */
const withoutGlobals = (messages) => ({
  'no-restricted-globals': ['error', ...Object.entries(messages).map(([name, message]) => ({name, message}))],
  'no-restricted-properties': [
    'error',
    ...Object.entries(messages).flatMap(([property, message]) =>
      globalObjects.map((object) => ({object, property, message})),
    ),
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
      property,
      message: 'Text becomes markup by Lit’s html tag alone.',
    })),
    {object: 'document', property: 'write', message: 'Text becomes markup by Lit’s html tag alone.'},
    {object: 'document', property: 'cookie', message: 'A widget keeps nothing and reads nothing of the page’s.'},
  ],
});

const noStorage = {
  localStorage: 'A widget keeps nothing on the machine.',
  sessionStorage: 'A widget keeps nothing on the machine.',
};
const noFetch = {fetch: 'Only api/http/ talks to the network.'};
const noRegistry = {customElements: 'Only define/ registers elements.'};

const unsafeImports = [
  {
    group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js'],
    message: 'Lit’s own Trusted Types policy would let it through: nothing the server sent may become markup.',
  },
  {
    group: ['lit/directives/style-map.js', 'lit-html/directives/style-map.js'],
    message: 'A page’s policy may forbid style attributes.',
  },
  {group: ['lit/decorators.js'], importNames: ['customElement'], message: noRegistry.customElements},
];

const styleAttribute = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
  message: 'A page’s policy may forbid style attributes.',
};

export default defineConfig(
  // What is in hosts/ needs the frameworks that are there; their compilers check it.
  globalIgnores(['dist/', 'dist-demo/', 'cdn/', 'coverage/', 'hosts/', 'src/api/schema.d.ts']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-console': ['error', {allow: ['warn', 'error']}],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {globals: globals.node},
    rules: {'no-console': 'off'},
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}, // `typeof import()` types what is built.
      ],
      '@typescript-eslint/require-await': 'off', // An async function turns what it throws into a rejection.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}], // Listeners may be async.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-implied-eval': 'off', // Its typed twin is on.
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [wc.configs['flat/best-practice'], lit.configs['flat/recommended'], litA11y.configs.recommended],
    plugins: {layers: {rules: {imports: layersRule}}},
    settings: {wc: {elementBaseClasses: ['LitElement', 'WidgetElement']}},
    rules: {
      'layers/imports': 'error',
      'lit-a11y/click-events-have-key-events': 'off', // Clicks are delegated from buttons, which have the keys.
      'lit-a11y/no-autofocus': 'off', // It is how a dialog says which field to begin with.
      'lit-a11y/no-redundant-role': 'off', // Parts of a table lose their roles where CSS lays them out anew.
      'no-restricted-imports': ['error', {patterns: unsafeImports}],
      'no-restricted-syntax': ['error', styleAttribute],
      ...withoutGlobals({...noFetch, ...noRegistry, ...noStorage}),
    },
  },
  {files: ['src/api/http/**'], rules: withoutGlobals({...noRegistry, ...noStorage})},
  {files: ['src/define/**'], rules: withoutGlobals({...noFetch, ...noStorage})},
  // The sandbox is a server in a page's clothes: it stands in for fetch, and nothing of it reaches an element.
  {
    files: ['src/sandbox/**'],
    rules: {'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off'},
  },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'test']},
            // The DOM differ types chai's `equal` as a promise, which it is not.
            {from: 'package', package: '@types/chai', name: 'Equal'},
            {from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'},
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // Chai's assertions are expressions.
      // Answers are read as plain JSON, and assertions are what checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
