import './invoices.css';
import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Skeleton, TextInput } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import type { Movement } from '../rules/statement.ts';
import { statementQuery, type AccountStatement } from './types.ts';

/** The account of a buyer: opening balance, movements, closing balance, what is open by age; also as PDF and CSV. */
export default function StatementPage() {
  const asked = new URLSearchParams(window.location.search);
  const person = asked.get('person');
  const [organization, setOrganization] = useState<string | null>(asked.get('organization'));
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const of = organization ? { organization } : person ? { person } : null;
  const query = of ? statementQuery(of, from, to) : '';
  const { data, error } = useData<AccountStatement>(`/invoices/invoices/statement?${query}`, { enabled: of !== null });
  const organizations = findRecord('parties.organization');
  const statement = data;
  return (
    <SettingsPage
      isWide
      title={t('Statement of account')}
      back={{ to: '/invoices/invoices', label: t('Invoices') }}
      text={statement && <RecordLink type={statement.of.type} value={{ id: statement.of.id, title: statement.of.name }} />}
      actions={
        of && (
          <>
            <Button
              component="a"
              variant="default"
              leftSection={<Icon name="file-invoice" size={14} />}
              href={`/api/v1/invoices/statement.pdf?${query}`}
            >
              {t('PDF')}
            </Button>
            <Button component="a" variant="default" href={`/api/v1/invoices/statement.csv?${query}`}>
              {t('CSV')}
            </Button>
          </>
        )
      }
    >
      <SettingsCard>
        <div className="statement-choice">
          {!person && organizations && (
            <RecordPicker
              record={organizations}
              label={t('Organization')}
              value={statement && organization === statement.of.id ? { id: statement.of.id, title: statement.of.name } : null}
              onChange={(value) => setOrganization(value?.id ?? null)}
            />
          )}
          <TextInput
            type="date"
            label={t('From')}
            value={from || (statement?.from ?? '')}
            onChange={(e) => setFrom(e.currentTarget.value)}
          />
          <TextInput type="date" label={t('To')} value={to || (statement?.to ?? '')} onChange={(e) => setTo(e.currentTarget.value)} />
        </div>
      </SettingsCard>
      {error && <LoadProblem error={error} />}
      {of === null && <p className="dim">{t('Choose an organization to see its account.')}</p>}
      {of !== null && !data && !error && <Skeleton height={240} />}
      {statement?.accounts.length === 0 && <p className="dim">{t('Nothing was invoiced to them yet.')}</p>}
      {statement?.accounts.map((account) => (
        <Account key={account.currency} account={account} from={statement.from} to={statement.to} />
      ))}
    </SettingsPage>
  );
}

type AccountShown = AccountStatement['accounts'][number];

function Account({ account, from, to }: { account: AccountShown; from: string; to: string }) {
  const { currency, ageing } = account;
  const money = (amount: string): string => formatMoney(amount, currency);
  const buckets = [
    { name: t('Not due yet'), amount: ageing.notDue },
    { name: t('1 to 30 days late'), amount: ageing.days30 },
    { name: t('31 to 60 days late'), amount: ageing.days60 },
    { name: t('61 to 90 days late'), amount: ageing.days90 },
    { name: t('More than 90 days late'), amount: ageing.over90 },
    { name: t('Credit not used yet'), amount: ageing.credit },
  ].filter(({ amount }) => Number(amount) !== 0);
  return (
    <SettingsCard title={t('Account in {currency}', { currency })} isFlush>
      <dl className="statement-sums">
        <div>
          <dt>{t('Opening balance on {date}', { date: formatDate(from) })}</dt>
          <dd>{money(account.opening)}</dd>
        </div>
        <div>
          <dt>{t('Closing balance on {date}', { date: formatDate(to) })}</dt>
          <dd className="statement-closing">{money(account.closing)}</dd>
        </div>
        {buckets.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        label={t('Movements in {currency}', { currency })}
        columns={columns(money)}
        rows={account.movements}
        rowKey={(row) => row.id}
        empty={{ icon: 'list-details', title: t('Nothing happened in this period') }}
      />
    </SettingsCard>
  );
}

function columns(money: (amount: string) => string): readonly Column<Movement>[] {
  return [
    { key: 'on', title: t('Date'), cell: (row) => formatDate(row.on), width: 120 },
    {
      key: 'what',
      title: t('Entry'),
      isTitle: true,
      cell: (row) => <RecordLink type="invoices.invoice" value={{ id: row.invoiceId, title: nameOf(row) }} />,
    },
    { key: 'due', title: t('Due on'), cell: (row) => (row.dueOn ? formatDate(row.dueOn) : ''), width: 120 },
    { key: 'amount', title: t('Amount'), isNumeric: true, cell: (row) => money(row.amount), width: 140 },
    { key: 'balance', title: t('Balance'), isNumeric: true, cell: (row) => money(row.balance), width: 140 },
  ];
}

function nameOf({ kind, number }: Movement): string {
  if (kind === 'invoice') return t('Invoice {number}', { number });
  if (kind === 'credit-note') return t('Credit note {number}', { number });
  if (kind === 'payment') return t('Payment for {number}', { number });
  if (kind === 'chargeback') return t('Payment for {number} taken back', { number });
  return kind === 'refund' ? t('Refund for {number}', { number }) : t('Written off of {number}', { number });
}
