import { may } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { CounterDesk } from '../../payments/index.ts';
import { sellAtTill } from '../policies/policies.ts';
import { toHandOver, writeRefund, type OpenDrawer } from './pay-refund.ts';

/**
 * Pays a refund out of the drawer of whoever asks for it: the one that they opened themselves, if it is one and holds enough. Anything else
 * waits for somebody to say which drawer, as do refunds that nobody stands at a counter for.
 */
export const payOutOfOwnDrawer: CounterDesk = async (ctx, refund) => {
  const drawer = await ownDrawer(ctx, refund.amount.currency);
  if (drawer === null) return false;
  const { paid, tooLittle } = await toHandOver(ctx, drawer, refund);
  if (tooLittle !== null) return false;
  await writeRefund(ctx, drawer, refund, paid);
  return true;
};

async function ownDrawer(ctx: Ctx, currency: string): Promise<OpenDrawer | null> {
  if (ctx.actor.audience !== 'staff' || ctx.actor.userId === null || !may(ctx.actor, sellAtTill)) return null;
  const { rows } = await sql<{ id: string }>`
    select id from till_session where state = 'open' and opened_by_id = ${ctx.actor.userId}::uuid and float_currency = ${currency}
      and deleted_at is null limit 2`.execute(ctx.db);
  if (rows.length !== 1) return null;
  // A till locks its drawer before an order, and here the order is locked: where both meet, this one does not wait but leaves it to be paid out.
  const locked = await sql<OpenDrawer>`
    select id, outlet_id as "outletId", float_currency as currency, trim_scale(float)::text as float from till_session
    where id = ${rows[0]?.id}::uuid and state = 'open' for update skip locked`.execute(ctx.db);
  return locked.rows[0] ?? null;
}
