import './pricing.css';
import { useNavigate } from '@tanstack/react-router';
import { post } from '../../../ui/api/request.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { countryName, formatDate, formatMoney, formatPercent } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Button, Switch } from '../../../ui/kit/kit.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { MoneyValue } from './types.ts';

const switches = ['listPricesIncludeTax', 'deliveryIncludesTax', 'taxesAtDestination', 'convertsListPrices'] as const;

/** How the company prices and taxes, the rates in force, and what may be given away without asking. */
export default function PriceSettingsPage() {
  const record = findRecord('pricing.pricingSetting');
  const settings = useRows('/pricing/settings');
  const rates = useRows('/pricing/tax-rates', { sort: 'country' });
  const limits = useRows('/pricing/discount-limits', { sort: 'position' });
  const { act, isBusy } = useAction();
  const navigate = useNavigate();
  const taxRate = findRecord('pricing.taxRate');
  if (!record) return null;
  const row = settings.data?.[0];
  const change = (patch: Readonly<Record<string, unknown>>) =>
    act(() => post('/pricing/settings/change', patch).then(() => refresh('/pricing/settings')), t('Saved'));
  return (
    <SettingsPage
      isWide
      title={t('Prices and taxes')}
      text={t('Whether prices hold tax, where tax is charged, and what may be given away.')}
    >
      <SettingsCard title={t('Prices')}>
        <div className="settings-switches">
          {switches.map((name) => {
            const field = record.fields.find((each) => each.name === name);
            return (
              <Switch
                key={name}
                label={label(field?.label ?? name)}
                description={field?.help ? label(field.help) : undefined}
                checked={Boolean(row ? row[name] : field?.default)}
                disabled={settings.data === undefined || isBusy}
                onChange={(e) => void change({ [name]: e.currentTarget.checked })}
              />
            );
          })}
        </div>
      </SettingsCard>
      <SettingsCard
        isFlush
        title={t('Discount limits')}
        text={t('What somebody of a role may give away in a quote without asking. Beyond it the quote waits for an approval.')}
        actions={
          <Button variant="default" onClick={() => void navigate({ to: '/pricing/discount-limits' as string })}>
            {t('Change')}
          </Button>
        }
      >
        <DataTable<Row>
          label={t('Discount limits')}
          rows={limits.data}
          error={limits.error}
          rowKey={(each) => each.id}
          empty={{ icon: 'shield', title: t('No limits yet'), text: t('Everybody gives the discount they like.') }}
          columns={[
            { key: 'name', title: t('Name'), isTitle: true, cell: (each) => String(each['name']) },
            { key: 'role', title: t('Role'), cell: (each) => (each['role'] as RefValue | null)?.title ?? t('Everybody') },
            { key: 'discount', title: t('Discount up to'), isNumeric: true, cell: (each) => formatPercent(Number(each['maxDiscount'])) },
            {
              key: 'margin',
              title: t('Margin not below'),
              isNumeric: true,
              cell: (each) => (each['minMargin'] === null ? '–' : formatPercent(Number(each['minMargin']))),
            },
            { key: 'upTo', title: t('Quotes up to'), isNumeric: true, cell: (each) => moneyOf(each['upTo'] as MoneyValue | null) },
          ]}
        />
      </SettingsCard>
      <SettingsCard
        isFlush
        title={t('Tax rates')}
        text={t(
          'Orders take the rate of their day. Compare the reduced rates with your tax office: what counts as reduced differs by country.',
        )}
        actions={
          <>
            <Button
              variant="default"
              loading={isBusy}
              onClick={() =>
                taxRate && void act(() => runCommand(taxRate, null, 'load-eu', {}).then(() => refresh('/pricing/tax-rates')), t('Loaded'))
              }
            >
              {t('Load EU rates')}
            </Button>
            <Button variant="default" onClick={() => void navigate({ to: '/pricing/tax-rates' as string })}>
              {t('Change')}
            </Button>
          </>
        }
      >
        <DataTable
          label={t('Tax rates')}
          rows={rates.data && byCountry(rates.data)}
          error={rates.error}
          rowKey={(each) => each.country}
          empty={{ icon: 'report-money', title: t('No tax rates yet'), text: t('Until there is one, nothing is taxed.') }}
          columns={[
            { key: 'country', title: t('Country'), isTitle: true, cell: (each) => countryName(each.country) },
            { key: 'rates', title: t('Rates today'), cell: (each) => each.rates.join(' · ') },
            { key: 'from', title: t('Valid from'), cell: (each) => formatDate(each.from) },
            {
              key: 'source',
              title: t('Source'),
              cell: (each) =>
                each.source ? (
                  <a href={each.source} target="_blank" rel="noreferrer">
                    {new URL(each.source).hostname}
                  </a>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </SettingsCard>
    </SettingsPage>
  );
}

const moneyOf = (value: MoneyValue | null): string => (value ? formatMoney(value.amount, value.currency) : '–');

interface CountryRates {
  readonly country: string;
  readonly rates: readonly string[];
  readonly from: string;
  readonly source: string | null;
}

/** A line for each country, with what holds today: "Standard 25% · Reduced 15%". */
function byCountry(rows: readonly Row[]): CountryRates[] {
  const today = new Date().toISOString().slice(0, 10);
  const valid = rows.filter((row) => String(row['validFrom']) <= today && (row['validTo'] === null || today <= String(row['validTo'])));
  return [...Map.groupBy(valid, (row) => String(row['country']))].map(([country, rates]) => ({
    country,
    rates: rates
      .toSorted((a, b) => Number(b['rate']) - Number(a['rate']))
      .map((row) =>
        [(row['taxClass'] as RefValue | null)?.title, row['region'], formatPercent(Number(row['rate']), 3)].filter(Boolean).join(' '),
      ),
    from:
      rates
        .map((row) => String(row['validFrom']))
        .toSorted()
        .at(-1) ?? '',
    source: rates.map((row) => row['source']).find((source) => typeof source === 'string') ?? null,
  }));
}
