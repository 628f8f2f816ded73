import type {Field} from '../settings/fields.js';
import type {Preset} from '../settings/setting-fields.js';

/** A widget in the sidebar. Each has a file of its own; `stories.ts` lists them. */
export interface Widget {
  /** Its name in the address: the tag without `workos-`. */
  readonly name: string;
  readonly title: string;
  readonly tag: `workos-${string}`;
  /** Registers the tag. */
  readonly define: () => Promise<unknown>;
  /** Its attributes, apart from those that every widget has. A value equal to `initial` is left out of the tag. */
  readonly attributes: Readonly<Record<string, Field>>;
  /** Something to put into each slot. */
  readonly slots: Readonly<Record<string, Slotted>>;
  /** What can go wrong: how a fault names a request, and what people call it. */
  readonly operations: Readonly<Record<string, string>>;
  /** What every story of this widget begins from. */
  readonly base: Preset;
  readonly groups: readonly StoryGroup[];
}

export interface Slotted {
  readonly tag: 'button' | 'p' | 'strong';
  readonly text: string;
}

export interface StoryGroup {
  readonly title: string;
  readonly stories: readonly Story[];
}

/** One state of a widget. */
export interface Story {
  /** Its name in the address. */
  readonly name: string;
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly text: string;
  readonly preset?: Preset;
}
