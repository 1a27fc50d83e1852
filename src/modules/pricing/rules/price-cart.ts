import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { dayIn } from '../../../kernel/time/dates.ts';
import { applyPromotions, type Applied } from './apply-promotions.ts';
import { openBook, pickPrice, type PriceBook } from './pick-price.ts';
import type { PricedCart, PricedDiscount, PricedLine, PriceStep } from './priced-cart.ts';
import type { PricingFacts, ProductFacts } from './pricing-facts.ts';
import type { DeliveryCharge, PricingLine, PricingRequest } from './pricing-request.ts';
import type { CartState } from './promotion-conditions.ts';
import { shareTaxes, type TaxedLine } from './share-taxes.ts';
import { step } from './step.ts';
import { inDisplay, taxTreatment, type TaxQuestion, type TaxTreatment } from './tax-treatment.ts';
import { roundTo, sum, textOf, type WorkLine, zero } from './work-line.ts';

/**
 * What a cart costs and why: the one function behind the prices of shop, quote, order, till and API. Pure: the same facts and request give the
 * same answer, whatever the order of lines. Lists, breaks and agreed prices give the price of a unit; then come the rep's discount and the
 * promotions; then tax, worked out per rate on the sum of its lines and shared by them to the last minor unit. Net, tax and gross of lines and
 * delivery add up to the totals exactly, and nothing is below zero.
 *
 * @throws RangeError for a quantity that is not above zero, a price or discount out of its bounds, or two lines with one key
 */
export function priceCart(facts: PricingFacts, request: PricingRequest): PricedCart {
  const question: TaxQuestion = {
    seller: facts.seller,
    rates: facts.taxRates,
    buyer: request.buyer,
    shipTo: request.shipTo,
    day: dayIn(request.at, facts.seller.timeZone),
    display: request.display,
  };
  const book = openBook(facts, request);
  const unpriced: string[] = [];
  const lines: WorkLine[] = [];
  for (const line of inOneOrder(request.lines)) {
    const work = startLine(facts, request, { line, book, question });
    if (work) lines.push(work);
    else unpriced.push(line.key);
  }
  const delivery = request.delivery ? startDelivery(facts, request, { charge: request.delivery, question }) : null;
  const cart: CartState = { request, lines, delivery, hasOrdered: facts.hasOrdered };
  const { applied, refused } = applyPromotions(facts, cart);
  const taxed = shareTaxes(request, delivery ? [...lines, delivery] : lines);
  const done = new Map(taxed.lines.map((each) => [each.line, finish(facts, request.currency, each)]));
  const finished = lines.flatMap((line) => done.get(line) ?? []);
  const byKey = new Map(finished.map((line) => [line.key, line]));
  return {
    currency: request.currency,
    display: request.display,
    lines: request.lines.flatMap((line) => byKey.get(line.key) ?? []),
    delivery: delivery ? (done.get(delivery) ?? null) : null,
    ...taxed.totals,
    discount: textOf(request.currency, sum([...done.values()].map((line) => decimal(line.discount)))),
    discounts: applied.map((each) => discountOf(request.currency, each, done)),
    refusedCoupons: refused,
    unpriced: request.lines.map((line) => line.key).filter((key) => unpriced.includes(key)),
  };
}

