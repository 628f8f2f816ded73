import type {Field} from '../settings/fields.js';
import type {Preset} from '../settings/setting-fields.js';

/** A widget in the sidebar. Each has its own file; `stories.ts` lists them. */
export interface Widget {
  /** Its name in the URL: the tag without `workos-`. */
  readonly name: string;
  readonly title: string;
  readonly tag: `workos-${string}`;
  /** Registers the tag. */
  readonly define: () => Promise<unknown>;
  /** Its attributes, apart from those that every widget has. A value equal to `initial` is omitted. */
  readonly attributes: Readonly<Record<string, Field>>;
  /** Sample content for each slot. */
  readonly slots: Readonly<Record<string, Slotted>>;
  /** The requests that can fail: labels by the pattern that a fault matches. */
  readonly operations: Readonly<Record<string, string>>;
  /** The settings that every story of this widget starts from. */
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
  /** Its name in the URL. */
  readonly name: string;
  readonly title: string;
  /** A sentence about what the story shows. */
  readonly text: string;
  readonly preset?: Preset;
}
