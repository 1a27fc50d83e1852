import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { CurrencyRule } from '../records/currency-rules.ts';

/**
 * The amount of a row with alias `alias` (columns amount, amount_currency, amount_base, close_on) in base currency, by a rule; null where no
 * rate is known. Rounded per deal to the base currency's minor units, so that totals are sums of what is shown.
 */
export async function baseAmount(ctx: Ctx, rule: CurrencyRule, alias: string): Promise<Sql> {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  if (rule === 'deal') return col('amount_base');
  const digits = sql.lit(minorUnits(ctx.scope.baseCurrency));
  const isBase = sql`${col('amount_currency')} = ${ctx.scope.baseCurrency}`;
  if (rule === 'budget')
    return sql`case when ${isBase} then ${col('amount')} else sales_round(${col('amount')} * (select b.rate from budget_rate b
      where b.year = extract(year from coalesce(${col('close_on')}, ${ctx.scope.today}::date)) and b.currency = ${col('amount_currency')} and b.deleted_at is null limit 1), ${digits}) end`;
  const { rows } = await sql<{
    currency: string;
  }>`select distinct amount_currency as currency from opportunity where amount_currency is not null`.execute(ctx.db);
  const rates = rows.flatMap(({ currency }) => {
    const found = currency === ctx.scope.baseCurrency ? { rate: '1' } : ctx.scope.rate(currency, ctx.scope.today);
    return found ? [{ currency, rate: found.rate }] : [];
  });
  return sql`sales_round(${col('amount')} * (${JSON.stringify(Object.fromEntries(rates.map((r) => [r.currency, r.rate])))}::jsonb ->> ${col('amount_currency')})::numeric, ${digits})`;
}
