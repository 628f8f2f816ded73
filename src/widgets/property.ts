import type {PropertyDeclaration, ReactiveElement} from 'lit';

/** Lit's decorators of the same names, without what they do for standard decorators: that is half a kilobyte. */

export function property(options?: PropertyDeclaration) {
  return (target: object, name: PropertyKey) =>
    (target.constructor as typeof ReactiveElement).createProperty(name, options);
}

export const state = () => property({state: true, attribute: false});
