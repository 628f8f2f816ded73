import {expect} from '@open-wc/testing';
import type {MountOptions} from './mount.js';
import type {Server} from './server.js';
import {until} from './wait.js';

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
}

/**
 * Axe in each scene of a widget.
 *
 * @param theme Two of them; a file for each, since WebKit takes a while.
 */
export function testScenes<Options extends MountOptions, Found extends Mounted>(
  tag: string,
  theme: 'light' | 'dark',
  mount: (options: Options) => Promise<Found>,
  scenes: readonly Scene<Options, Found>[],
) {
  describe(`<${tag}> in ${theme} has no fault that axe finds`, () => {
    for (const {title, options, play} of scenes) {
      it(`in ${title}`, async () => {
        const mounted = await mount({...options, theme} as Options);
        if (!options?.isLoading) await until(() => mounted.server.underWay() === 0, 'every answer');
        await play?.(mounted);
        await until(() => stand(mounted), 'everything to stand still');
        await expect(mounted.el).to.be.accessible();
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
