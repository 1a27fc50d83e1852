import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../../ui/i18n/format.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import type { AccountAnswer } from '../../rules/account-view.ts';
import { roundMoney } from '../round-money.ts';

/** What was won year by year with the products in it, and what is open. */
export function BusinessPart({ answer, organization }: { answer: AccountAnswer; organization: string }) {
  const { years, open, currency } = answer;
  const top = Math.max(...years.map((y) => Number(y.amount)), 1);
  const wonIn = (year: number) => ({
    and: [
      { field: 'organization', op: 'eq', value: organization },
      { field: 'state', op: 'eq', value: 'won' },
      { field: 'closeOn', op: 'gte', value: `${year}-01-01` },
      { field: 'closeOn', op: 'lte', value: `${year}-12-31` },
    ],
  });
  return (
    <>
      {years.length === 0 && <p className="dim">{t('Nothing has been won here yet.')}</p>}
      <ul className="account-years" aria-label={t('Won by year')}>
        {years.map((year) => (
          <li key={year.year}>
            <strong className="tabular">{year.year}</strong>
            <span>
              <span className="account-year-bar" aria-hidden="true" style={{ width: `${Math.max(1, (Number(year.amount) / top) * 100)}%` }}>
                {(year.products ?? []).map((p) => (
                  <span key={p.category ?? ''} style={{ flexGrow: Math.max(0.001, Number(p.amount)) }} />
                ))}
              </span>
              <span className="account-line tabular">
                <Link className="link-accent" to="/sales/opportunities" search={{ filter: wonIn(year.year), layout: 'table' } as never}>
                  {roundMoney(year.amount, currency)}, {tn(year.deals, '{count} deal', '{count} deals')}
                </Link>
                <span className="dim">
                  {(year.products ?? [])
                    .slice(0, 4)
                    .map((p) => `${p.category ?? t('Without products')} ${roundMoney(p.amount, currency)}`)
                    .join(' · ')}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <h3 className="account-h">{tn(open.length, '{count} open deal', '{count} open deals')}</h3>
      <ul className="perf-deals account-space" aria-label={t('Open deals')}>
        {open.map((deal) => (
          <li key={deal.id}>
            <Link className="link-accent truncate" to={`/sales/opportunities/${deal.id}` as never}>
              {deal.title}
            </Link>
            <span className="dim truncate">
              {[deal.stage, deal.closeOn ? formatDate(deal.closeOn) : null, deal.owner?.title].filter(Boolean).join(' · ')}{' '}
              {deal.isStale && <Chip color="orange">{t('Stale')}</Chip>}
            </span>
            <span className="tabular">{deal.amount === null ? '–' : roundMoney(deal.amount, currency)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
