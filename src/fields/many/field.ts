import type { Field, FieldOptions } from '../../kernel/record/field.ts';

/** One of several values with what it is for, e.g. a work e-mail address. */
export interface Labeled<T> {
  readonly value: T;
  /** What it is for: work, home, mobile, billing, or the person's own word. */
  readonly label?: string;
}

export interface ManyOptions extends FieldOptions {
  readonly of: Field;
  /** Labels offered; others may be typed. An empty list: values that need no label, such as countries. */
  readonly labels?: readonly string[];
  readonly maxItems?: number;
}

type ValueOf<O> = O extends { readonly of: { readonly out?: infer T } } ? NonNullable<T> : unknown;

export interface ManyField<T = unknown> extends Field<readonly Labeled<T>[]>, ManyOptions {
  readonly kind: 'many';
}

/** Several values of one kind in order, each with a label; the first is the main one. */
export function many<const O extends ManyOptions>(options: O): ManyField<ValueOf<O>> & O {
  return { index: true, ...options, kind: 'many' } as unknown as ManyField<ValueOf<O>> & O;
}
