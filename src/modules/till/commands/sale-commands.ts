import { idOf } from '../../../kernel/record/id-of.ts';
import { email, json, money, ref, text } from '../../../fields/index.ts';
import { entryDraft, handOver, placeEntry, previewEntry, type Entry, type EntryRules, type PlacedOrder } from '../../orders/index.ts';
import { isTakenAtTill } from '../../payments/index.ts';
import { paymentMethod } from '../../payments/records/payment-method.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { sellAtTill } from '../policies/policies.ts';
import { tillEntry } from '../records/till-entry.ts';
import { tillSession } from '../records/till-session.ts';
import { cashStep, quickAmounts, roundCash } from '../rules/cash-rounding.ts';
import type { TaxShare } from '../rules/till-report.ts';
import type { TillOffer, TillSold } from '../rules/till-offer.ts';
import { checkedMoney, isOpen, outletOf } from './session-commands.ts';

const saleFields = {
  lines: json<NonNullable<Parameters<typeof entryDraft>[1]['lines']>>()({ label: 'Lines', required: true }),
  person: ref({ label: 'Person', to: 'parties.person' }),
  organization: ref({ label: 'Organization', to: 'parties.organization' }),
  coupons: json<readonly string[]>()({ label: 'Coupons' }),
} as const;

interface SessionRow {
  readonly id: string;
  readonly outlet: { readonly id: string };
  readonly float: { readonly currency: string };
}

const quote = defineCommand({
  name: 'preview-sale',
  label: 'Work out a sale',
  description: 'What a sale would come to now, in cash too. Writes nothing.',
  on: tillSession,
  permission: sellAtTill,
  input: saleFields,
  allowed: isOpen,
  run: async (ctx, row, input): Promise<TillOffer> => {
    const { entry, country } = await saleOf(ctx, row, input);
    const preview = await previewEntry(ctx, entry, row.outlet.id);
    const payable = roundCash(preview.gross, preview.currency, country);
    return {
      ...preview,
      paymentMethods: preview.paymentMethods.filter(({ provider }) => isTakenAtTill(provider)),
      cash: { payable, step: cashStep(preview.currency, country), quick: quickAmounts(payable, preview.currency, country) },
    };
  },
});

const sell = defineCommand({
  name: 'sell',
  label: 'Sell',
  description: 'Places the order, takes the money and hands over the goods, all at once. The same `saleKey` sells once.',
  on: tillSession,
  consequential: true,
  permission: sellAtTill,
  input: {
    ...saleFields,
    paymentMethod: ref({ label: 'Paid by', to: 'payments.paymentMethod', required: true }),
    given: money({ label: 'Given', min: '0', help: 'In cash; what it comes to unless said.' }),
    email: email({ label: 'Receipt by mail' }),
    expectedTotal: text({ label: 'Total that was shown', max: 40 }),
    saleKey: text({ label: 'Key of the sale', required: true, max: 80 }),
  },
  allowed: isOpen,
  run: async (ctx, row, input): Promise<TillSold> => {
    const { entry, country } = await saleOf(ctx, row, input);
    const method = await methodOf(ctx, idOf(input.paymentMethod));
    const draft = { ...entry.draft, isHandedOver: true };
    const placed = await placeEntry(ctx, { ...entry, draft }, { ...input, email: input.email ?? null } as never, { isHandedOver: true });
    if (!placed.isNew) return soldBefore(ctx, placed);
    if (placed.state !== 'confirmed') throw notAllowed('At the till it has to be paid at once.');
    await handOver(ctx, placed.orderId);
    const sold = amountsOf(placed, method.provider, input.given ?? null, country);
    const { gross, currency } = placed;
    const inCurrency = (amount: string) => ({ amount, currency });
    const paid = method.provider === 'cash' ? sold.payable : gross;
    await createRecord(ctx, tillEntry, {
      session: row.id,
      kind: 'sale',
      name: placed.number,
      order: placed.orderId,
      amount: inCurrency(paid),
      rounding: inCurrency(decimal(paid).minus(decimal(gross)).toFixed()),
      given: sold.given === null ? null : inCurrency(sold.given),
      change: sold.change === null ? null : inCurrency(sold.change),
      methodName: method.name,
      provider: method.provider,
      taxes: await taxesOf(ctx, placed.orderId),
      by: ctx.actor.userId,
      entryKey: `sale ${placed.orderId}`,
    });
    if (input.email) mailReceipt(ctx, placed.orderId, input.email);
    return { order: { id: placed.orderId, number: placed.number }, currency, gross, paid, ...sold };
  },
});

