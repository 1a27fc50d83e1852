import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, json, ref, text } from '../../../fields/index.ts';
import { receiveReturn, requestReturn, seen, worthOf, type LineBasis } from '../../orders/index.ts';
import { isTillPayment, refundPaidOut } from '../../payments/index.ts';
import { conditions, returnReasons } from '../../orders/records/choices.ts';
import { order } from '../../orders/records/order.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { sellAtTill } from '../policies/policies.ts';
import { tillEntry } from '../records/till-entry.ts';
import { tillSession } from '../records/till-session.ts';
import { roundCash } from '../rules/cash-rounding.ts';
import type { TaxShare } from '../rules/till-report.ts';
import { isOpen, outletOf } from './session-commands.ts';

interface LineToTakeBack {
  readonly line: string;
  readonly quantity: number;
}

/** Money that went back for a return, by the way it had come. */
interface Back {
  readonly id: string;
  readonly amount: string;
  readonly methodName: string;
  readonly provider: string;
}

const takeBack = defineCommand({
  name: 'take-back',
  label: 'Take back',
  description:
    'Goods of an order come back over the counter: they are credited, put into the stock of this outlet unless damaged, and the money goes back the way it came. The same `saleKey` does it once.',
  on: tillSession,
  consequential: true,
  permission: sellAtTill,
  input: {
    order: ref({ label: 'Order', to: 'orders.order', required: true }),
    lines: json<readonly LineToTakeBack[]>()({ label: 'Lines', required: true, help: '[{ line, quantity }]' }),
    reason: choice({ label: 'Reason', options: returnReasons, extensible: true, required: true, default: 'unwanted' }),
    condition: choice({ label: 'Condition', options: conditions, default: 'new' }),
    saleKey: text({ label: 'Key of the sale', required: true, max: 80 }),
  },
  allowed: isOpen,
  run: async (ctx, row, input) => {
    const found = await seen(ctx, order, idOf(input.order), '/order');
    const key = `back ${found.id} ${input.saleKey ?? ''}`;
    // Locked first: whoever comes second with a key waits for the first, and finds what they did.
    await sql`select 1 from "order" where id = ${found.id}::uuid for update`.execute(ctx.db);
    const earlier = await backBefore(ctx, key);
    if (earlier) return earlier;
    const currency = String(found['currency']);
    if (currency !== row.float.currency)
      throw invalid([{ pointer: '/order', code: 'currency', message: `is in ${currency}, and this till holds ${row.float.currency}` }]);
    const lines = readLines(input.lines);
    const taxes = await taxesBack(ctx, lines, currency);
    const before = new Set((await refundsOf(ctx, found.id)).map((each) => each.id));
    const made = await requestReturn(ctx, {
      orderId: found.id,
      lines: lines.map(({ line, quantity }) => ({ lineId: line, quantity })),
      reason: input.reason ?? 'other',
    });
    const { value } = await receiveReturn(
      ctx,
      { ...made, orderId: found.id },
      { location: row.outlet.id, lines: await conditionsOf(ctx, made.id, input.condition ?? 'new'), isPaidOutByCaller: true },
    );
    const backs = (await refundsOf(ctx, found.id)).filter((each) => !before.has(each.id));
    const { country } = await outletOf(ctx, row.outlet.id);
    // What nobody has paid yet is owed no more: nothing goes through the till, and the entry says so.
    const written = backs.length > 0 ? backs : [{ id: made.id, amount: '0', methodName: 'Credit', provider: 'account' }];
    const money = [];
    for (const [i, back] of written.entries()) {
      if (isTillPayment(back.provider)) await refundPaidOut(ctx, back.id);
      const paid =
        back.provider === 'cash' ? roundCash(back.amount, currency, country) : decimal(back.amount).toFixed(minorUnits(currency));
      await createRecord(ctx, tillEntry, {
        session: row.id,
        kind: 'refund',
        name: made.number,
        order: found.id,
        amount: { amount: decimal(paid).neg().toFixed(), currency },
        rounding: { amount: decimal(back.amount).minus(decimal(paid)).toFixed(), currency },
        methodName: back.methodName,
        provider: back.provider,
        taxes: i === 0 ? taxes : [],
        reason: input.reason ?? null,
        by: ctx.actor.userId,
        entryKey: `${key} ${i}`,
      });
      money.push({ methodName: back.methodName, provider: back.provider, amount: paid });
    }
    return { return: made, value, currency, money };
  },
});

