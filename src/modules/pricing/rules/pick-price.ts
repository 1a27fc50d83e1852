import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { isForChannel, isForGroup, isForParty, isInPeriod } from './in-force.ts';
import type { PriceStep } from './priced-cart.ts';
import type { ListFacts, PriceFacts, PricingFacts, ProductFacts } from './pricing-facts.ts';
import type { PricingRequest } from './pricing-request.ts';
import { step } from './step.ts';
import { inDisplay, type TaxTreatment } from './tax-treatment.ts';
import { roundTo, textOf } from './work-line.ts';

/** Prices by product, and how much of each product (and of all variants of a parent) is bought together. */
export interface PriceBook {
  readonly lists: ReadonlyMap<string, ListFacts>;
  readonly prices: ReadonlyMap<string, readonly PriceFacts[]>;
  readonly quantities: ReadonlyMap<string, Decimal>;
}

export interface PickedPrice {
  readonly unit: Decimal;
  readonly isSale: boolean;
  readonly steps: readonly PriceStep[];
}

/** The lists that are in force for this request, and their prices by product. */
export function openBook(facts: PricingFacts, request: PricingRequest): PriceBook {
  const lists = new Map(facts.lists.filter((list) => isInForce(list, request)).map((list) => [list.id, list]));
  const prices = Map.groupBy(
    facts.prices.filter((each) => lists.has(each.listId)),
    (each) => each.productId,
  );
  const quantities = new Map<string, Decimal>();
  for (const line of request.lines) {
    if (line.locked) continue;
    for (const id of [line.productId, facts.products.get(line.productId)?.parentId]) {
      if (id) quantities.set(id, (quantities.get(id) ?? decimal('0')).plus(line.quantity));
    }
  }
  return { lists, prices, quantities };
}

function isInForce(list: ListFacts, { currency, channel, at, buyer }: PricingRequest): boolean {
  return (
    list.currency === currency &&
    isInPeriod(at, list) &&
    isForChannel(list.channels, channel) &&
    isForGroup(list, buyer) &&
    isForParty(list, buyer)
  );
}

interface Candidate {
  readonly list: ListFacts;
  readonly price: PriceFacts;
  readonly unit: Decimal;
}

/**
 * The price of one unit in the display of the request, before promotions: of the list with the highest priority; among equals a contract, then
 * the lower price. A variant without a price in a list has its parent's, whose quantity breaks count all its variants together. Where no
 * list has one it is the product's list price, converted at the day's rate if the company wants that. Null: there is no price.
 */
export function pickPrice(
  facts: PricingFacts,
  request: PricingRequest,
  book: PriceBook,
  { product, treatment, withSales = true }: { product: ProductFacts; treatment: TaxTreatment; withSales?: boolean },
): PickedPrice | null {
  const { currency, display } = request;
  const shown = (amount: string, includesTax: boolean): Decimal => inDisplay(decimal(amount), includesTax, treatment, display);
  const candidates = candidatesOf(book, product)
    .filter(({ list }) => withSales || list.kind !== 'sale')
    .map(({ list, price }): Candidate => ({ list, price, unit: shown(price.amount, list.includesTax) }))
    .toSorted(
      (a, b) =>
        b.list.priority - a.list.priority ||
        Number(b.list.kind === 'contract') - Number(a.list.kind === 'contract') ||
        a.unit.cmp(b.unit) ||
        (a.list.id < b.list.id ? -1 : 1),
    );
  const [best] = candidates;
  if (best) {
    const { list, price, unit } = best;
    const isBreak = decimal(price.minQuantity).gt(1);
    const values = { name: list.name, from: decimal(price.minQuantity).toFixed() };
    const amount = textOf(currency, roundTo(currency, unit));
    const why = isBreak
      ? step('break', 'Price list “{name}” from {from}', values, { id: list.id, amount })
      : step('list', 'Price list “{name}”', { name: list.name }, { id: list.id, amount });
    return { ...rounded(currency, unit, why), isSale: list.kind === 'sale' };
  }
  return listPriceOf(facts, request, { product, shown });
}

/** In each list the product's own prices go before its parent's; of the breaks the highest that is reached. */
function candidatesOf(book: PriceBook, product: ProductFacts): { list: ListFacts; price: PriceFacts }[] {
  const own = book.prices.get(product.id) ?? [];
  const inherited = product.parentId === null ? [] : (book.prices.get(product.parentId) ?? []);
  if (own.length === 0 && inherited.length === 0) return [];
  const listed = new Set(own.map((each) => each.listId));
  const reached = new Map<string, PriceFacts>();
  for (const each of [...own, ...inherited.filter((other) => !listed.has(other.listId))]) {
    const bought = book.quantities.get(each.productId) ?? decimal('0');
    const best = reached.get(each.listId);
    if (bought.gte(each.minQuantity) && (!best || decimal(each.minQuantity).gt(best.minQuantity))) reached.set(each.listId, each);
  }
  return [...reached.values()].flatMap((price) => {
    const list = book.lists.get(price.listId);
    return list ? [{ list, price }] : [];
  });
}

function listPriceOf(
  facts: PricingFacts,
  { currency }: PricingRequest,
  { product, shown }: { product: ProductFacts; shown: (amount: string, includesTax: boolean) => Decimal },
): PickedPrice | null {
  const { listPrice } = product;
  if (!listPrice) return null;
  if (listPrice.currency === currency) {
    const unit = shown(listPrice.amount, facts.seller.listPricesIncludeTax);
    return {
      ...rounded(currency, unit, step('list', 'List price', {}, { amount: textOf(currency, roundTo(currency, unit)) })),
      isSale: false,
    };
  }
  const rate = facts.seller.convertsListPrices ? facts.rate(listPrice.currency, currency) : null;
  if (rate === null) return null;
  const unit = shown(decimal(listPrice.amount).times(rate).toFixed(), facts.seller.listPricesIncludeTax);
  const values = { amount: `${listPrice.amount} ${listPrice.currency}`, rate };
  const why = step('list', 'List price {amount} at the rate {rate}', values, { amount: textOf(currency, roundTo(currency, unit)) });
  return { ...rounded(currency, unit, why), isSale: false };
}

/** What a unit costs is a whole number of minor units; that something was rounded is said. */
function rounded(currency: string, exact: Decimal, why: PriceStep): { unit: Decimal; steps: readonly PriceStep[] } {
  const unit = roundTo(currency, exact);
  // Parts of a cent that come from taking tax off a price are nobody's concern; a price that is not payable in the currency is.
  if (exact.minus(unit).abs().lt('0.01')) return { unit, steps: [why] };
  return { unit, steps: [why, step('rounding', 'Rounded to whole units of {currency}', { currency })] };
}
