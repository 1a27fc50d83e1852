import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { Language } from '../words.ts';
import { moneyText } from './money-text.ts';
import { tell } from './words.ts';

/** What the chosen lines come to. */
export function QuoteTotals({ language: t, quote }: { language: Language; quote: QuoteView }) {
  const money = (amount: string): string => moneyText(t, { amount, currency: quote.currency });
  const isNet = quote.display === 'net';
  // None is said too: a buyer abroad looks for it.
  const taxes = quote.taxes.map((tax) => (
    <div key={`${tax.code} ${tax.rate}`} className="soft">
      <dt>
        {tax.code === 'reverse-charge'
          ? tell(t, 'VAT is due from you (reverse charge)')
          : tell(t, isNet || Number(tax.rate) === 0 ? 'VAT {rate} %' : 'including VAT {rate} %', {
              rate: Number(tax.rate).toLocaleString(t),
            })}
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
