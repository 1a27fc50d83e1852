import type { MoneyValue } from '../../../fields/money/field.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { ChangedRow } from '../../../platform/exchange/index.ts';
import { wholeMoney } from './exact-money.ts';

interface Facts {
  readonly id: string;
  readonly currency: string;
  readonly total: string;
  readonly was: string;
  readonly state: string;
  readonly sentAt: string | null;
}

/** Orders that were there before are worth what their lines and their delivery come to now, and are completed once they left. */
export async function settlePastOrders(ctx: Ctx, ids: readonly string[]): Promise<readonly ChangedRow[]> {
  const { rows } = await sql<Facts>`
    select o.id, o.currency, o.state, trim_scale(coalesce(o.gross, 0))::text as was,
      trim_scale(coalesce(o.delivery_total, 0) + coalesce((select sum(l.net) from order_line l where l.order_id = o.id and l.deleted_at is null), 0))::text as total,
      (select to_char(min(s.sent_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from shipment s where s.order_id = o.id and s.deleted_at is null) as "sentAt"
    from "order" o where o.id = any(${[...ids]}::uuid[]) order by o.id`.execute(ctx.db);
  return rows.flatMap((row) => changedBy(ctx, row));
}

function changedBy(ctx: Ctx, { id, currency, total, was, state, sentAt }: Facts): readonly ChangedRow[] {
  const value = wholeMoney(ctx, total, currency);
  const isWorthOther = !decimal(value.amount).eq(decimal(was));
  const isSentNow = sentAt !== null && state === 'confirmed';
  if (!isWorthOther && !isSentNow) return [];
  const before = { amount: was, currency } satisfies Pick<MoneyValue, 'amount' | 'currency'>;
  return [
    {
      id,
      values: {
        ...(isWorthOther ? { gross: value, net: value, paid: value } : {}),
        ...(isSentNow ? { state: 'completed', fulfilmentState: 'delivered', completedAt: sentAt } : {}),
      },
      before: {
        ...(isWorthOther ? { gross: before, net: before, paid: before } : {}),
        ...(isSentNow ? { state, fulfilmentState: 'unfulfilled', completedAt: null } : {}),
      },
    },
  ];
}
