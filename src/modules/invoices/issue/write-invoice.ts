import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { parseDate } from '../../../kernel/time/dates.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { invoiceEvents } from '../events.ts';
import { invoice } from '../records/invoice.ts';
import { invoiceLine } from '../records/invoice-line.ts';
import type { LineSource } from '../rules/invoice-types.ts';
import { settlementOf } from '../rules/state-of.ts';
import { totalsOf } from '../rules/totals.ts';
import { sellerOf, type LegalEntityRow } from './legal-entity.ts';
import { takeNumber } from './take-number.ts';

/** A line to be issued; amounts are decimal texts in the invoice's currency. */
export interface LineToIssue {
  readonly kind: 'item' | 'delivery' | 'adjustment';
  readonly orderLineId: string | null;
  readonly correctsId: string | null;
  readonly productId: string | null;
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly taxCode: string;
  readonly taxRate: string;
  readonly source: LineSource;
}

export interface InvoiceToIssue {
  readonly kind: 'invoice' | 'credit-note';
  readonly legalEntity: LegalEntityRow;
  /** Of the invoice, without what issuing itself sets. */
  readonly head: PatchOf<typeof invoice>;
  readonly currency: string;
  readonly termsDays: number | null;
  readonly lines: readonly LineToIssue[];
  readonly sourceKey: string;
}

export interface Issued {
  readonly invoiceId: string;
  readonly number: string;
}

/**
 * Writes an invoice or credit note, takes its number and seals it, in the transaction of `ctx`. Its document is drawn and mailed by a job.
 * Works with the system's eyes: callers have applied their own rule of who may.
 */
export async function writeInvoice(given: Ctx, asked: InvoiceToIssue): Promise<Issued> {
  // What it points to was read with the system's eyes as well.
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  const { kind, currency, lines } = asked;
  const totals = totalsOf(lines, currency);
  const inCurrency = (amount: string) => ({ amount, currency });
  const today = ctx.scope.today;
  const dueOn = asked.termsDays === null ? null : parseDate(today).add({ days: asked.termsDays }).toString();
  const start = settlementOf({ kind, gross: totals.gross, entries: [], dueOn, today });
  const row = await createRecord(ctx, invoice, {
    ...asked.head,
    kind,
    legalEntity: asked.legalEntity.id,
    currency,
    net: inCurrency(totals.net),
    tax: inCurrency(totals.tax),
    gross: inCurrency(totals.gross),
    taxes: totals.taxes,
    seller: sellerOf(asked.legalEntity),
    paid: inCurrency('0'),
    balance: inCurrency(start.balance),
    issuedOn: today,
    issuedAt: ctx.now,
    dueOn,
    sourceKey: asked.sourceKey,
  });
  for (const [i, line] of lines.entries()) {
    await createRecord(ctx, invoiceLine, {
      invoice: row.id,
      kind: line.kind,
      orderLine: line.orderLineId,
      corrects: line.correctsId,
      product: line.productId,
      position: i + 1,
      description: line.description.slice(0, 500),
      detail: line.detail?.slice(0, 300) ?? null,
      quantity: Number(line.quantity),
      unit: line.unit,
      unitPrice: inCurrency(line.unitPrice),
      discount: inCurrency(line.discount),
      net: inCurrency(line.net),
      tax: inCurrency(line.tax),
      gross: inCurrency(line.gross),
      taxCode: line.taxCode,
      taxPercent: Number(line.taxRate),
      source: line.source,
    });
  }
  const { seriesId, number } = await takeNumber(ctx, {
    legalEntityId: asked.legalEntity.id,
    kind,
    year: Number(today.slice(0, 4)),
  });
  await updateRecord(ctx, invoice, row.id, {
    number,
    series: seriesId,
    state: start.state,
    ...(start.state === 'paid' ? { settledOn: today } : {}),
  });
  await sql`update invoice set is_sealed = true where id = ${row.id}::uuid`.execute(ctx.db);
  given.emit({
    type: kind === 'invoice' ? invoiceEvents.issued : invoiceEvents.creditNoteIssued,
    recordType: invoice.key,
    recordId: row.id,
    data: { number, amount: totals.gross, currency },
  });
  given.enqueue('invoices.draw', { invoice: row.id }, { key: `invoice document ${row.id}` });
  return { invoiceId: row.id, number };
}

/** What was issued for a source before: the same shipment is invoiced once, however often its event comes. */
export async function issuedFor(ctx: Ctx, sourceKey: string): Promise<Issued | null> {
  const { rows } = await sql<Issued>`select id as "invoiceId", number from invoice where source_key = ${sourceKey}`.execute(ctx.db);
  return rows[0] ?? null;
}

/**
 * One at a time per order: what is left to invoice or to credit is counted first. Orders are locked before, as their own commands do, so
 * that none of the two waits for the other in a circle.
 */
export async function lockOrder(ctx: Ctx, orderId: string): Promise<void> {
  await sql`select 1 from "order" where id = ${orderId}::uuid for key share`.execute(ctx.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invoices of order ${orderId}`}, 0))`.execute(ctx.db);
}
