import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js'; // Not a module: it sets `window.axe`.
import type Axe from 'axe-core';
import type {MountOptions} from './mount.js';
import type {Server} from './server.js';
import {until} from './wait.js';

const {axe} = window as unknown as {readonly axe: typeof Axe};

/** A state of a widget that axe checks. */
export interface Scene<Options, Mounted> {
  readonly title: string;
  readonly options?: Options;
  /** Brings the widget into this state. */
  readonly play?: (mounted: Mounted) => unknown;
}

interface Mounted {
  readonly el: HTMLElement;
  readonly root: ShadowRoot;
  readonly server: Server;
  readonly place: HTMLElement;
}

/** Runs axe in each scene. Only colors depend on the theme, so the dark theme is only checked for contrast. */
export function testScenes<Options extends MountOptions, Found extends Mounted>(
  tag: string,
  mount: (options: Options) => Promise<Found>,
  scenes: readonly Scene<Options, Found>[],
) {
  describe(`<${tag}> passes axe, and its contrast rule in the dark theme,`, () => {
    for (const {title, options, play} of scenes) {
      it(`in ${title}`, async () => {
        const mounted = await mount(options ?? ({} as Options));
        if (!options?.isLoading) await until(() => mounted.server.pendingRequests() === 0, 'all responses');
        await play?.(mounted);
        await until(() => finishTransitions(mounted), 'transitions and loads to end');
        await expect(mounted.el).to.be.accessible();
        mounted.place.style.colorScheme = 'dark';
        await until(() => finishTransitions(mounted), 'the dark theme');
        const {violations} = await axe.run(mounted.el, {runOnly: ['color-contrast']});
        const failures = violations.flatMap(({nodes}) =>
          nodes.map(({html, failureSummary}) => ({html, failureSummary})),
        );
        expect(failures).to.deep.equal([]);
      });
    }
  });
}

/** Ends the delays after which the skeleton and the “still loading” text appear. */
export function endSkeletonDelay({root}: Mounted) {
  for (const animation of root.querySelectorAll('.later, .slow')) animation.getAnimations()[0]!.finish();
}

/** Finishes running transitions. Returns true if there were none and no rows are dimmed. */
function finishTransitions({root}: Mounted) {
  const transitions = root.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (const transition of transitions) transition.finish();
  return transitions.length === 0 && !root.querySelector('.rows[aria-busy=true]');
}
