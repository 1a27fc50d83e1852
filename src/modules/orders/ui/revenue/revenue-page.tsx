import './revenue.css';
import { useState } from 'react';
import { formatDate, formatInstant, formatMoney, formatNumber, formatPercent } from '../../../../ui/i18n/format.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Select, Skeleton } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { PeriodFilter } from '../../../../ui/settings/period-filter.tsx';
import { ScrollGroup } from '../../../../ui/settings/scroll-group.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { channels } from '../../../catalog/records/choices.ts';
import { revenueBy, type RevenueAnswer, type RevenueNumbers, type RevenueRow } from '../../rules/revenue-answer.ts';
import { OrdersDrawer } from './orders-drawer.tsx';
import { useRevenue, type RevenueView } from './use-revenue.ts';

/** What was sold, by channel and whatever else: each number with its definition, and the orders behind it. */
export default function RevenuePage() {
  const view = useRevenue();
  const isPhone = useIsPhone();
  const { data, error } = useData<RevenueAnswer>(`/orders/orders/revenue?${view.query}`, { staleTime: 0 });
  const [open, setOpen] = useState<RevenueRow | 'total' | null>(null);
  const offered = revenueBy.filter(({ value }) => value !== 'organization');
  return (
    <SettingsPage title={t('Revenue')} isWide {...(isPhone ? { back: { to: '/orders/orders', label: label('Orders') } } : {})}>
      {isPhone ? (
        <Select
          aria-label={t('Broken down by')}
          allowDeselect={false}
          data={offered.map((each) => ({ value: each.value, label: label(each.label) }))}
          value={view.by}
          onChange={(by) => view.go({ by: by ?? 'channel' })}
        />
      ) : (
        <div className="record-tabs" role="group" aria-label={t('Broken down by')}>
          {offered.map((each) => (
            <button
              key={each.value}
              type="button"
              className="record-tab"
              aria-pressed={each.value === view.by}
              onClick={() => view.go({ by: each.value })}
            >
              {label(each.label)}
            </button>
          ))}
        </div>
      )}
      <Filters view={view} {...(data ? { zone: data.timeZone } : {})} />
      {error ? (
        <LoadProblem error={error} />
      ) : !data ? (
        <Skeleton height={320} />
      ) : data.data.length === 0 ? (
        <Empty icon="chart-bar" title={t('Nothing was sold in this period')}>
          {t('Choose other days, or another channel.')}
        </Empty>
      ) : (
        <Report view={view} answer={data} onOpen={setOpen} />
      )}
      {open !== null && data && (
        <OrdersDrawer
          query={view.query}
          row={open === 'total' ? null : (open.key ?? '-')}
          name={open === 'total' ? t('Total') : nameOf(view, open)}
          numbers={open === 'total' ? data.total : open}
          currency={data.currency}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}

function Filters({ view, zone }: { view: RevenueView; zone?: string }) {
  return (
    <div className="revenue-filters" role="group" aria-label={t('What is shown')}>
      <PeriodFilter period={view.period} days={view.days} onChange={view.go} />
      <Select
        size="xs"
        w={160}
        aria-label={t('Channel')}
        placeholder={t('All channels')}
        clearable
        clearButtonProps={{ 'aria-label': t('Clear') }}
        data={channels.map((each) => ({ value: each.value, label: label(each.label) }))}
        value={view.asked.channel ?? null}
        onChange={(channel) => view.go({ channel: channel ?? '' })}
      />
      {zone && (
        <span className="dim">
          {formatDate(view.days.from)} – {formatDate(view.days.to)} · {t('Days of {zone}', { zone })}
        </span>
      )}
    </div>
  );
}

function Report({ view, answer, onOpen }: { view: RevenueView; answer: RevenueAnswer; onOpen: (row: RevenueRow | 'total') => void }) {
  const { total, currency, definition } = answer;
  const title = label(revenueBy.find(({ value }) => value === view.by)?.label ?? '');
  const average = (row: RevenueNumbers): string =>
    formatMoney((row.orders === 0 ? 0 : Number(row.revenue) / row.orders).toFixed(2), currency);
  const top = Math.max(...answer.data.map((row) => Number(row.revenue)), 0);
  const tiles = [
    { name: t('Revenue'), value: formatMoney(total.revenue, currency) },
    { name: t('Orders'), value: formatNumber(total.orders) },
    { name: t('Average order'), value: average(total) },
    { name: t('Orders with returns'), value: formatPercent(total.returned * 100, 1) },
  ];
  const cells = (row: RevenueNumbers) => (
    <>
      <td data-numeric data-label={t('Share')}>
        {formatPercent(Number(total.revenue) === 0 ? 0 : (Number(row.revenue) / Number(total.revenue)) * 100, 1)}
      </td>
      <td data-numeric data-label={t('Orders')}>
        {formatNumber(row.orders)}
      </td>
      <td data-numeric data-label={t('Pieces')}>
        {formatNumber(row.quantity)}
      </td>
      <td data-numeric data-label={t('Average order')}>
        {average(row)}
      </td>
      <td data-numeric data-label={t('Orders with returns')}>
        {formatPercent(row.returned * 100, 1)}
      </td>
    </>
  );
  const money = (row: RevenueNumbers, name: string, open: () => void) => (
    <td data-numeric data-label={t('Revenue')}>
      <button
        type="button"
        className="revenue-number"
        aria-label={t('{what}. Show the orders', { what: `${name}: ${formatMoney(row.revenue, currency)}` })}
        onClick={open}
      >
        {formatMoney(row.revenue, currency)}
      </button>
    </td>
  );
  return (
    <>
      <ul className="revenue-tiles" aria-label={t('Total')}>
        {tiles.map((tile) => (
          <li key={tile.name}>
            <span className="dim">{tile.name}</span>
            <strong className="tabular">{tile.value}</strong>
          </li>
        ))}
      </ul>
      <SettingsCard
        title={t('Revenue by {what}', { what: title.toLocaleLowerCase(prefs().locale) })}
        isFlush
        footer={
          <div className="revenue-foot dim">
            <p>{[definition.population, definition.revenue, definition.date, definition.currency].map((text) => label(text)).join(' ')}</p>
            <p>{t('Counted at {time}', { time: formatInstant(new Date().toISOString()) })}</p>
            {answer.isCut && (
              <p>
                {t('Only the first {count} rows are shown; the total counts all of them.', { count: formatNumber(answer.data.length) })}
              </p>
            )}
          </div>
        }
      >
        <ScrollGroup label={title}>
          <table className="data-table revenue-table" data-long={view.by !== 'channel' || undefined}>
            <caption className="sr-only">{t('Revenue by {what}', { what: title })}</caption>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col" className="revenue-bars">
                  <span className="sr-only">{t('Drawn')}</span>
                </th>
                <th scope="col" data-numeric>
                  {t('Revenue')}
                </th>
                <th scope="col" data-numeric>
                  {t('Share')}
                </th>
                <th scope="col" data-numeric>
                  {t('Orders')}
                </th>
                <th scope="col" data-numeric>
                  {t('Pieces')}
                </th>
                <th scope="col" data-numeric>
                  {t('Average order')}
                </th>
                <th scope="col" data-numeric>
                  {t('Orders with returns')}
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.data.map((row) => {
                const name = nameOf(view, row);
                return (
                  <tr key={row.key ?? ''}>
                    <th scope="row">{name}</th>
                    <td className="revenue-bars" aria-hidden="true">
                      <span style={{ width: `${top === 0 ? 0 : Math.max(1, (Number(row.revenue) / top) * 100)}%` }} />
                    </td>
                    {money(row, name, () => onOpen(row))}
                    {cells(row)}
                  </tr>
                );
              })}
            </tbody>
            {/* Not a tfoot: on a phone each row of a body is a card, and so is this. */}
            <tbody className="revenue-total">
              <tr>
                <th scope="row">{t('Total')}</th>
                <td className="revenue-bars" aria-hidden="true" />
                {money(total, t('Total'), () => onOpen('total'))}
                {cells(total)}
              </tr>
            </tbody>
          </table>
        </ScrollGroup>
      </SettingsCard>
    </>
  );
}

/** What a row is called: a channel, a month, or what the server calls it. */
function nameOf({ by }: RevenueView, row: RevenueRow): string {
  if (row.key === null)
    return { outlet: t('No outlet'), customer: t('Guests'), category: t('Without a category') }[by as string] ?? t('Not set');
  if (by === 'channel') return label(channels.find((each) => each.value === row.key)?.label ?? row.key);
  if (by === 'month')
    return new Intl.DateTimeFormat(prefs().locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${row.key}-01T12:00:00Z`),
    );
  return row.title ?? t('Not set');
}
