/** The kinds of settings: how the page's URL represents each, and what its control needs. */

interface Common<Value> {
  readonly label: string;
  /** A sentence shown below the control. */
  readonly hint?: string;
  readonly initial: Value;
  /** Parses the value in the URL; undefined if it is not valid. */
  readonly parse: (text: string) => Value | undefined;
}

export interface Choice<Value extends string = string> extends Common<Value> {
  readonly kind: 'choice';
  /** Labels by value. */
  readonly options: Readonly<Record<Value, string>>;
}

export interface Flag extends Common<boolean> {
  readonly kind: 'flag';
}

export interface NumberField extends Common<number> {
  readonly kind: 'amount';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
}

export interface Text extends Common<string> {
  readonly kind: 'text';
  readonly placeholder?: string;
}

export interface List extends Common<readonly string[]> {
  readonly kind: 'list';
  readonly options: Readonly<Record<string, string>>;
}

export type Field = Choice | Flag | NumberField | Text | List;
export type FieldValue = Field['initial'];

interface More {
  readonly hint?: string;
}

export function choice<const Options extends Readonly<Record<string, string>>>(
  label: string,
  options: Options,
  initial: keyof Options & string,
  more: More = {},
): Choice<keyof Options & string> {
  const parse = (text: string) => (Object.hasOwn(options, text) ? text : undefined);
  return {kind: 'choice', label, options, initial, parse, ...more};
}

export function flag(label: string, {initial = false, ...more}: More & {initial?: boolean} = {}): Flag {
  const parse = (text: string) => ({true: true, false: false})[text];
  return {kind: 'flag', label, initial, parse, ...more};
}

interface Range extends More {
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
}

export function numberField(label: string, initial: number, {min = 0, step = 1, max, ...more}: Range): NumberField {
  const parse = (text: string) => {
    const value = Number(text);
    return text.trim() && value >= min && value <= max ? value : undefined;
  };
  return {kind: 'amount', label, initial, min, max, step, parse, ...more};
}

export function text(label: string, initial = '', more: More & {placeholder?: string} = {}): Text {
  return {kind: 'text', label, initial, parse: (text) => text, ...more};
}

/** A setting with several of the options, in the order of the options. */
export function list(
  label: string,
  options: Readonly<Record<string, string>>,
  initial: readonly string[],
  more: More = {},
): List {
  const parse = (text: string) => Object.keys(options).filter((option) => text.split(' ').includes(option));
  return {kind: 'list', label, options, initial, parse, ...more};
}

/** Formats a value for the URL; `parse` reads it back. */
export function format(value: FieldValue): string {
  return typeof value === 'object' ? value.join(' ') : String(value);
}
