import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

export interface TaxShare {
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
}

/** An entry of the journal, as reports add it up. Amounts are decimal text in the currency of the session. */
export interface ReportEntry {
  readonly kind: 'sale' | 'refund' | 'cashIn' | 'cashOut';
  readonly amount: string;
  readonly rounding: string;
  readonly methodName: string | null;
  readonly provider: string | null;
  readonly taxes: readonly TaxShare[];
}

export interface MethodTotal {
  readonly methodName: string;
  readonly provider: string;
  readonly sales: number;
  readonly refunds: number;
  readonly sold: string;
  /** Negative. */
  readonly refunded: string;
  readonly total: string;
}

/** What a till took in: an X report while it is open, a Z report once it is closed. */
export interface TillReport {
  readonly sales: number;
  readonly refunds: number;
  readonly methods: readonly MethodTotal[];
  readonly taxes: readonly TaxShare[];
  readonly net: string;
  readonly tax: string;
  /** Of sales less refunds, before rounding to coins. */
  readonly gross: string;
  readonly rounding: string;
  readonly cash: {
    readonly float: string;
    readonly sold: string;
    readonly refunded: string;
    readonly putIn: string;
    readonly takenOut: string;
    /** What should be in the drawer. */
    readonly expected: string;
  };
}

/** Adds up a journal. `gross + rounding` is the sum of all ways to pay; `cash.expected` is the float and everything that went through the drawer. */
export function tillReport(entries: readonly ReportEntry[], float: string, currency: string): TillReport {
  const text = (value: Decimal): string => value.toFixed(minorUnits(currency));
  const sum = (of: readonly ReportEntry[], part: (entry: ReportEntry) => string = ({ amount }) => amount): Decimal =>
    of.reduce((total, entry) => total.plus(decimal(part(entry))), new Decimal(0));
  const traded = entries.filter(({ kind }) => kind === 'sale' || kind === 'refund');
  const methods = [...Map.groupBy(traded, ({ provider, methodName }) => `${provider ?? ''} ${methodName ?? ''}`).values()].map(
    (of): MethodTotal => {
      const [sales, refunds] = [of.filter(({ kind }) => kind === 'sale'), of.filter(({ kind }) => kind === 'refund')];
      return {
        methodName: of[0]?.methodName ?? '',
        provider: of[0]?.provider ?? '',
        sales: sales.length,
        refunds: refunds.length,
        sold: text(sum(sales)),
        refunded: text(sum(refunds)),
        total: text(sum(of)),
      };
    },
  );
  const taxes = new Map<string, { code: string; rate: string; net: Decimal; tax: Decimal }>();
  for (const { code, rate, net, tax } of traded.flatMap((entry) => entry.taxes)) {
    const key = `${code} ${decimal(rate).toFixed()}`;
    const before = taxes.get(key) ?? { code, rate: decimal(rate).toFixed(), net: new Decimal(0), tax: new Decimal(0) };
    taxes.set(key, { ...before, net: before.net.plus(decimal(net)), tax: before.tax.plus(decimal(tax)) });
  }
  const inDrawer = (kind: ReportEntry['kind']): Decimal => sum(entries.filter((each) => each.kind === kind && each.provider === 'cash'));
  const rounding = sum(traded, (entry) => entry.rounding);
  const all = [...taxes.values()];
  return {
    sales: traded.filter(({ kind }) => kind === 'sale').length,
    refunds: traded.filter(({ kind }) => kind === 'refund').length,
    methods: methods.toSorted((a, b) => (a.methodName < b.methodName ? -1 : 1)),
    taxes: all.map((each) => ({ ...each, net: text(each.net), tax: text(each.tax) })),
    net: text(all.reduce((total, { net }) => total.plus(net), new Decimal(0))),
    tax: text(all.reduce((total, { tax }) => total.plus(tax), new Decimal(0))),
    gross: text(sum(traded).minus(rounding)),
    rounding: text(rounding),
    cash: {
      float: text(decimal(float)),
      sold: text(inDrawer('sale')),
      refunded: text(inDrawer('refund')),
      putIn: text(inDrawer('cashIn')),
      takenOut: text(inDrawer('cashOut')),
      expected: text(sum(entries.filter(({ provider }) => provider === 'cash')).plus(decimal(float))),
    },
  };
}
