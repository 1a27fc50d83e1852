import { useState } from 'react';
import { SegmentedControl } from '../../../ui/kit/kit.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import type { BankLine } from './types.ts';

const ways = {
  invoice: { record: 'invoices.invoice', command: 'match-invoice' },
  payment: { record: 'payments.payment', command: 'match' },
} as const;
type Way = keyof typeof ways;

/** Says by hand what a line of a bank statement is for: an invoice, or a payment that waits. */
export function MatchDialog({ line, onClose }: { readonly line: BankLine; readonly onClose: () => void }) {
  const lines = findRecord('payments.bankLine');
  const isOpen = (way: Way): boolean =>
    findRecord(ways[way].record) !== undefined && (lines?.commands.some(({ name }) => name === ways[way].command) ?? false);
  const [way, setWay] = useState<Way>(isOpen('invoice') ? 'invoice' : 'payment');
  const [chosen, setChosen] = useState<RefValue | null>(null);
  const record = findRecord(ways[way].record);
  if (!record || !lines) return null;
  return (
    <FormDialog
      title={t('Match {amount}', { amount: formatMoney(line.amount.amount, line.amount.currency) })}
      submit={t('Book')}
      isDisabled={chosen === null}
      onSubmit={async () => {
        await runCommand(lines, line.id, ways[way].command, { [way]: chosen?.id });
        await refresh('/payments/');
        onClose();
      }}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p className="flat">
            {formatDate(line.bookedOn)} · {line.counterparty ?? '–'}
            <br />
            <span className="dim">{line.remittance}</span>
          </p>
          {isOpen('invoice') && isOpen('payment') && (
            <SegmentedControl
              size="xs"
              aria-label={t('What is it for?')}
              value={way}
              onChange={(next) => {
                setWay(next as Way);
                setChosen(null);
              }}
              data={[
                { value: 'invoice', label: t('An invoice') },
                { value: 'payment', label: t('A payment that waits') },
              ]}
            />
          )}
          <RecordPicker
            key={way}
            record={record}
            value={chosen}
            onChange={setChosen}
            label={t(way === 'invoice' ? 'Invoice' : 'Payment')}
            required
            error={errorOf(way)}
          />
        </>
      )}
    </FormDialog>
  );
}
