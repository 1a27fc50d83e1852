import { formatMoney, say, type Language } from '../words.ts';

export interface TotalsProps {
  readonly language: Language;
  readonly currency: string;
  readonly totals: {
    readonly display: 'gross' | 'net';
    readonly items: string;
    readonly discounts: readonly { readonly label: string; readonly amount: string }[];
    /** Null until it is known how it is delivered. */
    readonly delivery: { readonly label: string; readonly amount: string } | null;
    readonly needsDelivery: boolean;
    readonly taxes: readonly { readonly rate: string; readonly code: string; readonly tax: string }[];
    readonly net: string;
    readonly gross: string;
  };
}

/** What a cart or order comes to, as a list of names and amounts. */
export function Totals({ language: t, currency, totals }: TotalsProps) {
  const money = (amount: string): string => formatMoney(t, { amount, currency });
  const isNet = totals.display === 'net';
  return (
    <dl className="totals">
      <Row label={say(t, 'Products')} value={money(totals.items)} />
      {totals.discounts.map((each, index) => (
        <Row key={index} label={each.label} value={`−${money(each.amount.replace('-', ''))}`} isSoft />
      ))}
      {totals.needsDelivery && (
        <Row
          label={totals.delivery?.label ?? say(t, 'Delivery')}
          value={
            totals.delivery
              ? Number(totals.delivery.amount) === 0
                ? say(t, 'free')
                : money(totals.delivery.amount)
              : say(t, 'worked out next')
          }
        />
      )}
      {isNet && <Row label={say(t, 'Net')} value={money(totals.net)} />}
      {isNet && totals.taxes.map((tax) => <Row key={`${tax.code}${tax.rate}`} label={taxLabel(t, tax)} value={money(tax.tax)} isSoft />)}
      <div className="grand">
        <dt>{say(t, 'Total')}</dt>
        <dd>{money(totals.gross)}</dd>
      </div>
      {!isNet &&
        totals.taxes
          .filter(({ tax }) => Number(tax) !== 0)
          .map((tax) => (
            <Row key={`${tax.code}${tax.rate}`} label={say(t, 'of which {tax}', { tax: taxLabel(t, tax) })} value={money(tax.tax)} isSoft />
          ))}
    </dl>
  );
}

function Row({ label, value, isSoft }: { label: string; value: string; isSoft?: boolean }) {
  return (
    <div className={isSoft ? 'soft' : undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Rates come as shares or as percent: 0.19 and 19 are the same. */
function taxLabel(t: TotalsProps['language'], { rate, code }: { rate: string; code: string }): string {
  if (code === 'reverse-charge') return say(t, 'VAT (reverse charge)');
  if (code === 'outside' || code === 'untaxed') return say(t, 'no VAT');
  return say(t, '{rate} % VAT', { rate: Number(rate).toLocaleString(t, { maximumFractionDigits: 2 }) });
}
