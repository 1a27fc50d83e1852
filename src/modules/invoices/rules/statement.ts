import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/** What changes what a buyer owes: an invoice or credit note, or money and losses on one. Decimal texts in one currency. */
export interface StatementFact {
  readonly id: string;
  readonly kind: 'invoice' | 'credit-note' | 'payment' | 'refund' | 'chargeback' | 'write-off' | 'credit';
  readonly on: string;
  /** Of the invoice or credit note; entries name the one they settle. */
  readonly invoiceId: string;
  readonly number: string;
  readonly dueOn: string | null;
  readonly amount: string;
  /** Whether an entry settles a credit note. */
  readonly isOfCredit: boolean;
}

export interface Movement {
  readonly id: string;
  readonly invoiceId: string;
  readonly kind: Exclude<StatementFact['kind'], 'credit'>;
  readonly on: string;
  readonly number: string;
  readonly dueOn: string | null;
  /** What they owe more (positive) or less (negative) by it. */
  readonly amount: string;
  readonly balance: string;
}

export interface Ageing {
  readonly notDue: string;
  readonly days30: string;
  readonly days60: string;
  readonly days90: string;
  readonly over90: string;
  /** Credit notes that are neither offset nor paid out; negative. */
  readonly credit: string;
}

export interface Statement {
  readonly opening: string;
  readonly movements: readonly Movement[];
  readonly closing: string;
  readonly ageing: Ageing;
}

/**
 * The account of a buyer from one day to another, both included: what was open before, what happened, what was open at the end and for how
 * long. Sums of the ageing are the closing balance.
 */
export function statementOf(facts: readonly StatementFact[], from: string, to: string): Statement {
  const known = facts
    .filter((fact) => fact.on <= to)
    .toSorted((a, b) => a.on.localeCompare(b.on) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const opening = sumOf(known.filter((fact) => fact.on < from));
  let balance = opening;
  const movements = known
    .filter((fact) => fact.on >= from)
    .flatMap((fact): Movement[] => {
      // An offset moves nothing: both papers are in the account already.
      if (fact.kind === 'credit') return [];
      const change = changeOf(fact);
      balance = balance.plus(change);
      const { id, invoiceId, kind, on, number, dueOn } = fact;
      return [
        { id, invoiceId, kind, on, number, dueOn: kind === 'invoice' ? dueOn : null, amount: change.toFixed(), balance: balance.toFixed() },
      ];
    });
  return { opening: opening.toFixed(), movements, closing: balance.toFixed(), ageing: ageingOf(known, to) };
}

function changeOf({ kind, amount, isOfCredit }: StatementFact): Decimal {
  const value = decimal(amount);
  if (kind === 'credit') return new Decimal(0);
  if (kind === 'invoice' || kind === 'refund') return value;
  return kind === 'write-off' && isOfCredit ? value : value.neg();
}

const sumOf = (facts: readonly StatementFact[]): Decimal => facts.reduce((sum, fact) => sum.plus(changeOf(fact)), new Decimal(0));

// What was issued on a day comes before what was paid on it.
const rank = ({ kind }: StatementFact): number => (kind === 'invoice' ? 0 : kind === 'credit-note' ? 1 : 2);

/** What is open of each invoice at the end, by how late it is then. */
function ageingOf(known: readonly StatementFact[], at: string): Ageing {
  const buckets: Record<keyof Ageing, Decimal> = {
    notDue: new Decimal(0),
    days30: new Decimal(0),
    days60: new Decimal(0),
    days90: new Decimal(0),
    over90: new Decimal(0),
    credit: new Decimal(0),
  };
  for (const [id, facts] of Map.groupBy(known, (fact) => fact.invoiceId)) {
    const issued = facts.find((fact) => fact.id === id);
    if (!issued) continue;
    const settled = facts.filter((fact) => fact !== issued).reduce((sum, fact) => sum.plus(decimal(fact.amount)), new Decimal(0));
    const open = decimal(issued.amount).minus(settled);
    const name = issued.kind === 'credit-note' ? 'credit' : bucketOf(issued.dueOn, at);
    buckets[name] = buckets[name].plus(issued.kind === 'credit-note' ? open.neg() : open);
  }
  const text = (name: keyof Ageing): string => buckets[name].toFixed();
  return {
    notDue: text('notDue'),
    days30: text('days30'),
    days60: text('days60'),
    days90: text('days90'),
    over90: text('over90'),
    credit: text('credit'),
  };
}

function bucketOf(dueOn: string | null, at: string): keyof Ageing {
  if (dueOn === null || dueOn >= at) return 'notDue';
  const late = Math.round((Date.parse(at) - Date.parse(dueOn)) / 86_400_000);
  return late <= 30 ? 'days30' : late <= 60 ? 'days60' : late <= 90 ? 'days90' : 'over90';
}
