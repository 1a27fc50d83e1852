import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

export type InvoiceState = 'draft' | 'issued' | 'part-paid' | 'overdue' | 'paid' | 'credited' | 'written-off';

export interface SettlementFacts {
  readonly kind: 'invoice' | 'credit-note';
  /** Decimal texts in one currency. */
  readonly gross: string;
  /** Those of money that was taken back are negative. */
  readonly entries: readonly { readonly kind: string; readonly amount: string }[];
  /** ISO dates; `today` in the company's time zone. */
  readonly dueOn: string | null;
  readonly today: string;
}

export interface Settlement {
  readonly state: InvoiceState;
  /** Money that came (or, for a credit note, went). */
  readonly paid: string;
  /** Still open; negative would be too much, which nothing lets happen. */
  readonly balance: string;
}

/** Where an issued invoice stands, from the entries that settle it and the calendar, and nothing else. */
export function settlementOf({ kind, gross, entries, dueOn, today }: SettlementFacts): Settlement {
  const sum = (...kinds: string[]): Decimal =>
    entries.filter((entry) => kinds.includes(entry.kind)).reduce((total, entry) => total.plus(decimal(entry.amount)), new Decimal(0));
  const paid = sum('payment', 'refund', 'chargeback');
  const credited = sum('credit');
  const lost = sum('write-off');
  const balance = decimal(gross).minus(paid).minus(credited).minus(lost);
  const isTouched = entries.length > 0 && !paid.plus(credited).isZero();
  const state = ((): InvoiceState => {
    if (balance.lte(0)) {
      if (lost.gt(0)) return 'written-off';
      return kind === 'invoice' && credited.gt(0) && paid.lte(0) ? 'credited' : 'paid';
    }
    if (kind === 'invoice' && dueOn !== null && dueOn < today) return 'overdue';
    return isTouched ? 'part-paid' : 'issued';
  })();
  return { state, paid: paid.toFixed(), balance: balance.toFixed() };
}
