import {animations, elementsIn, label} from './dom.js';

const parts = [undefined, '::before', '::after', '::backdrop'] as const;

function milliseconds(durations: string) {
  return Math.max(...durations.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)));
}

/** Running animations, and elements whose styles animate or transition. */
export function movements(): string[] {
  const running = animations().flatMap(({effect}) => {
    const {target} = effect as KeyframeEffect;
    const duration = Number(effect!.getComputedTiming().activeDuration);
    return duration > 1 ? [`${label(target)} moves for ${duration} ms.`] : [];
  });
  const ready = elementsIn(document.body).flatMap((element) =>
    parts.flatMap((part) => {
      const style = getComputedStyle(element, part);
      const {animationName, animationDuration, animationIterationCount, transitionDuration} = style;
      const animates =
        animationName !== 'none' && (milliseconds(animationDuration) > 1 || animationIterationCount === 'infinite');
      return animates || milliseconds(transitionDuration) > 1 ? [`${label(element)}${part ?? ''} can move.`] : [];
    }),
  );
  return [...running, ...ready];
}
