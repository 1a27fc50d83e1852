import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { order } from '../../orders/records/order.ts';
import { creditStanding } from '../../payments/index.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { sharePart } from '../rules/line-share.ts';
import { defaultLegalEntity } from './legal-entity.ts';
import { orderLineFacts, type OrderLineFacts } from './order-lines.ts';
import { issuedFor, lockOrder, writeInvoice, type Issued, type LineToIssue } from './write-invoice.ts';

export interface InvoiceRequest {
  readonly orderId: string;
  /** Which lines and how much of them, decimal text; all that is not invoiced yet unless said. */
  readonly lines?: readonly { readonly orderLineId: string; readonly quantity: string }[];
  /** What it is for, such as `shipment <id>`: the same key gives the same invoice again. */
  readonly sourceKey: string;
  /** Chosen by hand: more than is left is refused, instead of taken as what is left. */
  readonly isExact?: boolean;
  readonly legalEntityId?: string | null;
  readonly suppliedOn?: string | null;
  readonly notes?: string | null;
  /** What the buyer wants to read on it; that of the organization unless said. */
  readonly buyerReference?: string | null;
}

/**
 * Issues an invoice for an order or a part of it; delivery goes with the first. All invoices of an order add up to it to the cent.
 * Works with the system's eyes: callers have applied their own rule of who may.
 *
 * @returns null when nothing of it is left to invoice
 * @throws AppError invalid for lines that the order does not have, or, where `isExact`, for more than is left
 */
export async function issueInvoice(ctx: Ctx, request: InvoiceRequest): Promise<Issued | null> {
  await lockOrder(ctx, request.orderId);
  const earlier = await issuedFor(ctx, request.sourceKey);
  if (earlier) return earlier;
  const head = await readRecord(ctx, order, request.orderId);
  const facts = await orderLineFacts(ctx, request.orderId);
  const lines = [...wantedLines(facts, request, head.currency), ...(await deliveryLine(ctx, head))];
  if (lines.length === 0) return null;
  const entity = request.legalEntityId ? await readRecord(ctx, legalEntity, request.legalEntityId) : await defaultLegalEntity(ctx);
  const terms = head.organization ? ((await creditStanding(ctx, head.organization.id))?.termsDays ?? null) : null;
  const issued = await writeInvoice(ctx, {
    kind: 'invoice',
    legalEntity: entity,
    currency: head.currency,
    termsDays: terms ?? entity.termsDays,
    lines,
    sourceKey: request.sourceKey,
    head: {
      ...recipientOf(head),
      buyerReference: request.buyerReference ?? (await referenceOf(ctx, head)),
      suppliedOn: request.suppliedOn ?? ctx.scope.today,
      notes: request.notes ?? null,
    },
  });
  ctx.enqueue('invoices.settleOrder', { order: request.orderId }, { key: `settle order ${request.orderId}` });
  return issued;
}

type OrderRow = RowOf<typeof order>;

async function referenceOf(ctx: Ctx, row: OrderRow): Promise<string | null> {
  if (!row.organization) return null;
  const { rows } = await sql<{ reference: string | null }>`
    select buyer_reference as reference from organization where id = ${row.organization.id}::uuid`.execute(ctx.db);
  return rows[0]?.reference ?? null;
}

/** Whom it is for, as the order says. */
function recipientOf(row: OrderRow) {
  const isBilled = row.billingAddress !== null || row.billingName !== null || row.billingCompany !== null;
  const name = isBilled ? row.billingName : row.shippingName;
  const firm = isBilled ? row.billingCompany : row.shippingCompany;
  return {
    order: row.id,
    orderNumber: row.number,
    organization: row.organization?.id ?? null,
    person: row.person?.id ?? null,
    owner: row.owner?.id ?? null,
    recipientName: firm ?? name ?? row.organization?.title ?? row.person?.title ?? row.email,
    recipientContact: firm && firm !== name ? name : null,
    recipientAddress: isBilled ? row.billingAddress : row.shippingAddress,
    recipientTaxId: row.taxId,
    email: row.email,
    purchaseOrderNumber: row.purchaseOrderNumber,
    language: row.language,
    display: row.display ?? 'gross',
  } as const;
}

function wantedLines(facts: readonly OrderLineFacts[], request: InvoiceRequest, currency: string): LineToIssue[] {
  const asked = request.lines ?? facts.map((line) => ({ orderLineId: line.id, quantity: line.quantity }));
  return asked.flatMap(({ orderLineId, quantity }, i): LineToIssue[] => {
    const line = facts.find((each) => each.id === orderLineId);
    if (!line) throw invalid([{ pointer: `/lines/${i}`, code: 'ref', message: 'is not a line of this order' }]);
    const left = decimal(line.quantity).minus(decimal(line.cancelled)).minus(decimal(line.invoiced));
    const wanted = decimal(quantity);
    if (request.isExact && request.lines && wanted.gt(left)) {
      throw invalid([{ pointer: `/lines/${i}`, code: 'max', message: `is more than the ${left.toFixed()} that are not invoiced yet` }]);
    }
    const taken = Decimal.min(wanted, left);
    return taken.gt(0) ? [lineOf(line, taken, currency)] : [];
  });
}

function lineOf(line: OrderLineFacts, taken: Decimal, currency: string): LineToIssue {
  const from = line.invoiced;
  return {
    kind: 'item',
    orderLineId: line.id,
    correctsId: null,
    productId: line.productId,
    description: line.name,
    detail: line.sku,
    quantity: taken.toFixed(),
    unit: line.unit,
    unitPrice: line.unitPrice,
    ...sharePart(line.basis, from, decimal(from).plus(taken).toFixed(), currency),
    taxCode: line.taxCode,
    taxRate: line.taxRate,
    source: { ...line.basis, from },
  };
}

/** Delivery is charged once, with the first invoice. */
async function deliveryLine(ctx: Ctx, row: OrderRow): Promise<LineToIssue[]> {
  const { delivery } = row;
  if (!delivery || (decimal(delivery.gross).isZero() && decimal(delivery.net).isZero())) return [];
  const { rows } = await sql`select 1 from invoice_line l join invoice i on i.id = l.invoice_id
    where i.order_id = ${row.id}::uuid and i.kind = 'invoice' and l.kind = 'delivery' limit 1`.execute(ctx.db);
  if (rows.length > 0) return [];
  const { net, tax, gross } = delivery;
  return [
    {
      kind: 'delivery',
      orderLineId: null,
      correctsId: null,
      productId: null,
      description: delivery.label,
      detail: null,
      quantity: '1',
      unit: null,
      unitPrice: row.display === 'net' ? net : gross,
      discount: '0',
      net,
      tax,
      gross,
      taxCode: delivery.taxCode,
      taxRate: delivery.taxRate,
      source: { quantity: '1', net, tax, gross, discount: '0', from: '0' },
    },
  ];
}
