import type { Ctx } from '../../../kernel/context.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { PricedLine } from '../../pricing/index.ts';
import { splitAddress } from '../cart/read-cart.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import type { DeliverySnapshot, DraftLine, LineBasis, OrderDraft } from '../rules/order-draft.ts';
import { balanceOf, paymentStateOf, type MoneyFacts } from '../rules/order-state.ts';
import { rowJson, type RowJson } from '../store/row-json.ts';
import type { PricedDraft } from './price-draft.ts';

interface NewOrder {
  readonly id: string;
  readonly number: string;
  readonly draft: OrderDraft;
  readonly priced: PricedDraft;
  readonly placementKey: string | null;
  readonly cartId: string | null;
  readonly facts: MoneyFacts;
  readonly isConfirmed: boolean;
  readonly expiresAt: string | null;
}

/** Rows of an order and its lines, with everything as it is at this moment. */
export function orderRows(ctx: Ctx, made: NewOrder): { readonly order: RowJson; readonly lines: readonly RowJson[] } {
  const { id, number, draft, priced } = made;
  const cart = priced.priced;
  const { currency } = draft;
  const inCurrency = (amount: string) => ({ amount, currency });
  const shipping = splitAddress(draft.shippingAddress);
  const billing = splitAddress(draft.billingAddress ?? draft.shippingAddress);
  const source = draft.source ?? (made.cartId === null ? null : { type: 'orders.cart', id: made.cartId });
  const row = rowJson(
    ctx,
    order,
    {
      number,
      state: made.isConfirmed ? 'confirmed' : 'pending',
      paymentState: paymentStateOf(made.facts),
      fulfilmentState: 'unfulfilled',
      channel: draft.channel as 'web',
      organization: draft.buyer.organizationId,
      person: draft.buyer.personId,
      email: draft.email,
      phone: draft.phone ?? null,
      language: draft.language,
      placedAt: ctx.now,
      confirmedAt: made.isConfirmed ? ctx.now : null,
      currency,
      display: draft.display,
      gross: inCurrency(cart.gross),
      net: inCurrency(cart.net),
      tax: inCurrency(cart.tax),
      discount: inCurrency(cart.discount),
      deliveryTotal: inCurrency(cart.delivery ? (draft.display === 'gross' ? cart.delivery.gross : cart.delivery.net) : '0'),
      credited: inCurrency('0'),
      paid: inCurrency(made.facts.captured),
      refunded: inCurrency('0'),
      balance: inCurrency(balanceOf(made.facts)),
      taxes: cart.taxes,
      shippingName: shipping.name,
      shippingCompany: shipping.company,
      shippingAddress: shipping.place,
      billingName: billing.name,
      billingCompany: billing.company,
      billingAddress: billing.place,
      taxId: draft.buyer.taxId,
      delivery: cart.delivery
        ? deliverySnapshot(cart.delivery, priced.delivery ?? { label: draft.lockedDelivery?.label ?? '', kind: 'ship' })
        : null,
      deliveryMethod: priced.delivery?.methodId ?? null,
      outlet: draft.outletId,
      couponCodes: [...draft.couponCodes],
      purchaseOrderNumber: draft.purchaseOrderNumber,
      note: draft.note,
      internalNote: draft.internalNote ?? null,
      owner: draft.ownerId,
      source: source as { type: string; id: string },
      expiresAt: made.expiresAt,
      placementKey: made.placementKey,
    },
    id,
  );
  return { order: row, lines: lineRows(ctx, id, draft.lines, priced) };
}

/** Rows of the lines of an order, each with the amounts that it was priced at and why. */
export function lineRows(
  ctx: Ctx,
  orderId: string,
  lines: readonly DraftLine[],
  { priced, products }: PricedDraft,
  first = 1,
): readonly RowJson[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return priced.lines.map((line, i) => {
    const product = products.get(line.productId);
    const given = byKey.get(line.key);
    const inCurrency = (amount: string) => ({ amount, currency: priced.currency });
    const basis = basisOf(line, given);
    return rowJson(ctx, orderLine, {
      order: orderId,
      product: given?.productId ?? null,
      name: given?.name ?? product?.name ?? line.key,
      sku: product?.sku ?? null,
      unit: (product?.unit ?? given?.unit ?? null) as 'piece',
      position: first + i,
      quantity: Number(line.quantity),
      baseUnit: inCurrency(line.baseUnit),
      unitPrice: inCurrency(line.unitPrice),
      discount: inCurrency(line.discount),
      net: inCurrency(line.net),
      tax: inCurrency(line.tax),
      gross: inCurrency(line.gross),
      cost: basis.cost === null ? null : inCurrency(basis.cost),
      taxPercent: Number(line.taxRate),
      taxCode: line.taxCode,
      explanation: line.explanation,
      basis,
    });
  });
}

function basisOf(line: PricedLine, given: DraftLine | undefined): LineBasis {
  // Net less margin: in the currency of the order, as pricing converted it. Of a one-off only its quote knows.
  const ofOneOff = given?.productId === null && given.cost ? decimal(given.cost).times(decimal(line.quantity)).toFixed() : null;
  const cost = line.margin === null ? ofOneOff : Decimal.max(decimal(line.net).minus(decimal(line.margin)), new Decimal(0)).toFixed();
  return { quantity: line.quantity, net: line.net, tax: line.tax, gross: line.gross, discount: line.discount, cost };
}

function deliverySnapshot(line: PricedLine, option: { readonly label: string; readonly kind: string }): DeliverySnapshot {
  const { net, tax, gross, taxRate, taxCode } = line;
  return { label: option.label, kind: option.kind, net, tax, gross, taxRate, taxCode };
}
