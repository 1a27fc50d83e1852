import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { formatDate, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import type { BankLine } from './types.ts';

/** Says by hand which payment a line of a bank statement is for. */
export function MatchDialog({ line, onClose }: { readonly line: BankLine; readonly onClose: () => void }) {
  const [payment, setPayment] = useState<RefValue | null>(null);
  const payments = findRecord('payments.payment');
  const lines = findRecord('payments.bankLine');
  if (!payments || !lines) return null;
  return (
    <FormDialog
      title={t('Match {amount}', { amount: formatMoney(line.amount.amount, line.amount.currency) })}
      submit={t('Book')}
      isDisabled={payment === null}
      onSubmit={async () => {
        await runCommand(lines, line.id, 'match', { payment: payment?.id });
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
          <RecordPicker
            record={payments}
            value={payment}
            onChange={setPayment}
            label={label('Payment')}
            required
            error={errorOf('payment')}
          />
        </>
      )}
    </FormDialog>
  );
}