/** By key, so that what is shared to the last unit falls the same way however the lines came. */
function inOneOrder(lines: readonly PricingLine[]): readonly PricingLine[] {
  if (new Set(lines.map((line) => line.key)).size !== lines.length) throw new RangeError('two lines have one key');
  for (const line of lines) checkLine(line);
  return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function checkLine({ quantity, manual, locked }: PricingLine): void {
  if (decimal(quantity).lte(0)) throw new RangeError(`a quantity of ${quantity} is not above zero`);
  for (const price of [manual?.unitPrice, locked?.unitPrice])
    if (price !== undefined && decimal(price).lt(0)) throw new RangeError(`a price of ${price} is below zero`);
  for (const percent of [manual?.discountPercent, locked?.discountPercent])
    if (percent != null && (decimal(percent).lt(0) || decimal(percent).gt(100)))
      throw new RangeError(`a discount of ${percent} % is not between 0 and 100`);
}

interface LineParts {
  readonly line: PricingLine;
  readonly book: PriceBook;
  readonly question: TaxQuestion;
}

function startLine(facts: PricingFacts, request: PricingRequest, { line, book, question }: LineParts): WorkLine | null {
  const product = facts.products.get(line.productId) ?? null;
  const taxClass = product?.taxClassCode ?? line.locked?.taxClassCode ?? 'standard';
  const treatment = taxTreatment(question, taxClass, product?.kind ?? null);
  const quantity = decimal(line.quantity);
  if (line.locked) {
    const { unitPrice, includesTax, discountPercent, label } = line.locked;
    const unit = shownExactly(inDisplay(decimal(unitPrice), includesTax, treatment, request.display), request.currency, unitPrice);
    const steps = [step('locked', '{name}', { name: label }, { amount: textOf(request.currency, unit) })];
    return begin(request, {
      line,
      product,
      treatment,
      quantity,
      base: unit,
      unit,
      steps,
      percent: discountPercent ?? null,
      isOpen: false,
      isSale: false,
    });
  }
  const picked = product && pickPrice(facts, request, book, { product, treatment });
  const manual = line.manual;
  if (!picked && manual?.unitPrice === undefined) return null;
  const steps: PriceStep[] = [...(picked?.steps ?? [])];
  const base = picked?.unit ?? decimal(manual?.unitPrice ?? '0');
  const unit = manual?.unitPrice === undefined ? base : decimal(manual.unitPrice);
  if (manual?.unitPrice !== undefined)
    steps.push(
      step('manual', manual.reason ? 'Price by hand: {reason}' : 'Price by hand', reasonOf(manual), {
        amount: textOf(request.currency, unit),
      }),
    );
  const isOpen = manual?.unitPrice === undefined && manual?.discountPercent === undefined;
  return begin(request, {
    line,
    product,
    treatment,
    quantity,
    base,
    unit,
    steps,
    percent: manual?.discountPercent ?? null,
    isOpen,
    isSale: picked?.isSale ?? false,
  });
}

const reasonOf = ({ reason }: { readonly reason?: string }): Record<string, string> => (reason ? { reason } : {});

/** An agreed price keeps its digits; one that tax was taken off or put on is rounded like any other. */
function shownExactly(value: Decimal, currency: string, agreed: string): Decimal {
  return value.eq(agreed) ? value : roundTo(currency, value);
}

interface Beginning extends Omit<WorkLine, 'amount' | 'left'> {
  readonly percent: string | null;
}

/** Unit price times quantity, less what the rep or the agreement takes off. */
function begin({ currency }: PricingRequest, { percent, ...more }: Beginning): WorkLine {
  const full = roundTo(currency, more.unit.times(more.quantity));
  const off = percent === null ? zero : roundTo(currency, full.times(decimal(percent).div(100)));
  const { locked, manual } = more.line;
  if (off.gt(0)) {
    const values = { percent: decimal(percent ?? '0').toFixed(), ...(manual ? reasonOf(manual) : {}) };
    const text = manual?.reason ? 'Discount {percent} %: {reason}' : 'Discount {percent} %';
    more.steps.push(step(locked ? 'locked' : 'manual', text, values, { amount: textOf(currency, off.negated()) }));
  }
  return { ...more, amount: full, left: full.minus(off) };
}

function startDelivery(
  facts: PricingFacts,
  request: PricingRequest,
  { charge, question }: { charge: DeliveryCharge; question: TaxQuestion },
): WorkLine {
  const treatment: TaxTreatment = taxTreatment(question, charge.taxClassCode ?? facts.seller.deliveryTaxClassCode ?? 'standard', null);
  const unit = roundTo(
    request.currency,
    inDisplay(decimal(charge.amount), charge.includesTax ?? facts.seller.deliveryIncludesTax, treatment, request.display),
  );
  const line: PricingLine = { key: 'delivery', productId: '', quantity: '1' };
  const steps = [step('list', '{name}', { name: charge.label }, { amount: textOf(request.currency, unit) })];
  return begin(request, {
    line,
    product: null,
    treatment,
    quantity: decimal('1'),
    base: unit,
    unit,
    steps,
    percent: null,
    isOpen: true,
    isSale: false,
  });
}

function finish(facts: PricingFacts, currency: string, { line, net, tax, gross }: TaxedLine): PricedLine {
  return {
    key: line.line.key,
    productId: line.line.productId,
    quantity: line.line.quantity,
    baseUnit: textOf(currency, line.base),
    unitPrice: textOf(currency, line.unit),
    discount: textOf(currency, line.amount.minus(line.left)),
    net: textOf(currency, net),
    tax: textOf(currency, tax),
    gross: textOf(currency, gross),
    taxRate: line.treatment.rate.toFixed(),
    taxCode: line.treatment.code,
    margin: marginOf(facts, currency, line.product, net, line.quantity),
    explanation: [...line.steps, line.treatment.step],
  };
}

function marginOf(facts: PricingFacts, currency: string, product: ProductFacts | null, net: Decimal, quantity: Decimal): string | null {
  if (!product?.cost) return null;
  const rate = product.cost.currency === currency ? '1' : facts.rate(product.cost.currency, currency);
  return rate === null ? null : textOf(currency, roundTo(currency, net.minus(decimal(product.cost.amount).times(rate).times(quantity))));
}

function discountOf(currency: string, applied: Applied, done: ReadonlyMap<WorkLine, PricedLine>): PricedDiscount {
  const touched = applied.lines.flatMap((line) => done.get(line) ?? []);
  const margins = touched.map((line) => line.margin);
  return {
    promotionId: applied.promotion.id,
    couponCode: applied.coupon?.code ?? null,
    couponId: applied.coupon?.id ?? null,
    label: applied.promotion.label,
    amount: textOf(currency, applied.off),
    heldOut: applied.heldOut,
    withheld: textOf(currency, applied.withheld),
    touchedNet: textOf(currency, sum(touched.map((line) => decimal(line.net)))),
    touchedMargin: margins.includes(null) ? null : textOf(currency, sum(margins.map((margin) => decimal(margin ?? '0')))),
  };
}
