import './quotes.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listSearch, runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findField, findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RefValue } from '../../../ui/api/types.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import type { BlockProps } from '../../../ui/records/view.ts';
import { useAction } from '../../../ui/settings/use-action.ts';

/** On the page of a deal and of an organization: what they were offered and what became of it; one more is a click away. */
export default function QuotesOfBlock({ record, row, field }: BlockProps) {
  const quotes = findRecord('quotes.quote');
  const { isBusy, act } = useAction();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['list', 'quotes.quote', 'of', record.key, row.id],
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field, op: 'eq', value: row.id }, sort: '-createdAt' });
      return (await get<ListPage>(`/quotes/quotes?${search}&page[size]=20`, signal)).data;
    },
  });
  const canMake = row.can?.['make-quote'] === true;
  if (!quotes || !data || (data.length === 0 && (!canMake || record.key !== 'sales.opportunity'))) return <span data-nothing hidden />;
  const states = findField(quotes, 'state')?.options ?? [];
  const make = async () => {
    const { result } = await runCommand(record, row.id, 'make-quote', {});
    await navigate({ to: `/quotes/quotes/${(result as { quoteId: string }).quoteId}` });
  };
  return (
    <div>
      {data.length === 0 && <p className="dim">{t('Nothing was offered in writing yet.')}</p>}
      <ul className="deal-quotes">
        {data.map((each) => {
          const state = states.find((option) => option.value === each['state']);
          const net = each['net'] as { amount: string; currency: string } | null;
          const until = each['validUntil'] as string | null;
          const value: RefValue = { id: each.id, title: String(each['number'] ?? '') };
          return (
            <li key={each.id}>
              <RecordLink type="quotes.quote" value={value} />
              {state && <Chip color={state.color}>{label(state.label)}</Chip>}
              <span className="grow truncate dim">{String(each['subject'] ?? '')}</span>
              {until && each['state'] === 'sent' && <span className="dim">{t('until {day}', { day: formatDate(until) })}</span>}
              {net && <span className="tabular">{formatMoney(net.amount, net.currency)}</span>}
            </li>
          );
        })}
      </ul>
      {canMake && (
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          loading={isBusy}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => void act(make)}
        >
          {t('Make a quote')}
        </Button>
      )}
    </div>
  );
}
