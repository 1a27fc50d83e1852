import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Group, Tabs } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { statementLineStates } from '../records/choices.ts';
import { MatchDialog } from './match-dialog.tsx';
import type { BankLine } from './types.ts';

/** What arrived on the bank account: read in from a file, matched with payments, and what is left to match by hand. */
export default function BankPage() {
  const navigate = useNavigate();
  const { tab = 'unmatched' } = useSearch({ strict: false }) as { tab?: string };
  const search: Record<string, string> = { sort: '-bookedOn', fields: 'bookedOn,amount,counterparty,remittance,state,payment' };
  if (tab === 'unmatched') search['filter'] = JSON.stringify({ field: 'state', op: 'eq', value: 'unmatched' });
  const rows = useRows('/payments/bank-lines', search);
  const [matched, setMatched] = useState<BankLine | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, act } = useAction();
  const read = (file: File): void =>
    void act(async () => {
      const record = findRecord('payments.bankStatement');
      if (!record) return;
      const { result } = await runCommand(record, null, 'import', { name: file.name, content: await file.text() });
      const { added, matched: count } = result as { added: number; matched: number };
      await refresh('/payments/');
      toast(t('{added} new, {count} of them booked.', { added, count }));
    });
  const setAside = (line: BankLine): void =>
    void act(async () => {
      const record = findRecord('payments.bankLine');
      if (record) await runCommand(record, line.id, 'set-aside', {});
      await refresh('/payments/bank-lines');
    });
  const columns: readonly Column<BankLine>[] = [
    { key: 'date', title: label('Booked on'), cell: (line) => formatDate(line.bookedOn) },
    {
      key: 'what',
      title: t('What it says'),
      isTitle: true,
      cell: (line) => (
        <span className="cell-stack">
          <span>{line.remittance ?? '–'}</span>
          {line.counterparty && <span className="dim">{line.counterparty}</span>}
        </span>
      ),
    },
    { key: 'amount', title: label('Amount'), isNumeric: true, cell: (line) => formatMoney(line.amount.amount, line.amount.currency) },
    {
      key: 'state',
      title: t('State'),
      cell: (line) => {
        const state = statementLineStates.find((each) => each.value === line.state);
        if (line.payment)
          return (
            <Link className="link" to={`/payments/payments/${line.payment.id}`}>
              {line.payment.title}
            </Link>
          );
        return <Chip color={state?.color}>{label(state?.label ?? line.state)}</Chip>;
      },
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (line) =>
        line.state === 'unmatched' && (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            {!line.amount.amount.startsWith('-') && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setMatched(line)}
                aria-label={t('Match {line}', { line: line.remittance ?? line.bookedOn })}
              >
                {t('Match')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={isBusy}
              onClick={() => setAside(line)}
              aria-label={t('Set {line} aside', { line: line.remittance ?? line.bookedOn })}
            >
              {t('Set aside')}
            </Button>
          </Group>
        ),
    },
  ];
  const upload = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xml,.csv,text/csv,application/xml"
        aria-label={t('File of the bank')}
        onChange={(e) => {
          const [file] = e.currentTarget.files ?? [];
          if (file) read(file);
          e.currentTarget.value = '';
        }}
      />
      <Button leftSection={<Icon name="upload" size={15} />} loading={isBusy} onClick={() => input.current?.click()}>
        {t('Read in a file')}
      </Button>
    </>
  );
  return (
    <SettingsPage
      isWide
      title={t('Bank statements')}
      text={t(
        'Read in what your bank gives you, as CAMT.053 or CSV. Money that quotes an invoice or order and has its amount is booked by itself.',
      )}
      actions={upload}
    >
      <Tabs value={tab} onChange={(next) => void navigate({ to: '.', search: { tab: next ?? 'unmatched' } as never, replace: true })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="unmatched">{t('To match')}</Tabs.Tab>
          <Tabs.Tab value="all">{t('All lines')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <SettingsCard isFlush>
            <DataTable
              label={t('Lines of bank statements')}
              columns={columns}
              rows={rows.data as readonly BankLine[] | undefined}
              rowKey={(line) => line.id}
              error={rows.error}
              onRetry={() => void rows.refetch()}
              empty={
                tab === 'unmatched'
                  ? {
                      icon: 'circle-check',
                      title: t('Nothing is left to match'),
                      text: t('Everything that arrived is booked or set aside.'),
                    }
                  : { icon: 'building-bank', title: t('No bank statement yet'), text: t('Read in the first file of your bank.') }
              }
            />
          </SettingsCard>
        </Tabs.Panel>
      </Tabs>
      {matched && <MatchDialog line={matched} onClose={() => setMatched(null)} />}
    </SettingsPage>
  );
}
