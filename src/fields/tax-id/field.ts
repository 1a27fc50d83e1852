import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface TaxIdField extends Field<string> {
  readonly kind: 'taxId';
}

/** One tax or register number with its country in front, as `DE136695976` or `AU51824753556`; see check-tax-id.ts. */
export function taxId<const O extends FieldOptions>(options?: O): TaxIdField & O {
  return { ...options, kind: 'taxId' } as TaxIdField & O;
}
