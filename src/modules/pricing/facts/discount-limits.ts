import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { DiscountLimitFacts } from '../rules/discount-approval.ts';

interface StoredLimit extends Omit<DiscountLimitFacts, 'upTo'> {
  readonly upToBase: string | null;
}

/**
 * The limits of all roles, with their amounts in a currency at today's rate: what `discountApproval` judges by. A limit whose amount cannot
 * be converted allows nothing: its amount is 0.
 */
export async function discountLimits(ctx: Pick<Ctx, 'db' | 'scope'>, currency: string): Promise<readonly DiscountLimitFacts[]> {
  const { rows } = await sql<StoredLimit>`
    select l.name, l.role_id as "roleId", trim_scale(l.max_discount)::text as "maxDiscount", trim_scale(l.min_margin)::text as "minMargin",
      case when l.up_to is not null then coalesce(trim_scale(l.up_to_base), 0)::text end as "upToBase"
    from discount_limit l where l.deleted_at is null order by l.position, l.id`.execute(ctx.db);
  const rate = currency === ctx.scope.baseCurrency ? '1' : (ctx.scope.rate(currency, ctx.scope.today)?.rate ?? null);
  const inCurrency = (base: string): string => (rate === null ? '0' : decimal(base).div(rate).toDecimalPlaces(4).toFixed());
  return rows.map(({ upToBase, ...limit }) => ({ ...limit, upTo: upToBase === null ? null : inCurrency(upToBase) }));
}