const sendReceipt = defineCommand({
  name: 'send-receipt',
  label: 'Send the receipt',
  description: 'By mail, to whoever asks for it.',
  on: tillEntry,
  permission: sellAtTill,
  input: { email: email({ label: 'E-mail', required: true }) },
  allowed: (row) => (row.order ? true : 'There is no receipt of it.'),
  run: async (ctx, row, input) => {
    if (row.order && input.email) mailReceipt(ctx, row.order.id, input.email);
  },
});

export const saleCommands: readonly Command[] = [quote, sell, sendReceipt];

function mailReceipt(ctx: Ctx, orderId: string, to: string): void {
  ctx.enqueue('orders.sendMail', { order: orderId, kind: 'receipt', to }, { key: `order mail receipt ${orderId} ${to}` });
}

async function saleOf(
  ctx: Ctx,
  row: SessionRow,
  input: Parameters<typeof entryDraft>[1],
): Promise<{ readonly entry: Entry; readonly country: string | null }> {
  const { country } = await outletOf(ctx, row.outlet.id);
  // Over the counter everybody sees what they hand over: prices with tax.
  const rules: EntryRules = { channel: 'outlet', display: 'gross', currency: row.float.currency, tillOutletId: row.outlet.id, country };
  const entry = await entryDraft(ctx, input, rules);
  return { entry: { ...entry, draft: { ...entry.draft, isHandedOver: true } }, country };
}

async function methodOf(ctx: Ctx, id: string | null): Promise<{ readonly name: string; readonly provider: string }> {
  const { rows } = await sql<{ name: string; provider: string }>`
    select name, provider from payment_method where id = ${id}::uuid and deleted_at is null and is_active`.execute(ctx.db);
  const [found] = rows;
  if (!found || !isTakenAtTill(found.provider))
    throw invalid([{ pointer: '/paymentMethod', code: 'not-offered', message: `is no ${paymentMethod.label.toLowerCase()} for a till` }]);
  return found;
}

/** What is paid and given back. @throws AppError invalid when it is not enough */
function amountsOf(
  { gross, currency }: PlacedOrder,
  provider: string,
  given: { readonly amount: string; readonly currency: string } | null,
  country: string | null,
): { readonly payable: string; readonly given: string | null; readonly change: string | null } {
  const digits = minorUnits(currency);
  if (provider !== 'cash') return { payable: decimal(gross).toFixed(digits), given: null, change: null };
  const payable = roundCash(gross, currency, country);
  const handed = given === null ? payable : checkedMoney(given, currency, '/given').amount;
  if (decimal(handed).lt(decimal(payable)))
    throw invalid([{ pointer: '/given/amount', code: 'min', message: `must be at least ${payable}` }]);
  return { payable, given: decimal(handed).toFixed(digits), change: decimal(handed).minus(decimal(payable)).toFixed(digits) };
}

async function taxesOf(ctx: Ctx, orderId: string): Promise<readonly TaxShare[]> {
  const { rows } = await sql<{
    taxes: readonly TaxShare[];
  }>`select coalesce(taxes, '[]') as taxes from "order" where id = ${orderId}::uuid`.execute(ctx.db);
  return rows[0]?.taxes ?? [];
}

/** The same key again: the answer of the first time, whatever was lost on the way. */
async function soldBefore(ctx: Ctx, placed: PlacedOrder): Promise<TillSold> {
  const { rows } = await sql<{ paid: string; given: string | null; change: string | null }>`
    select trim_scale(amount)::text as paid, given::text as given, change::text as change from till_entry where entry_key = ${`sale ${placed.orderId}`}`.execute(
    ctx.db,
  );
  const [first] = rows;
  if (!first) throw notAllowed('This key was used for another order.');
  const { orderId, number, currency } = placed;
  const text = (amount: string | null): string | null => (amount === null ? null : decimal(amount).toFixed(minorUnits(currency)));
  const gross = text(placed.gross) ?? '0';
  const paid = text(first.paid) ?? gross;
  return { order: { id: orderId, number }, currency, gross, paid, payable: paid, given: text(first.given), change: text(first.change) };
}
