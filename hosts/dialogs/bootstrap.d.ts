/** The package has no types. */
declare module 'bootstrap' {
  export class Modal {
    constructor(element: Element);
    show(): void;
  }
}
