import {chai} from '@open-wc/testing';

/**
 * Reports the elements in a failed assertion as HTML without children. Otherwise the runner serializes everything
 * reachable from an element, which is the whole page, and never finishes.
 */
chai.use(({Assertion}) => {
  const prototype = Assertion.prototype as unknown as {assert: (...args: unknown[]) => void};
  const {assert} = prototype;
  prototype.assert = function (...args) {
    try {
      assert.apply(this, args);
    } catch (cause) {
      const error = cause as Record<'actual' | 'expected', unknown>;
      for (const side of ['actual', 'expected'] as const) if (side in error) error[side] = readable(error[side]);
      throw cause;
    }
  };
});

function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  return value instanceof Element ? (value.cloneNode() as Element).outerHTML : value;
}
