import type { MoneyValue } from '../../../fields/money/field.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/** An amount as a money field holds it, in whole minor units. */
export function wholeMoney(ctx: Ctx, amount: Decimal | string, currency: string): MoneyValue {
  const field = { kind: 'money' };
  const whole = decimal(amount).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP).toFixed();
  return ctx.registry.kind(field).parse(field, { amount: whole, currency }, ctx.scope) as MoneyValue;
}

/** The same with finer digits, as another system may have them. */
export function exactMoney(ctx: Ctx, amount: Decimal, currency: string): MoneyValue {
  const value = wholeMoney(ctx, amount, currency);
  const base = value.rate ? amount.times(value.rate).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed() : value.base;
  return { ...value, amount: amount.toFixed(), base };
}

/** A cell without a currency is read in the company's; in an order of another it means that. */
export const amountIn = (value: unknown): Decimal => decimal((value as MoneyValue | null | undefined)?.amount ?? '0');
