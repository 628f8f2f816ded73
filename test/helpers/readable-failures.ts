import {chai} from '@open-wc/testing';

/**
 * Reports elements of a failed assertion as their opening tags. The runner would otherwise copy an element with all that
 * it leads to, the whole page, and never finish.
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
