import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { MoneyFacts } from '../rules/order-state.ts';
import { orderTotals, type OrderTotals } from '../rules/order-totals.ts';
import type { OrderWhole, WholePayment } from './read-order.ts';

export const totalsOf = (whole: OrderWhole): OrderTotals => orderTotals(whole.lines, whole.delivery, whole.currency);

/** What is owed for an order as it is, and what was promised, paid and given back. `refunding` counts what is on its way back too. */
export function moneyOf(whole: OrderWhole): MoneyFacts & { readonly refunding: string } {
  const sum = (of: (payment: WholePayment) => Decimal): string =>
    whole.payments.reduce((total, payment) => total.plus(of(payment)), new Decimal(0)).toFixed();
  const [captured, refunding] = [sum((payment) => decimal(payment.captured)), sum((payment) => decimal(payment.refunding))];
  const nothing = new Decimal(0);
  const owed = Decimal.max(decimal(totalsOf(whole).gross).minus(decimal(whole.credited)), nothing);
  // A loss is what was never paid: goods that come back later lower it before any money goes back.
  const unpaid = Decimal.max(owed.minus(decimal(captured)).plus(decimal(refunding)), nothing);
  const lost = Decimal.min(decimal(whole.writtenOff), unpaid);
  return {
    due: owed.minus(lost).toFixed(),
    lost: lost.toFixed(),
    authorised: sum(openOf),
    captured,
    refunded: sum((payment) => decimal(payment.refunded)),
    refunding,
  };
}

/** What nobody has paid or promised of an order yet, decimal text; `0` when there is nothing. */
export function missingOf(whole: OrderWhole): string {
  const { due, captured, refunding, authorised } = moneyOf(whole);
  const missing = decimal(due).minus(decimal(captured)).plus(decimal(refunding)).minus(decimal(authorised));
  return Decimal.max(missing, new Decimal(0)).toFixed();
}

/** What of a payment is promised and can still be taken. */
export function openOf(payment: WholePayment): Decimal {
  const open = decimal(payment.authorised).minus(decimal(payment.captured)).minus(decimal(payment.released));
  return Decimal.max(open, new Decimal(0));
}
