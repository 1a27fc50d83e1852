import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { currencyName, dayOf, formatAgo, formatDate, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { ratesWarning, type RateFacts } from '../../../ui/settings/rates-warning.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { latestRates, mainRate, pairOf, type Rate } from './latest-rates.ts';
import { RateChart } from './rate-chart.tsx';

const dayMs = 86_400_000;

/** What currencies are worth: the published rates, those set by hand, and how old they are. */
export default function Rates() {
  const { baseCurrency } = session().company;
  const status = useData<RateFacts>('/settings/exchange-rates/status');
  const newest = status.data?.newest ?? null;
  const warning = status.data ? ratesWarning(status.data) : null;
  const rates = useQuery({
    queryKey: ['data', '/settings/exchange-rates', newest],
    enabled: status.isFetched,
    queryFn: async ({ signal }) => {
      const since = dayOf((newest ? Date.parse(newest) : Date.now()) - 5 * dayMs);
      const [published, overrides] = await Promise.all([
        allRows('/settings/exchange-rates', { 'filter[source][eq]': 'ecb', 'filter[date][gte]': since, sort: '-date' }, 400, signal),
        allRows('/settings/exchange-rates', { 'filter[source][eq]': 'override', sort: '-date' }, 400, signal),
      ]);
      return [...overrides, ...published] as readonly Row[];
    },
  });
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<Rate | null>(null);
  const [overriding, setOverriding] = useState<Rate | 'new' | null>(null);
  const [withdrawing, setWithdrawing] = useState<Rate | null>(null);
  const { isBusy, act } = useAction();
  const record = findRecord('settings.exchangeRate');
  const fetchNow = () =>
    act(async () => {
      if (record) await runCommand(record, null, 'fetch', {});
    }, t('Rates are being fetched. This takes a few seconds.')).then(() =>
      window.setTimeout(() => void refresh('/settings/exchange-rates'), 4_000),
    );
  const all = rates.data ? latestRates(rates.data) : undefined;
  const rows = all?.filter((r) => `${pairOf(r)} ${currencyName(r.quote)} ${currencyName(r.base)}`.toLowerCase().includes(q.toLowerCase()));
  const shown = chosen ?? (all ? mainRate(all, baseCurrency) : null);
  const columns: readonly Column<Rate>[] = [
    {
      key: 'currency',
      title: t('Currency'),
      isTitle: true,
      cell: (r) => (
        <button type="button" className="cell-button cell-stack" aria-pressed={shown?.id === r.id} onClick={() => setChosen(r)}>
          <span className="link">{pairOf(r)}</span>
          <span className="dim">{currencyName(r.quote === baseCurrency ? r.base : r.quote)}</span>
        </button>
      ),
    },
    {
      key: 'rate',
      title: t('Rate'),
      isNumeric: true,
      cell: (r) => `1 ${r.base} = ${formatNumber(r.rate, { maximumFractionDigits: 10 })} ${r.quote}`,
    },
    { key: 'date', title: t('Date'), cell: (r) => <span className="tabular">{formatDate(r.date)}</span> },
    {
      key: 'source',
      title: t('Source'),
      cell: (r) =>
        r.isOverride ? (
          <span className="cell-stack">
            <span>
              <Chip color="orange">{t('Override')}</Chip>
            </span>
            <span className="dim">{r.reason}</span>
          </span>
        ) : (
          <span className="dim">{t('European Central Bank')}</span>
        ),
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (r) => (
        <>
          {r.isOverride && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => setWithdrawing(r)}
              aria-label={t('Withdraw the override of {currency}', { currency: pairOf(r) })}
            >
              {t('Withdraw')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setOverriding(r)}
            aria-label={t('Override {currency}', { currency: pairOf(r) })}
          >
            {t('Override')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <SettingsPage
      title={t('Exchange rates')}
      isWide
      text={
        status.data?.attemptedAt
          ? t('From the European Central Bank, every working day. Last fetched {when}.', {
              when: formatAgo(status.data.attemptedAt, Date.now()),
            })
          : t('From the European Central Bank, every working day.')
      }
      actions={
        <>
          <Button variant="default" loading={isBusy} leftSection={<Icon name="refresh" size={14} />} onClick={() => void fetchNow()}>
            {t('Fetch now')}
          </Button>
          <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setOverriding('new')}>
            {t('Set a rate')}
          </Button>
        </>
      }
    >
      {warning && (
        <Alert
          color={status.data?.isStale ? 'red' : 'yellow'}
          variant="light"
          role="alert"
          icon={<Icon name="alert-triangle" />}
          title={status.data?.isStale ? t('The rates are out of date') : t('The last rates could not be fetched')}
        >
          {warning}
        </Alert>
      )}
      {shown && <RateChart base={shown.base} quote={shown.quote} />}
      <SettingsCard
        isFlush
        title={t('Rates in use')}
        actions={
          <TextInput
            aria-label={t('Find a currency')}
            placeholder={t('Find a currency')}
            leftSection={<Icon name="search" size={14} />}
            value={q}
            onChange={(e) => setQ(e.currentTarget.value)}
          />
        }
      >
        <DataTable
          label={t('Rates in use')}
          columns={columns}
          rows={rows}
          rowKey={(r) => r.id}
          error={rates.error ?? status.error}
          onRetry={() => void rates.refetch()}
          empty={
            q
              ? { icon: 'search', title: t('No such currency') }
              : {
                  icon: 'coins',
                  title: t('No exchange rates yet'),
                  text: t('They are fetched every working day; you can also fetch them now or set one by hand.'),
                  action: <Button onClick={() => void fetchNow()}>{t('Fetch now')}</Button>,
                }
          }
        />
      </SettingsCard>
      {overriding && <OverrideDialog rate={overriding === 'new' ? null : overriding} onClose={() => setOverriding(null)} />}
      {withdrawing && (
        <ConfirmDialog
          title={t('Withdraw the override of {currency}?', { currency: pairOf(withdrawing) })}
          text={t('What was published counts again from now on. Amounts that were kept stay as they are.')}
          confirm={t('Withdraw')}
          onConfirm={async () => {
            if (record) await runCommand(record, withdrawing.id, 'withdraw', {});
            await refresh('/settings/exchange-rates');
            toast(t('The override was withdrawn.'));
          }}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </SettingsPage>
  );
}
