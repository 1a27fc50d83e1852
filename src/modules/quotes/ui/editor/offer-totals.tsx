import { formatMoney, formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import type { EditorOffer, QuoteRow } from '../types.ts';

/** What the chosen lines come to, and what is left of it for us. */
export function OfferTotals({ quote, offer }: { quote: QuoteRow; offer: EditorOffer }) {
  const money = (amount: string): string => formatMoney(amount, offer.currency);
  const { totals, delivery } = offer;
  const row = (name: string, amount: string, isStrong = false) => (
    <div key={name} data-strong={isStrong || undefined}>
      <dt>{name}</dt>
      <dd>{money(amount)}</dd>
    </div>
  );
  return (
    <div className="offer-foot">
      {offer.seesMargin && <MarginBar percent={offer.marginPercent} amount={offer.margin === null ? null : money(offer.margin)} />}
      <dl className="offer-totals" aria-live="polite">
        {offer.discounts.filter((each) => !each.heldOut).map((each) => row(label(each.label), `-${each.amount.replace('-', '')}`))}
        {delivery && row(quote.deliveryLabel ?? t('Delivery'), offer.isGross ? delivery.gross : delivery.net)}
        {row(t('Net'), totals.net)}
        {totals.taxes.map((tax) => row(t('Tax {rate}', { rate: formatPercent(Number(tax.rate)) }), tax.tax))}
        {row(t('Total'), totals.gross, true)}
      </dl>
    </div>
  );
}

/** Below nothing it is a loss; up to a fifth thin; the words say what the colour does. */
function MarginBar({ percent, amount }: { percent: number | null; amount: string | null }) {
  if (percent === null || amount === null)
    return <p className="dim offer-margin">{t('Margin unknown: not every line says what it costs.')}</p>;
  const tone = percent < 0 ? 'loss' : percent < 20 ? 'thin' : 'good';
  const words = { loss: t('Below cost'), thin: t('Thin margin'), good: t('Margin') }[tone];
  return (
    <div className="offer-margin">
      <span className="row">
        <span className="grow">{words}</span>
        <strong className="tabular">
          {amount} · {formatPercent(percent)}
        </strong>
      </span>
      <span className="margin-bar" aria-hidden="true">
        <span data-tone={tone} style={{ width: `${Math.max(2, Math.min(100, percent))}%` }} />
      </span>
    </div>
  );
}