export const takeBackCommands: readonly Command[] = [takeBack];

function readLines(input: unknown): readonly LineToTakeBack[] {
  const lines = (Array.isArray(input) ? input : []) as readonly { line?: unknown; quantity?: unknown }[];
  const read = lines.flatMap(({ line, quantity }) =>
    typeof line === 'string' && typeof quantity === 'number' && quantity > 0 ? [{ line, quantity }] : [],
  );
  if (read.length === 0 || read.length < lines.length)
    throw invalid([{ pointer: '/lines', code: 'required', message: 'must be a list of { line, quantity }' }]);
  return read;
}

/** Negative shares of tax of what comes back: as it is credited, the share of what is left of each line. */
async function taxesBack(ctx: Ctx, lines: readonly LineToTakeBack[], currency: string): Promise<readonly TaxShare[]> {
  const { rows } = await sql<{ id: string; left: string; basis: LineBasis; rate: string; code: string }>`
    select id, (quantity - coalesce(cancelled, 0) - coalesce(returned, 0))::text as left, basis, trim_scale(coalesce(tax_percent, 0))::text as rate, coalesce(tax_code, '') as code
    from order_line where id = any(${lines.map(({ line }) => line)}::uuid[]) and deleted_at is null`.execute(ctx.db);
  return lines.flatMap(({ line, quantity }) => {
    const found = rows.find((each) => each.id === line);
    if (!found) return [];
    const { net, tax } = worthOf(found.basis, found.left, quantity.toFixed(3), currency);
    return [{ code: found.code, rate: found.rate, net: decimal(net).neg().toFixed(), tax: decimal(tax).neg().toFixed() }];
  });
}

async function conditionsOf(ctx: Ctx, returnId: string, condition: string): Promise<readonly { line: string; condition: string }[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from return_line where order_return_id = ${returnId}::uuid and deleted_at is null`.execute(ctx.db);
  return rows.map(({ id }) => ({ line: id, condition }));
}

async function refundsOf(ctx: Ctx, orderId: string): Promise<readonly Back[]> {
  const { rows } = await sql<Back>`
    select r.id, trim_scale(r.amount)::text as amount, coalesce(p.method_name, '') as "methodName", p.provider
    from refund r join payment p on p.id = r.payment_id
    where p.subject_type = ${order.key} and p.subject_id = ${orderId}::uuid and r.state <> 'failed' order by r.created_at, r.id`.execute(
    ctx.db,
  );
  return rows;
}

async function backBefore(ctx: Ctx, key: string): Promise<unknown> {
  const { rows } = await sql<{
    number: string;
    id: string;
    value: string;
    currency: string;
    methodName: string;
    provider: string;
    amount: string;
  }>`
    select r.number, r.id, trim_scale(r.value)::text as value, e.amount_currency as currency, e.method_name as "methodName", e.provider, trim_scale(-e.amount)::text as amount
    from till_entry e join order_return r on r.number = e.name where e.entry_key like ${`${key.replace(/[%_\\]/g, String.raw`\$&`)} %`} order by e.entry_key`.execute(
    ctx.db,
  );
  const [first] = rows;
  return first
    ? {
        return: { id: first.id, number: first.number },
        value: first.value,
        currency: first.currency,
        money: rows.map(({ methodName, provider, amount }) => ({
          methodName,
          provider,
          amount: decimal(amount).toFixed(minorUnits(first.currency)),
        })),
      }
    : null;
}
