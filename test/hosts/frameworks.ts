/** A framework: the app in the folder of its name in `hosts/`, and how it is compiled. */
export interface Framework {
  readonly name: string;
  /** What the README's example is called in the folder. */
  readonly readme: string;
  /** The compiler, as its program in `hosts/node_modules`, with what it is asked for. */
  readonly compiler: readonly [program: string, ...args: string[]];
  /** What it says of one error: the file's name and the line, as groups. */
  readonly error: RegExp;
  /** What makes of the app something that Vite can build, in the same way. */
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
