import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface PercentOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
}

export interface PercentField extends Field<number>, PercentOptions {
  readonly kind: 'percent';
}

/** A share in percent: 12.5 means 12.5 %. */
export function percent<const O extends PercentOptions>(options?: O): PercentField & O {
  return { ...options, kind: 'percent' } as PercentField & O;
}
