import type { QuoteView } from '../../../modules/quotes/index.ts';
import { formatMoney, type Language } from '../words.ts';
import { tell } from './words.ts';

/** What the chosen lines come to. */
export function QuoteTotals({ language: t, quote }: { language: Language; quote: QuoteView }) {
  const money = (amount: string): string => formatMoney(t, { amount, currency: quote.currency });
  const isNet = quote.display === 'net';
  // Nothing is said of taxes that there are none of, but who owes them is.
  const taxes = quote.taxes
    .filter((tax) => Number(tax.rate) !== 0 || tax.code === 'reverse-charge')
    .map((tax) => (
      <div key={`${tax.code} ${tax.rate}`} className="soft">
        <dt>
          {tax.code === 'reverse-charge'
            ? tell(t, 'VAT is due from you (reverse charge)')
            : tell(t, isNet ? '{rate} % VAT' : 'including {rate} % VAT', { rate: Number(tax.rate).toLocaleString(t) })}
        </dt>
        <dd>{money(tax.tax)}</dd>
      </div>
    ));
  return (
    <dl className="totals">
      {quote.delivery && (
        <div>
          <dt>{quote.delivery.label}</dt>
          <dd>{money(quote.delivery.amount)}</dd>
        </div>
      )}
      {isNet && (
        <div>
          <dt>{tell(t, 'Net')}</dt>
          <dd>{money(quote.net)}</dd>
        </div>
      )}
      {isNet && taxes}
      <div className="grand">
        <dt>{tell(t, 'Total')}</dt>
        <dd>{money(quote.gross)}</dd>
      </div>
      {!isNet && taxes}
    </dl>
  );
}
