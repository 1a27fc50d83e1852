import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { allocate } from '../../../kernel/money/allocate.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { money } from '../../../kernel/money/money.ts';
import { invoice } from '../records/invoice.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { sharePart } from '../rules/line-share.ts';
import { issuedLines, type IssuedLine } from './invoice-lines.ts';
import { issuedFor, lockOrder, writeInvoice, type Issued, type LineToIssue } from './write-invoice.ts';

export interface CreditRequest {
  readonly invoiceId: string;
  readonly reason: string;
  readonly sourceKey: string;
  /** Units that are credited, decimal text; all that is left unless said. */
  readonly lines?: readonly { readonly invoiceLineId: string; readonly quantity: string }[];
  /** A gross amount off the whole instead, decimal text: goodwill. Its tax is shared out as the invoice's is. */
  readonly amount?: string;
}

/**
 * Issues a credit note for an invoice, or a part of it. All credit notes of an invoice together never exceed it, and for all of its units they
 * equal it to the cent. Works with the system's eyes: callers have applied their own rule of who may.
 *
 * @returns null when nothing is left to credit
 * @throws AppError invalid for lines that are not of the invoice, or more than is left; `not-allowed` for a draft or a credit note
 */
export async function issueCreditNote(ctx: Ctx, request: CreditRequest): Promise<Issued | null> {
  const corrected = await readRecord(ctx, invoice, request.invoiceId);
  if (corrected.kind !== 'invoice' || corrected.number === null)
    throw new AppError(409, 'not-allowed', 'Only an issued invoice can be corrected by a credit note.');
  if (corrected.order) await lockOrder(ctx, corrected.order.id);
  const earlier = await issuedFor(ctx, request.sourceKey);
  if (earlier) return earlier;
  const known = await issuedLines(ctx, { invoiceId: corrected.id });
  const { currency } = corrected;
  const lines =
    request.amount === undefined ? unitLines(known, request, currency) : amountLines(known, request.amount, request.reason, currency);
  if (lines.length === 0) return null;
  const issued = await writeInvoice(ctx, {
    kind: 'credit-note',
    legalEntity: await readRecord(ctx, legalEntity, corrected.legalEntity.id),
    currency,
    termsDays: null,
    lines,
    sourceKey: request.sourceKey,
    head: {
      corrects: corrected.id,
      reason: request.reason.slice(0, 300),
      order: corrected.order?.id ?? null,
      orderNumber: corrected.orderNumber,
      organization: corrected.organization?.id ?? null,
      person: corrected.person?.id ?? null,
      owner: corrected.owner?.id ?? null,
      recipientName: corrected.recipientName,
      recipientContact: corrected.recipientContact,
      recipientAddress: corrected.recipientAddress,
      recipientTaxId: corrected.recipientTaxId,
      email: corrected.email,
      purchaseOrderNumber: corrected.purchaseOrderNumber,
      buyerReference: corrected.buyerReference,
      language: corrected.language,
      display: corrected.display,
    },
  });
  if (corrected.order) ctx.enqueue('invoices.settleOrder', { order: corrected.order.id }, { key: `settle order ${corrected.order.id}` });
  return issued;
}

function unitLines(known: readonly IssuedLine[], request: CreditRequest, currency: string): LineToIssue[] {
  const asked = request.lines ?? known.map((line) => ({ invoiceLineId: line.id, quantity: unitsLeft(line).toFixed() }));
  return asked.flatMap(({ invoiceLineId, quantity }, i): LineToIssue[] => {
    const line = known.find((each) => each.id === invoiceLineId);
    if (!line) throw invalid([{ pointer: `/lines/${i}`, code: 'ref', message: 'is not a line of this invoice' }]);
    const left = unitsLeft(line);
    const taken = decimal(quantity);
    if (taken.gt(left))
      throw invalid([{ pointer: `/lines/${i}`, code: 'max', message: `is more than the ${left.toFixed()} that are left to credit` }]);
    if (taken.lte(0)) return [];
    const to = decimal(line.source.from).plus(left);
    const amounts = sharePart(line.source, to.minus(taken).toFixed(), to.toFixed(), currency);
    return [creditOf(line, taken.toFixed(), notMoreThanLeft(line, amounts, currency))];
  });
}

/** After an amount was credited as goodwill, crediting the units gives what is left of them. */
function notMoreThanLeft(line: IssuedLine, amounts: ReturnType<typeof sharePart>, currency: string): ReturnType<typeof sharePart> {
  const leftGross = decimal(line.gross).minus(decimal(line.creditedGross));
  if (decimal(amounts.gross).lte(leftGross)) return amounts;
  const digits = minorUnits(currency);
  const leftNet = decimal(line.net).minus(decimal(line.creditedNet));
  return { ...amounts, gross: leftGross.toFixed(digits), net: leftNet.toFixed(digits), tax: leftGross.minus(leftNet).toFixed(digits) };
}

const unitsLeft = (line: IssuedLine): Decimal => decimal(line.quantity).minus(decimal(line.creditedQuantity));

function creditOf(line: IssuedLine, quantity: string, amounts: { net: string; tax: string; gross: string; discount: string }): LineToIssue {
  return {
    kind: line.kind,
    orderLineId: line.orderLineId,
    correctsId: line.id,
    productId: line.productId,
    description: line.description,
    detail: line.detail,
    quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    ...amounts,
    taxCode: line.taxCode,
    taxRate: line.taxRate,
    source: { ...line.source, quantity: line.source.quantity },
  };
}

/** An amount off the whole: shared over the lines by what is left of each, with the tax that each carries. */
function amountLines(known: readonly IssuedLine[], amount: string, reason: string, currency: string): LineToIssue[] {
  const left = known.map((line) => Decimal.max(0, decimal(line.gross).minus(decimal(line.creditedGross))));
  const most = left.reduce((sum, each) => sum.plus(each), new Decimal(0));
  if (decimal(amount).gt(most))
    throw invalid([
      { pointer: '/amount', code: 'max', message: `is more than the ${most.toFixed(minorUnits(currency))} that are left to credit` },
    ]);
  if (decimal(amount).lte(0)) return [];
  const shares = allocate(money(amount, currency), left);
  return known.flatMap((line, i): LineToIssue[] => {
    const gross = decimal(shares[i]?.amount ?? '0');
    if (gross.isZero()) return [];
    // All that is left takes the net that is left, so that the rounding of the parts ends even.
    const net = gross.eq(left[i] ?? 0)
      ? decimal(line.net).minus(decimal(line.creditedNet))
      : gross.times(100).div(decimal(line.taxRate).plus(100)).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);
    const texts = { net: net.toFixed(minorUnits(currency)), gross: gross.toFixed(minorUnits(currency)) };
    const amounts = { ...texts, tax: gross.minus(net).toFixed(minorUnits(currency)), discount: '0' };
    const shown = { unitPrice: texts.gross, description: `${reason}: ${line.description}`, detail: null, unit: null };
    return [{ ...creditOf(line, '1', amounts), ...shown, kind: 'adjustment' }];
  });
}
