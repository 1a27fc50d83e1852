import './pricing.css';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert } from '../../../ui/kit/kit.ts';
import type { TriedPrices } from './types.ts';
import { WhyPrice } from './why-price.tsx';

/** A cart that was priced: each line with its reasons, and what came of the promotion whose page it is. */
export function PricedTrial({ cart, promotionId }: { cart: TriedPrices; promotionId?: string }) {
  const money = (amount: string) => formatMoney(amount, cart.currency);
  const own = cart.discounts.find((each) => each.promotionId === promotionId);
  return (
    <div className="try-result" role="status">
      {promotionId !== undefined && (
        <Alert color={own && !own.heldOut ? 'green' : 'gray'} p="xs">
          {own === undefined
            ? t('This promotion does not apply to this cart.')
            : own.heldOut
              ? t('This buyer is held out: they pay as if the promotion did not exist. It would have been {amount}.', {
                  amount: money(own.withheld),
                })
              : t('This promotion takes {amount} off.', { amount: money(own.amount) })}
        </Alert>
      )}
      {cart.refusedCoupons.map((each) => (
        <Alert key={each.code} color="yellow" p="xs">
          {each.code}: {label(each.message)}
        </Alert>
      ))}
      {cart.unpriced.length > 0 && (
        <Alert color="red" p="xs">
          {t('A product has no price in {currency}: it would not be sold.', { currency: cart.currency })}
        </Alert>
      )}
      {cart.lines.map((line) => (
        <div key={line.key} className="try-priced">
          <div>
            <strong>
              {formatNumber(line.quantity)} × {cart.names[line.productId] ?? ''}
            </strong>
            <span className="tabular">{money(cart.display === 'gross' ? line.gross : line.net)}</span>
          </div>
          <WhyPrice steps={line.explanation} currency={cart.currency} />
        </div>
      ))}
      <div className="try-total">
        <span className="dim">{t('Net {net}, tax {tax}', { net: money(cart.net), tax: money(cart.tax) })}</span>
        <strong className="tabular">{money(cart.display === 'gross' ? cart.gross : cart.net)}</strong>
      </div>
    </div>
  );
}
