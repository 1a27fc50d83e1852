import { t, tn } from '../../../../ui/i18n/t.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import type { AccountAnswer } from '../../rules/account-view.ts';
import { roundMoney } from '../round-money.ts';

/** Categories that similar organizations buy and this one does not come first, then what it buys. */
export function WhiteSpacePart({ answer }: { answer: AccountAnswer }) {
  const { whiteSpace, similar, currency } = answer;
  const alike = {
    both: t('of the same segment and industry'),
    segment: t('of the same segment'),
    industry: t('of the same industry'),
    all: t('of any kind, as few are more alike'),
  } as const;
  if (whiteSpace.length === 0)
    return <p className="dim">{t('Deals with product lines show here what they buy, and what similar organizations buy besides.')}</p>;
  return (
    <>
      <p className="dim account-note">
        {tn(similar.count, 'Compared with {count} organization that has bought,', 'Compared with {count} organizations that have bought,')}{' '}
        {alike[similar.by]}.
      </p>
      <ul className="account-space" aria-label={t('White space')}>
        {whiteSpace.map((space) => {
          const share = similar.count === 0 ? 0 : (100 * space.buyers) / similar.count;
          const isGap = Number(space.bought) === 0;
          return (
            <li key={space.category}>
              <strong className="truncate">{space.category}</strong>
              <span className="account-space-track">
                <span aria-hidden="true">
                  <span style={{ width: `${share}%` }} />
                </span>
                <span>{t('{share} of similar ones buy it', { share: formatPercent(share, 0) })}</span>
              </span>
              {isGap ? (
                <Chip color={space.isOffered ? 'blue' : 'yellow'}>{space.isOffered ? t('Offered') : t('Not bought yet')}</Chip>
              ) : (
                <span className="tabular">{roundMoney(space.bought, currency)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
