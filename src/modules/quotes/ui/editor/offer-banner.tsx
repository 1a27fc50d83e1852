import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Alert, Button } from '../../../../ui/kit/kit.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import type { EditorOffer, QuoteRow, RunOnQuote } from '../types.ts';

/** What stands in the way of sending: prices that moved, lines without one, a discount that somebody has to approve. */
export function OfferBanner({ quote, offer, run, canEdit }: { quote: QuoteRow; offer: EditorOffer; run: RunOnQuote; canEdit: boolean }) {
  const { isBusy, act } = useAction();
  const money = (amount: string): string => formatMoney(amount, offer.currency);
  const moved = offer.differences.filter((each) => each.now !== null);
  return (
    <>
      {moved.length > 0 && (
        <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />} title={t('Prices have changed')}>
          <ul className="offer-differences">
            {moved.map((each) => (
              <li key={each.lineId}>
                <span>{each.description}</span>
                <span className="tabular">
                  {each.was && <s>{money(each.was.unitPrice)}</s>} {each.now && money(each.now.unitPrice)}
                </span>
              </li>
            ))}
          </ul>
          {canEdit && (
            <Button size="compact-sm" loading={isBusy} onClick={() => void act(() => run('update-prices', {}))}>
              {t('Update prices')}
            </Button>
          )}
        </Alert>
      )}
      {offer.unpriced.length > 0 && (
        <Alert color="red" variant="light" icon={<Icon name="alert-triangle" />}>
          {tn(
            offer.unpriced.length,
            'One line has no price. Give it one by hand or take it out.',
            '{count} lines have no price. Give them one by hand or take them out.',
          )}
        </Alert>
      )}
      {offer.approval?.isNeeded && quote.state === 'draft' && (
        <Alert color="yellow" variant="light" icon={<Icon name="rubber-stamp" />} title={t('Needs approval before it can be sent')}>
          {offer.approval.reasons.map((reason) => (
            <div key={reason}>{label(reason)}</div>
          ))}
        </Alert>
      )}
      {quote.state === 'inApproval' && (
        <Alert color="yellow" variant="light" icon={<Icon name="rubber-stamp" />}>
          {t('It waits for approval, and stays as it is until then. Take it back to draft to change it.')}
        </Alert>
      )}
      {quote.state === 'approved' && (
        <Alert color="green" variant="light" icon={<Icon name="circle-check" />}>
          {t('Approved as it stands. You can send it now.')}
        </Alert>
      )}
    </>
  );
}
