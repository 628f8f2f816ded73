/** A framework, with its app in a folder of `hosts/` and the compiler for it. */
export interface Framework {
  readonly name: string;
  /** The name of the file in the folder that gets the example of docs/frameworks.md. */
  readonly readme: string;
  /** The compiler, as a path in `hosts/node_modules`, with its arguments. */
  readonly compiler: readonly [program: string, ...args: string[]];
  /** Matches one error of the compiler. The groups are the name of the file and the line. */
  readonly error: RegExp;
  /** A compiler to run before Vite, in the same format. */
  readonly first?: Framework['compiler'];
}

const tscError = /^(\S+?)\((\d+),\d+\): error/gm;
const ngc = '@angular/compiler-cli/bundles/src/bin/ngc.js';

export const frameworks: readonly Framework[] = [
  {name: 'react', readme: 'readme.tsx', compiler: ['typescript/bin/tsc', '-p', 'react'], error: tscError},
  {name: 'preact', readme: 'readme.tsx', compiler: ['typescript/bin/tsc', '-p', 'preact'], error: tscError},
  {name: 'solid', readme: 'readme.tsx', compiler: ['typescript/bin/tsc', '-p', 'solid'], error: tscError},
  {name: 'vue', readme: 'readme.vue', compiler: ['vue-tsc/bin/vue-tsc.js', '-p', 'vue'], error: tscError},
  {
    name: 'svelte',
    readme: 'readme.svelte',
    compiler: [
      'svelte-check/bin/svelte-check',
      '--workspace',
      'svelte',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
    ],
    error: /^\d+ ERROR "([^"]+)" (\d+):/gm,
  },
  {
    name: 'angular',
    readme: 'readme.ts',
    compiler: [ngc, '-p', 'angular'],
    error: /^([\w.]+):(\d+):\d+ - error/gm,
    first: [ngc, '-p', 'angular/tsconfig.build.json'],
  },
];
