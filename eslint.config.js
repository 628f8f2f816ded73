import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import {layersRule} from './tools/eslint-layers.mjs';

const globalObjects = ['globalThis', 'window', 'self'];

/** Disallows globals, both by their bare names and as properties of the global object. */
const withoutGlobals = (messages) => ({
  'no-restricted-globals': ['error', ...Object.entries(messages).map(([name, message]) => ({name, message}))],
  'no-restricted-properties': [
    'error',
    ...Object.entries(messages).flatMap(([property, message]) =>
      globalObjects.map((object) => ({object, property, message})),
    ),
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
      property,
      message: 'Create markup only with Lit’s html tag.',
    })),
    {object: 'document', property: 'write', message: 'Create markup only with Lit’s html tag.'},
    {object: 'document', property: 'cookie', message: 'A widget must not set cookies or read the page’s cookies.'},
  ],
});

const noStorage = {
  localStorage: 'A widget must not store data in the browser.',
  sessionStorage: 'A widget must not store data in the browser.',
};
const noFetch = {fetch: 'Only api/http/ may use the network.'};
const noRegistry = {customElements: 'Only define/ may register elements.'};

const unsafeImports = [
  {
    group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js'],
    message: 'Lit’s Trusted Types policy does not block this: text from the server must never become markup.',
  },
  {
    group: ['lit/directives/style-map.js', 'lit-html/directives/style-map.js'],
    message: 'The page’s Content Security Policy may forbid style attributes.',
  },
  {group: ['lit/decorators.js'], importNames: ['customElement'], message: noRegistry.customElements},
];

const styleAttribute = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
  message: 'The page’s Content Security Policy may forbid style attributes.',
};

export default defineConfig(
  // The code in hosts/ needs the frameworks installed there; their compilers check it.
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
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}, // `typeof import()` types the build output.
      ],
      '@typescript-eslint/require-await': 'off', // An async function turns exceptions into rejections.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}], // Listeners may be async.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-implied-eval': 'off', // @typescript-eslint/no-implied-eval replaces it.
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [wc.configs['flat/best-practice'], lit.configs['flat/recommended'], litA11y.configs.recommended],
    plugins: {layers: {rules: {imports: layersRule}}},
    settings: {wc: {elementBaseClasses: ['LitElement', 'WidgetElement']}},
    rules: {
      'layers/imports': 'error',
      'lit-a11y/click-events-have-key-events': 'off', // Delegated clicks come from buttons, which handle keys.
      'lit-a11y/no-autofocus': 'off', // It marks the field that a dialog focuses first.
      'lit-a11y/no-redundant-role': 'off', // Table parts lose their roles if CSS changes their display.
      'no-restricted-imports': ['error', {patterns: unsafeImports}],
      'no-restricted-syntax': ['error', styleAttribute],
      ...withoutGlobals({...noFetch, ...noRegistry, ...noStorage}),
    },
  },
  {files: ['src/api/http/**'], rules: withoutGlobals({...noRegistry, ...noStorage})},
  {files: ['src/define/**'], rules: withoutGlobals({...noFetch, ...noStorage})},
  // The sandbox emulates a server: it replaces fetch, and no element imports it.
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
            // @open-wc/semantic-dom-diff wrongly types chai's `equal` as a promise.
            {from: 'package', package: '@types/chai', name: 'Equal'},
            {from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'},
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // Chai's assertions are expressions.
      // Responses are parsed as untyped JSON, and the assertions check them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
