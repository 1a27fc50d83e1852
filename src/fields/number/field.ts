import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point, 0 (a whole number) to 6; 0 unless said. */
  readonly decimals?: number;
  readonly unit?: string;
}

export interface NumberField extends Field<number>, NumberOptions {
  readonly kind: 'number';
}

/** A count or measure. Amounts of money are `money`, never this. */
export function number<const O extends NumberOptions>(options?: O): NumberField & O {
  return { ...options, kind: 'number' } as NumberField & O;
}
