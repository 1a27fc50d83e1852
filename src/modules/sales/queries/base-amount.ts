import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { currencyCodes, minorUnits } from '../../../kernel/money/currency.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { CurrencyRule } from '../records/currency-rules.ts';

/**
 * The amount of a row with alias `alias` (columns amount, amount_currency, amount_base, close_on) in base currency, by a rule; null where no
 * rate is known. Rounded per deal to the base currency's minor units, so that totals are sums of what is shown.
 */
export async function baseAmount(ctx: Ctx, rule: CurrencyRule, alias: string): Promise<Sql> {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  if (rule === 'deal') return col('amount_base');
  const base = ctx.scope.baseCurrency;
  const rate =
    rule === 'today'
      ? caseOf(col('amount_currency'), ratesOfToday(ctx))
      : caseOf(
          sql`${col('amount_currency')} || extract(year from coalesce(${col('close_on')}, ${ctx.scope.today}::date))`,
          await budgetRates(ctx),
        );
  return sql`case when ${col('amount_currency')} = ${sql.lit(base)} then ${col('amount')} else sales_round(${col('amount')} * ${rate}, ${sql.lit(minorUnits(base))}) end`;
}

type Rates = readonly (readonly [key: string, rate: string])[];

/** The rates stand in the statement itself: a look-up for each deal costs more than all the rest. */
function caseOf(key: Sql, rates: Rates): Sql {
  if (rates.length === 0) return sql`null::numeric`;
  return sql`(case ${key} ${sql.join(
    rates.map(([of, rate]) => sql`when ${sql.lit(of)} then ${sql.lit(rate)}::numeric`),
    sql` `,
  )} end)`;
}

function ratesOfToday({ scope }: Ctx): Rates {
  return currencyCodes.flatMap((currency) => {
    const found = currency === scope.baseCurrency ? null : scope.rate(currency, scope.today);
    return found ? [[currency, found.rate] as const] : [];
  });
}

async function budgetRates(ctx: Ctx): Promise<Rates> {
  const { rows } = await sql<{ key: string; rate: string }>`
    select currency || year::int as key, rate::text as rate from budget_rate where deleted_at is null`.execute(ctx.db);
  return rows.map(({ key, rate }) => [key, rate]);
}
