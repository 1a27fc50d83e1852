import './invoices.css';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { invoiceKinds, invoiceMoments } from '../records/choices.ts';
import { writeNumber } from '../rules/write-number.ts';
import { FormatDialog } from './format-dialog.tsx';

/** Who writes invoices, how they are numbered, and what the bookkeeper takes over. */
export default function InvoicingPage() {
  const [isSetting, setSetting] = useState(false);
  const entities = useRows('/invoices/legal-entities', { fields: 'name,isDefault,taxId,invoiceWhen,termsDays,iban', sort: 'name' });
  const series = useRows('/invoices/number-series', { fields: 'legalEntity,kind,year,format,lastNumber', sort: '-year' });
  const record = findRecord('invoices.legalEntity');
  return (
    <SettingsPage
      isWide
      title={t('Invoicing')}
      text={t('Legal entities with their letterhead, number series, reminders, and what the bookkeeper takes over.')}
    >
      <SettingsCard
        isFlush
        title={t('Legal entities')}
        actions={
          <Button component={Link} size="compact-sm" variant="default" to="/invoices/legal-entities?new=1">
            {t('New legal entity')}
          </Button>
        }
      >
        <DataTable
          label={t('Legal entities')}
          columns={entityColumns((id) => (record ? recordHref(record, id) : '#'))}
          rows={entities.data}
          rowKey={(row) => row.id}
          error={entities.error}
          onRetry={() => void entities.refetch()}
          empty={{
            icon: 'building-bank',
            title: t('No legal entity yet'),
            text: t('The first one is made from the company profile when the first invoice is issued.'),
          }}
        />
      </SettingsCard>
      <SettingsCard
        isFlush
        title={t('Number series')}
        text={t('Numbers have no gaps: each is taken in the moment of issue. A new year opens its series by itself.')}
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setSetting(true)} disabled={(entities.data ?? []).length === 0}>
            {t('Set number format')}
          </Button>
        }
      >
        <DataTable
          label={t('Number series')}
          columns={seriesColumns()}
          rows={series.data}
          rowKey={(row) => row.id}
          error={series.error}
          onRetry={() => void series.refetch()}
          empty={{ icon: 'list-numbers', title: t('No numbers were given yet') }}
        />
      </SettingsCard>
      <Export />
      {isSetting && <FormatDialog entities={entities.data ?? []} onClose={() => setSetting(false)} />}
    </SettingsPage>
  );
}

function entityColumns(href: (id: string) => string): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (row) => (
        <Link className="link" to={href(row.id)}>
          {String(row['name'])}
        </Link>
      ),
    },
    { key: 'default', title: t('Default'), cell: (row) => (row['isDefault'] === true ? t('Default') : '') },
    {
      key: 'when',
      title: t('Invoice orders'),
      cell: (row) => label(invoiceMoments.find(({ value }) => value === row['invoiceWhen'])?.label ?? ''),
    },
    { key: 'terms', title: t('Days to pay'), isNumeric: true, cell: (row) => tn(Number(row['termsDays']), '{count} day', '{count} days') },
  ];
}

function seriesColumns(): readonly Column<Row>[] {
  return [
    { key: 'entity', title: t('Legal entity'), isTitle: true, cell: (row) => (row['legalEntity'] as RefValue | null)?.title ?? '' },
    { key: 'kind', title: t('Kind'), cell: (row) => label(invoiceKinds.find(({ value }) => value === row['kind'])?.label ?? '') },
    { key: 'year', title: t('Year'), isNumeric: true, cell: (row) => String(row['year']) },
    {
      key: 'next',
      title: t('Next number'),
      isNumeric: true,
      cell: (row) => writeNumber(String(row['format']), Number(row['year']), Number(row['lastNumber']) + 1),
    },
  ];
}

/** Invoices of a period as a file, with accounts by tax treatment. */
function Export() {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return (
    <SettingsCard
      title={t('For the bookkeeper')}
      text={t('A line for each tax rate of each invoice and credit note, with the accounts that you set. Without dates: this month.')}
    >
      <div className="statement-choice">
        <TextInput type="date" label={t('From')} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        <TextInput type="date" label={t('To')} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
        <Button component="a" variant="default" href={`/api/v1/invoices/bookkeeping.csv?${query}`}>
          {t('Download CSV')}
        </Button>
      </div>
      <p>
        <Link className="link-accent" to="/invoices/tax-accounts">
          {t('Revenue accounts by tax treatment')}
        </Link>
      </p>
    </SettingsCard>
  );
}
