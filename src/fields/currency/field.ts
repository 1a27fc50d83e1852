import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface CurrencyField extends Field<string> {
  readonly kind: 'currency';
}

/** An ISO 4217 code, e.g. `EUR`. */
export function currency<const O extends FieldOptions>(options?: O): CurrencyField & O {
  return { ...options, kind: 'currency' } as CurrencyField & O;
}
