import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface LongTextOptions extends FieldOptions {
  /** Longest value in characters; 100,000 unless said. */
  readonly max?: number;
}

export interface LongTextField extends Field<string>, LongTextOptions {
  readonly kind: 'longText';
}

/** Plain text of several lines. */
export function longText<const O extends LongTextOptions>(options?: O): LongTextField & O {
  return { ...options, kind: 'longText' } as LongTextField & O;
}
