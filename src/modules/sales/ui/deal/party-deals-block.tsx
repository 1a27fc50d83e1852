import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Filter } from '../../../../ui/api/records.ts';
import { session } from '../../../../ui/api/session.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import type { BlockProps } from '../../../../ui/records/view.ts';
import { allRows } from '../../../../ui/settings/all-rows.ts';
import { roundMoney } from '../round-money.ts';
import type { DealRow } from '../types.ts';

/** On the page of an organization or a person: what is open with them and what was won. */
export default function PartyDealsBlock({ row, field }: BlockProps) {
  const own: Filter = { field, op: 'eq', value: row.id };
  const { data } = useQuery({
    queryKey: ['list', 'sales.opportunity', 'sums', row.id],
    queryFn: ({ signal }) => allRows('/sales/opportunities', { filter: JSON.stringify(own), fields: 'state,amount' }, 2_000, signal),
  });
  if (!data || data.length === 0) return <span data-nothing hidden />;
  const deals = data as readonly DealRow[];
  const currency = session().company.baseCurrency;
  return (
    <ul className="deal-sums">
      {(['open', 'won', 'lost'] as const).map((state) => {
        const those = deals.filter((d) => d.state === state);
        const sum = those.reduce((total, d) => total + Number(d.amount?.base ?? 0), 0);
        const filter: Filter = { and: [own, { field: 'state', op: 'eq', value: state }] };
        return (
          <li key={state}>
            <Link className="link-accent" to="/sales/opportunities" search={{ filter, layout: 'table' } as never}>
              {state === 'open'
                ? tn(those.length, '{count} open deal', '{count} open deals')
                : state === 'won'
                  ? tn(those.length, '{count} deal won', '{count} deals won')
                  : tn(those.length, '{count} deal lost', '{count} deals lost')}
            </Link>
            <span className="tabular">{roundMoney(sum, currency)}</span>
          </li>
        );
      })}
      <li className="dim">{t('Amounts in base currency at the rate of the day on which they were written.')}</li>
    </ul>
  );
}
