import type { Field, FieldOptions } from '../../kernel/record/field.ts';

/** An amount as readers get it: with the rate that was in force, its day, and the amount in the company's currency. */
export interface MoneyValue {
  /** Decimal text, e.g. "1250.00". */
  readonly amount: string;
  readonly currency: string;
  readonly rate?: string | null;
  readonly rateDate?: string | null;
  readonly base?: string | null;
}

/** An amount as writers send it. */
export interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

export interface MoneyOptions extends FieldOptions {
  readonly min?: string;
  readonly max?: string;
}

export interface MoneyField extends Field<MoneyValue, MoneyInput>, MoneyOptions {
  readonly kind: 'money';
}

/** An amount with its currency; never a float. */
export function money<const O extends MoneyOptions>(options?: O): MoneyField & O {
  return { ...options, kind: 'money' } as MoneyField & O;
}
