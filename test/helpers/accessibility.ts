import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js'; // It is no module, and puts itself on the page.
import type Axe from 'axe-core';
import type {MountOptions} from './mount.js';
import type {Server} from './server.js';
import {until} from './wait.js';

const {axe} = window as unknown as {readonly axe: typeof Axe};

/** A state of a widget, to be looked at by axe. */
export interface Scene<Options, Mounted> {
  readonly title: string;
  readonly options?: Options;
  /** Brings the widget there. */
  readonly play?: (mounted: Mounted) => unknown;
}

interface Mounted {
  readonly el: HTMLElement;
  readonly root: ShadowRoot;
  readonly server: Server;
  readonly place: HTMLElement;
}

/** Axe in each scene of a widget. Only colours depend on the theme, so that contrast alone is looked at in a dark one. */
export function testScenes<Options extends MountOptions, Found extends Mounted>(
  tag: string,
  mount: (options: Options) => Promise<Found>,
  scenes: readonly Scene<Options, Found>[],
) {
  describe(`<${tag}> has no fault that axe finds, and enough contrast in the dark,`, () => {
    for (const {title, options, play} of scenes) {
      it(`in ${title}`, async () => {
        const mounted = await mount(options ?? ({} as Options));
        if (!options?.isLoading) await until(() => mounted.server.underWay() === 0, 'every answer');
        await play?.(mounted);
        await until(() => stand(mounted), 'everything to stand still');
        await expect(mounted.el).to.be.accessible();
        mounted.place.style.colorScheme = 'dark';
        await until(() => stand(mounted), 'the dark');
        const {violations} = await axe.run(mounted.el, {runOnly: ['color-contrast']});
        const faults = violations.flatMap(({nodes}) => nodes.map(({html, failureSummary}) => ({html, failureSummary})));
        expect(faults).to.deep.equal([]);
      });
    }
  });
}

/** Shows the skeleton and what comes after it at once. */
export function endSkeletonDelay({root}: Mounted) {
  for (const animation of root.querySelectorAll('.later, .slow')) animation.getAnimations()[0]!.finish();
}

/** Ends what moves; answers whether nothing did, and no rows are dimmed. */
function stand({root}: Mounted) {
  const transitions = root.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (const transition of transitions) transition.finish();
  return transitions.length === 0 && !root.querySelector('.rows[aria-busy=true]');
}
