import { Decimal } from '../../kernel/money/decimal.ts';
import { sql } from '../../kernel/db/sql.ts';
import { at, asBoolean, columnCondition, comparable, FieldError, type FieldKind, type ParseScope } from '../../kernel/record/kind.ts';
import { minorUnits } from '../../kernel/money/currency.ts';
import { parseCurrency } from '../currency/server.ts';
import { decimalText } from '../number/server.ts';
import type { MoneyField, MoneyInput, MoneyOptions, MoneyValue } from './field.ts';

/** Five columns: amount, currency, and the rate, its day and the base amount at the time of writing. Sorted and compared in base currency. */
export const moneyKind: FieldKind<MoneyField> = {
  kind: 'money',
  columns: (_field, name) => [
    { name, type: 'numeric(20,4)' },
    { name: `${name}_currency`, type: 'text' },
    { name: `${name}_rate`, type: 'numeric(20,10)', noStatistics: true },
    { name: `${name}_rate_date`, type: 'date', noStatistics: true },
    { name: `${name}_base`, type: 'numeric(20,4)' },
  ],
  parse: (field, value, scope) => parseMoney(value, field, scope),
  isSame: (before, value) => {
    const [then, now] = [before as MoneyValue | null, value as MoneyValue | null];
    if (then === null || now === null) return false;
    // One that had no rate when it was written gets the one there is now.
    const isRatedNow = (then.base ?? null) === null && (now.base ?? null) !== null;
    return then.amount === now.amount && then.currency === now.currency && !isRatedNow;
  },
  write: (_field, value) => {
    const v = value as MoneyValue | null;
    return v === null ? [null, null, null, null, null] : [v.amount, v.currency, v.rate ?? null, v.rateDate ?? null, v.base ?? null];
  },
  select: (_field, col) =>
    sql`case when ${col('')} is null then null else jsonb_build_object('amount', trim_scale(${col('')})::text, 'currency', ${col('_currency')}, 'rate', trim_scale(${col('_rate')})::text, 'rateDate', ${col('_rate_date')}, 'base', trim_scale(${col('_base')})::text) end`,
  operators: comparable,
  condition: (_field, col, op, value) => {
    if (op === 'empty') return asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`;
    return columnCondition(col('_base'), 'numeric', op, value, decimalOf);
  },
  sort: '_base',
  toText: (_field, value) => `${(value as MoneyValue).amount} ${(value as MoneyValue).currency}`,
  fromText: (_field, text, scope) => {
    const currency = /[A-Z]{3}/.exec(text.toUpperCase())?.[0] ?? symbols.find(([s]) => text.includes(s))?.[1] ?? scope.baseCurrency;
    return { amount: decimalText(text.replace(/[^\d.,'()-]/g, '').replace(/^\((.*)\)$/, '-$1'), scope), currency } satisfies MoneyInput;
  },
  searchText: () => null,
  schema: () => ({
    type: 'object',
    required: ['amount', 'currency'],
    additionalProperties: false,
    properties: { amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
  }),
};

const symbols: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['$', 'USD'],
  ['¥', 'JPY'],
];

function decimalOf(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^-?\d{1,15}(\.\d+)?$/.test(text)) throw new FieldError('amount', 'must be a decimal number');
  return text;
}

/**
 * Checks amount and currency, and converts to the base currency at today's rate.
 * Without a known rate the base amount stays empty rather than wrong.
 * @throws FieldError amount, currency, decimals, min or max.
 */
export function parseMoney(value: unknown, limits: MoneyOptions, scope: ParseScope): MoneyValue {
  if (typeof value !== 'object' || value === null) throw new FieldError('type', 'must be an amount with a currency');
  const { amount, currency } = value as Readonly<Record<string, unknown>>;
  const code = at('/currency', () => parseCurrency(currency));
  const text = at('/amount', () => decimalOf(amount));
  const exact = shortest(text);
  const digits = minorUnits(code);
  if (decimalPlaces(exact) > digits)
    throw new FieldError('decimals', `must have at most ${digits} digits after the point in ${code}`, '/amount');
  if (limits.min !== undefined && new Decimal(exact).lt(limits.min))
    throw new FieldError('min', `must be at least ${limits.min}`, '/amount');
  if (limits.max !== undefined && new Decimal(exact).gt(limits.max))
    throw new FieldError('max', `must be at most ${limits.max}`, '/amount');
  if (code === scope.baseCurrency) return { amount: exact, currency: code, rate: '1', rateDate: scope.today, base: exact };
  const known = scope.rate(code, scope.today);
  if (!known) return { amount: exact, currency: code, rate: null, rateDate: null, base: null };
  const base = new Decimal(exact).times(known.rate).toDecimalPlaces(minorUnits(scope.baseCurrency), Decimal.ROUND_HALF_EVEN);
  return { amount: exact, currency: code, rate: known.rate, rateDate: known.date, base: base.toFixed() };
}

/**
 * A decimal text without digits that say nothing, as `Decimal.toFixed()` writes it: `007.50` is `7.5`. By its characters, since an order has two dozen
 * amounts and making a `Decimal` of each costs more than all else that is asked of them.
 */
function shortest(text: string): string {
  const isNegative = text.charCodeAt(0) === minus;
  const point = text.indexOf('.');
  let from = isNegative ? 1 : 0;
  let to = text.length;
  const wholeTo = point === -1 ? to : point;
  while (from < wholeTo - 1 && text.charCodeAt(from) === nought) from += 1;
  if (point !== -1) {
    while (text.charCodeAt(to - 1) === nought) to -= 1;
    if (to - 1 === point) to = point;
  }
  const digits = text.slice(from, to);
  return isNegative && digits !== '0' ? `-${digits}` : digits;
}

const minus = '-'.charCodeAt(0);
const nought = '0'.charCodeAt(0);

/** Of a text without trailing zeros. */
function decimalPlaces(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}
